using System.Globalization;
using System.Text;
using Publisher.Editions.Images;
using Publisher.Editions.Pdf.Formulas;
using Publisher.Editions.Pdf.Themes;
using Publisher.Editions.Revisions;
using Publisher.Images;
using Publisher.Model;
using Publisher.References.Index;
using Publisher.Typesetting.Drawings;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Editions.Pdf;

/// <summary>What all parts of one edition share: the look, the shaper, the book, and what was found on the way.</summary>
internal sealed class Setting
{
    private readonly Dictionary<string, PageImage?> images = new(StringComparer.Ordinal);
    private readonly ShownImages shown;
    private readonly List<Finding> findings = [];
    private readonly Dictionary<
        (string Word, int Digits, Typesetting.Text.TextStyle Style),
        double
    > widest = [];
    private FormulaWriter? formulas;
    private readonly HashSet<string> targets;
    private readonly HashSet<(string Section, string Entry, string Script)> told = [];

    public Setting(Document document, Theme theme, PdfDocument pdf)
    {
        (Document, Theme) = (document, theme);
        shown = new(
            document,
            "PDF",
            ImageFormat.Png,
            ImageFormat.Jpeg,
            ImageFormat.Gif,
            ImageFormat.Svg
        );
        (Front, Body) = (new(Role.Part, pdf.Structure), new(Role.Part, pdf.Structure));
        // The front matter is set last and read first.
        pdf.Place(Front);
        pdf.Place(Body);
        Outline = Model.Outline.Of(document);
        targets =
        [
            .. Outline.Sections.Select(section => section.Id),
            .. Outline.Entries.Select(entry => entry.Id),
            .. PlaceIds.Of(document),
        ];
        Sources = theme.HasSourceList ? SourceList.Of(Outline) : SourceList.Empty;
        // What a font lacks is told where the text stands, not where a head repeats it.
        Book = new(pdf, theme.Page, new Shaper(theme.Words));
        Shaper = new(theme.Words);
    }

    /// <summary>The elements of the front matter and of all that follows it.</summary>
    public StructureElement Front { get; }

    public StructureElement Body { get; }

    public Document Document { get; }

    public Theme Theme { get; }

    /// <summary>The edition's own.</summary>
    public required EditionWords Words { get; init; }

    /// <summary>What the edition says of its changes; nothing while its pages are only counted.</summary>
    public RevisionList Revisions { get; init; } = RevisionList.None;

    public Shaper Shaper { get; }

    public FormulaWriter Formulas => formulas ??= new(Theme.FormulaFace, Shaper);

    public Book Book { get; }

    public Outline Outline { get; }

    /// <summary>Empty where the theme wants none.</summary>
    public SourceList Sources { get; }

    public Items<Finding> Findings => [.. findings, .. Theme.FontFindings, .. Theme.ColorFindings];

    /// <summary>Null where the theme wants no page numbers after cross-references.</summary>
    public PageReferences? References { get; init; }

    /// <summary>Gives blocks the names by which the book tells their pages; null where nobody asks.</summary>
    public BlockNames? BlockNames { get; init; }

    /// <summary>The links to entries and sections that were set.</summary>
    public List<InternalMention> Mentions { get; } = [];

    public bool IsTarget(string id) => id.Length > 0 && targets.Contains(id);

    /// <summary>Where a link out of the document leads; null where no PDF holds so long an address.</summary>
    public ExternalTarget? Target(Link link, Place place)
    {
        if (ExternalTarget.Holds(link.Address))
        {
            return new(link.Address);
        }

        Report(
            new(
                "absolute-address",
                Severity.Warning,
                "A link's address is longer than one in a PDF can be (32,767 characters): its words are set without a link.",
                "Give the link a shorter address."
            ),
            place,
            PlainText.Of(link.Content)
        );
        return null;
    }

    /// <summary>In points: as wide as a word with so many digits can be, in a text: a blank before it counts.</summary>
    public double WidestNumber(string word, int digits, Typesetting.Text.TextStyle style)
    {
        const string Before = ".";
        if (!widest.TryGetValue((word, digits, style), out var width))
        {
            width =
                "0123456789".Max(digit => Width(Before + word + new string(digit, digits)))
                - Width(Before);
            widest.Add((word, digits, style), width);
        }

        return width;

        double Width(string text) => Shaper.Shape([new(text, style)]).NaturalWidth;
    }

    public ShapedText Shape(string text, TypeStyle style) =>
        Shaper.Shape([new(text, Theme.Text(style))]);

    /// <summary>A picture as the author sized it, else at its natural size; null where there is none to show.</summary>
    public Picture? PictureOf(Image image, Place place)
    {
        if (shown.Of(image) is not { } file || ReadImage(file, image) is not { } read)
        {
            ReportPictures(place);
            return null;
        }

        ReportPictures(place);

        var (width, height) = ImageSize.Of(image with { WidthShare = null }, file, measure: 0);
        return new(read, width, height) { Share = image.Width is null ? image.WidthShare : null };
    }

