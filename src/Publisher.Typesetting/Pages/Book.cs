using System.Globalization;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;

namespace Publisher.Typesetting.Pages;

/// <summary>Sets blocks into the pages of a PDF: the body first, numbered in arabic, then the front matter, whose contents
/// know the body's page numbers; it stands before the body, numbered in roman. Each page is written when it is full.</summary>
public sealed class Book
{
    private readonly PdfDocument pdf;
    private readonly PageDesign design;
    private readonly Shaper shaper;
    private readonly PageBuilder pages;
    private readonly Column column;
    private readonly Places places = new();
    private string runningHead = "";
    private int number = 1;
    private int bodyPages = -1;

    public Book(PdfDocument pdf, PageDesign design, Shaper shaper)
    {
        (this.pdf, this.design, this.shaper) = (pdf, design, shaper);
        var foot = new Foot(design.TextHeight, design.Measure, design.NoteRule);
        pages = new(design.TextHeight, foot, Ship);
        column = new(0, design.Measure, design.TextHeight, pages.Add);
    }

    /// <summary>Whether the pages have neither a running head nor a folio: the title page.</summary>
    public bool IsBare { get; set; }

    public void Add(FlowBlock block) => column.Add(block);

    /// <summary>Ends the page and its notes, unless nothing stands on it yet.</summary>
    public void EndPage() => pages.EndPage();

    /// <summary>What is added from here on stands before all else.</summary>
    public void StartFrontMatter()
    {
        column.Finish();
        EndPage();
        bodyPages = pdf.PageCount;
        pdf.GoToFront();
        (number, runningHead) = (1, "");
    }

    /// <summary>The printed number of the page where a named place came to stand; null while it has not.</summary>
    public string? PageOf(string anchor) => places.PageOf(anchor);

    /// <summary>The text of each line whose blanks had to stretch beyond what reads well, or that ends within a word for
    /// want of any better place, in the order in which pages were made.</summary>
    public IReadOnlyList<string> LooseLines => places.LooseLines;

    public void Finish()
    {
        column.Finish();
        EndPage();
        var front = bodyPages < 0 ? 0 : pdf.PageCount - bodyPages;
        if (front > 0)
        {
            pdf.LabelPages(0, PageNumbering.LowerRoman);
        }

        pdf.LabelPages(front, PageNumbering.Decimal);
    }

    private void Ship(IReadOnlyList<PlacedSlice> slices)
    {
        places.CurrentPage =
            bodyPages < 0 ? number.ToString(CultureInfo.InvariantCulture) : Roman(number);
        var page = pdf.AddPage(design.Width, design.Height);
        var canvas = new Canvas(page, design.MarginLeft, places);
        var opens = slices[0].Slice.RunningHead is not null;
        if (!IsBare && !opens)
        {
            ShowCentered(canvas, runningHead, Artifact.Header);
        }

        SliceStack.Draw(canvas, slices, design.MarginTop);
        if (!IsBare)
        {
            ShowCentered(canvas, places.CurrentPage, Artifact.Footer);
        }

        foreach (var (slice, _, _) in slices)
        {
            runningHead = slice.RunningHead ?? runningHead;
        }

        number++;
    }

    private void ShowCentered(Canvas canvas, string text, Artifact artifact)
    {
        var (style, baseline) =
            artifact == Artifact.Header
                ? (design.HeadStyle, design.HeadBaseline)
                : (design.FolioStyle, design.FolioBaseline);
        var shaped = shaper.Shape([new(text, style)]);
        if (shaped.IsEmpty)
        {
            return;
        }

        // Only the first line of what is too long for one.
        var lines = LineBreaker.Break(shaped, design.Measure, design.Measure, Alignment.Center);
        canvas.ShowLine(
            lines,
            lines[0],
            new((design.Measure - lines[0].Width) / 2, baseline, style.Size) { Artifact = artifact }
        );
    }

    /// <summary>Lower-case roman numerals; the viewer's page labels count alike.</summary>
    public static string Roman(int number)
    {
        ReadOnlySpan<(int Value, string Numeral)> numerals =
        [
            (1000, "m"),
            (900, "cm"),
            (500, "d"),
            (400, "cd"),
            (100, "c"),
            (90, "xc"),
            (50, "l"),
            (40, "xl"),
            (10, "x"),
            (9, "ix"),
            (5, "v"),
            (4, "iv"),
            (1, "i"),
        ];
        var roman = new System.Text.StringBuilder();
        foreach (var (value, numeral) in numerals)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(numeral);
            }
        }

        return roman.ToString();
    }
}
