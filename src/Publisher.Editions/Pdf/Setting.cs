using System.Globalization;
using System.Text;
using Publisher.Model;
using Publisher.References;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;

namespace Publisher.Editions.Pdf;

/// <summary>What all parts of one edition share: the look, the shaper, the book, and what was found on the way.</summary>
internal sealed class Setting
{
    private readonly Dictionary<string, PdfImage?> images = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];
    private readonly HashSet<string> targets;
    private readonly HashSet<(string Section, string Entry, string Script)> told = [];

    public Setting(Document document, Theme theme, PdfDocument pdf)
    {
        (Document, Theme) = (document, theme);
        (Front, Body) = (new(Role.Part, pdf.Structure), new(Role.Part, pdf.Structure));
        // The front matter is set last and read first.
        pdf.Place(Front);
        pdf.Place(Body);
        Outline = Model.Outline.Of(document);
        targets =
        [
            .. Outline.Sections.Select(section => section.Id),
            .. Outline.Entries.Select(entry => entry.Id),
        ];
        Sources = theme.HasSourceList ? SourceList.Of(Outline) : SourceList.Empty;
        // What a font lacks is told where the text stands, not where a head repeats it.
        Book = new(pdf, theme.Page, new Shaper());
    }

    /// <summary>The elements of the front matter and of all that follows it.</summary>
    public StructureElement Front { get; }

    public StructureElement Body { get; }

    public Document Document { get; }

    public Theme Theme { get; }

    public Shaper Shaper { get; } = new();

    public Book Book { get; }

    public Outline Outline { get; }

    /// <summary>Empty where the theme wants none.</summary>
    public SourceList Sources { get; }

    public Items<Finding> Findings => [.. findings, .. Theme.FontFindings];

    /// <summary>Null where the theme wants no page numbers after cross-references.</summary>
    public PageReferences? References { get; init; }

    public bool IsTarget(string id) => id.Length > 0 && targets.Contains(id);

    /// <summary>In points: as wide as a word with so many digits can be.</summary>
    public double WidestNumber(string word, int digits, Typesetting.Text.TextStyle style) =>
        "0123456789".Max(digit =>
            Shaper.Shape([new(word + new string(digit, digits), style)]).NaturalWidth
        );

    public ShapedText Shape(string text, TypeStyle style) =>
        Shaper.Shape([new(text, Theme.Text(style))]);

    /// <summary>A picture as the author sized it, else at 96 pixels to the inch; null where there is none to show.</summary>
    public Picture? PictureOf(Image image, Place place)
    {
        if (image.File is null || ReadImage(image.File, place) is not { } read)
        {
            return null;
        }

        var (width, height) = (read.Width * 0.75, read.Height * 0.75);
        (width, height) = (image.Width, image.Height) switch
        {
            ({ } w, { } h) => (w, h),
            ({ } w, null) => (w, height * w / width),
            (null, { } h) => (width * h / height, h),
            _ => (width, height),
        };
        return width > 0 && height > 0 ? new(read, width, height) : null;
    }

    private PdfImage? ReadImage(string file, Place place)
    {
        if (!images.TryGetValue(file, out var image))
        {
            var bytes = Document.Images.FirstOrDefault(candidate => candidate.Name == file)?.Bytes;
            var problem = "the export holds no such file.";
            if (bytes is not { } found || !PdfImage.TryRead(found, out image, out problem))
            {
                Report(
                    new(
                        "readable-image",
                        Severity.Warning,
                        $"The picture {file} is left out of the PDF: {problem}",
                        "Insert the picture anew in the document, as PNG or JPEG."
                    ),
                    place,
                    file
                );
            }

            images.Add(file, image);
        }

        return image;
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
                    $"A table of {table.Columns} columns is wider than the page; words are cut to fit it."
                ),
                "Give the table fewer columns or shorter words, or choose a larger page for the PDF."
            ),
            place,
            table.Rows is [{ Cells: [var first, ..] }, ..] ? PlainText.Of(first.Blocks) : ""
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

/// <summary>Where in the document we are, for findings.</summary>
internal readonly record struct Place(string Section, string Entry, Source Source);