    private void ReportPictures(Place place)
    {
        foreach (var finding in shown.TakeFindings())
        {
            Report(finding, place, finding.Quote);
        }
    }

    private PageImage? ReadImage(ImageFile file, Image node)
    {
        if (!images.TryGetValue(file.Name, out var image))
        {
            var isRead =
                file.Format == ImageFormat.Svg
                    ? TryDraw(file, node, out image, out var problem)
                    : PageImage.TryRead(file.Bytes, out image, out problem, file.Orientation);
            if (!isRead)
            {
                shown.Refuse(file.Name, node, problem!);
            }

            images.Add(file.Name, image);
        }

        return image;
    }

    private bool TryDraw(ImageFile file, Image node, out PageImage? image, out string? problem)
    {
        image = null;
        if (
            !VectorDrawing.TryRead(
                file.Bytes,
                (file.Width, file.Height),
                Theme.DrawingFonts,
                Shaper,
                out var drawing,
                out problem
            )
        )
        {
            return false;
        }

        shown.TellLacking(file.Name, node, drawing.Lacking);
        image = new DrawnImage(drawing);
        return true;
    }

    /// <summary>Tells of the characters that were set as a substitute since it was last called, each once a document, and
    /// of the scripts that were set unshaped.</summary>
    public void ReportLacking(Place place)
    {
        ReportUnshaped(place);
        foreach (var codePoint in Shaper.TakeLacking())
        {
            var character = Rune.IsValid(codePoint) ? char.ConvertFromUtf32(codePoint) : "\uFFFD";
            var name = string.Create(CultureInfo.InvariantCulture, $"U+{codePoint:X4}");
            Report(
                new(
                    "available-glyph",
                    Severity.Warning,
                    $"No font of the PDF has the character {character} ({name}); it is printed as a box.",
                    "Write it with another character, or as a picture."
                ),
                place,
                character
            );
        }
    }

    /// <summary>Tells of scripts that are set without being shaped, each once an entry.</summary>
    private void ReportUnshaped(Place place)
    {
        foreach (var script in Shaper.TakeUnshaped())
        {
            if (!told.Add((place.Section, place.Entry, script.Name)))
            {
                continue;
            }

            var set = script.RunsLeft
                ? "runs from right to left; the PDF sets its letters from left to right, unjoined"
                : "has letters that join, stack or change places; the PDF sets them one by one";
            Report(
                new(
                    "shaped-script",
                    Severity.Warning,
                    $"{CultureInfo.InvariantCulture.TextInfo.ToUpper(script.Name[0])}{script.Name[1..]} {set}, in the order in which they are read.",
                    "Give the words in Latin letters too, or as a picture with a description; the HTML and EPUB editions show them as they should be."
                ),
                place,
                ""
            );
        }
    }

    /// <summary>Tells of a table whose words have to be cut, since the columns are narrower than they are.</summary>
    public void ReportWideTable(Table table, Place place) =>
        Report(
            new(
                "fitting-table",
                Severity.Warning,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A table of {table.Columns} {(table.Columns == 1 ? "column" : "columns")} is wider than the page; words are cut to fit it."
                ),
                "Give the table fewer columns or shorter words, or choose a larger page for the PDF."
            ),
            place,
            table.Rows is [{ Cells: [var first, ..] }, ..] ? PlainText.Of(first.Blocks) : ""
        );

    /// <summary>Tells of a formula that no break makes narrow enough.</summary>
    /// <param name="share">Of its size.</param>
    public void ReportWideFormula(string tex, double share, Place place) =>
        Report(
            new(
                "fitting-formula",
                Severity.Note,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A formula is wider than the page, and is set at {share:P0} of its size."
                ),
                "Break it into lines, or choose a larger page for the PDF."
            ),
            place,
            tex
        );

    /// <summary>Counts the lines that are not set as well as they should be. Call it when all pages are made.</summary>
    public void ReportLooseLines()
    {
        if (Book.LooseLines is not [var first, ..] loose)
        {
            return;
        }

        var lines = loose.Count == 1 ? "1 line is" : $"{loose.Count} lines are";
        Report(
            new(
                "even-spacing",
                Severity.Note,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{lines} set loose: nothing better fits between the words around “{first}”."
                ),
                "Long words, addresses and code do this: reword, or say with a soft hyphen where a word may be parted."
            ),
            new("", "", Source.Unknown),
            first
        );
    }

    private void Report(Finding finding, Place place, string quote) =>
        findings.Add(
            finding with
            {
                Section = place.Section,
                Entry = place.Entry,
                Source = place.Source,
                Quote = quote,
            }
        );
}

/// <summary>A link within the document.</summary>
/// <param name="Target">By which it is known on its page.</param>
/// <param name="From">Id of the entry, else the section, that it stands in; empty for none.</param>
internal readonly record struct InternalMention(InternalTarget Target, string From);

/// <summary>Where in the document we are, for findings.</summary>
internal readonly record struct Place(string Section, string Entry, Source Source);
