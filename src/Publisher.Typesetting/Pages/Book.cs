using System.Globalization;
using Publisher.Typesetting.Pages.Footnotes;
using Publisher.Typesetting.Pages.Tables;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Pages;

/// <summary>Sets blocks into the pages of a PDF: the body first, numbered in arabic, then the front matter, whose contents
/// know the body's page numbers; it stands before the body, numbered in roman. Each page is written when it is full.</summary>
public sealed class Book
{
    /// <summary>The first character of a name that the book alone knows its place by: the file does not have it.</summary>
    public const char Unwritten = '\0';

    // In points.
    private const double NarrowestColumn = 72;

    private readonly PdfDocument pdf;
    private readonly PageDesign design;
    private readonly PageFurniture furniture;
    private readonly MarkReader marks = new();
    private readonly PageBuilder pages;
    private readonly Places places = new();
    private Column column;
    private ColumnSet? columns;
    private int number = 1;
    private int bodyPages = -1;

    /// <param name="shaper">Of heads and folios.</param>
    public Book(PdfDocument pdf, PageDesign design, Shaper shaper)
    {
        (this.pdf, this.design, furniture) = (pdf, design, new(design, shaper));
        var foot = new Foot(design.TextHeight, design.Measure, design.NoteRule);
        pages = new(design.TextHeight, foot, slices => Ship([new(0, slices)])) { FillsLast = true };
        column = new(0, design.Measure, design.TextHeight, pages.Add);
    }

    /// <summary>Whether the pages have neither a running head nor a folio: the title page.</summary>
    public bool IsBare { get; set; }

    public void Add(FlowBlock block) => column.Add(block);

    /// <summary>Ends the page, its notes and its columns, unless nothing stands on it yet.</summary>
    public void EndPage()
    {
        if (columns is not null)
        {
            column.Finish();
            columns.Finish();
            columns = null;
            column = new(0, design.Measure, design.TextHeight, pages.Add);
        }

        pages.EndPage();
    }

    /// <summary>Sets what follows in columns side by side, below what stands on the page, until <see cref="EndPage"/>. It
    /// must hold no notes.</summary>
    /// <param name="count">There are fewer where they would be too narrow to read.</param>
    /// <param name="gap">Between two columns, in points.</param>
    public void StartColumns(int count, double gap)
    {
        count = Math.Min(count, (int)((design.Measure + gap) / (NarrowestColumn + gap)));
        if (count < 2)
        {
            return;
        }

        column.Finish();
        var (above, bottom) = pages.TakePage();
        var top = above.Count > 0 ? bottom + column.Space : 0;
        var width = (design.Measure - (gap * (count - 1))) / count;
        columns = new(count, width + gap, new(0, above), top, design.TextHeight, Ship);
        column = new(0, width, design.TextHeight, columns.Add);
    }

    /// <summary>Ends the page, and begins the next where the design wants chapters to begin.</summary>
    public void OpenChapter()
    {
        EndPage();
        if (design is { IsTwoSided: true, ChaptersOpenRecto: true } && !PageDesign.IsRecto(number))
        {
            AddBlankPage();
        }
    }

    /// <summary>What is added from here on stands before all else.</summary>
    public void StartFrontMatter()
    {
        column.Finish();
        EndPage();
        bodyPages = pdf.PageCount;
        pdf.GoToFront();
        marks.Clear();
        number = 1;
    }

    /// <summary>The printed number of the page where a named place came to stand; null while it has not.</summary>
    public string? PageOf(string anchor) => places.PageOf(anchor);

    /// <summary>Of the page where a link, this very object, came to stand first; null while it has not.</summary>
    public string? PageOf(LinkTarget link) => places.PageOf(link);

    /// <summary>The number of the page of a named place, from 1 in the body and in the front matter each; null while it has
    /// none.</summary>
    public int? NumberOf(string anchor) => places.NumberOf(anchor);

    /// <summary>Whether who reads a link, this very object, sees the named place too: on its page or, of two-sided pages,
    /// on the one that faces it.</summary>
    public bool IsInSight(LinkTarget link, string anchor) =>
        places.NumberOf(link) is { } from
        && places.NumberOf(anchor) is { } to
        && (from == to || (design.IsTwoSided && from / 2 == to / 2));

    /// <summary>The text of each line whose blanks had to stretch beyond what reads well, or that ends within a word for
    /// want of any better place, in the order in which pages were made.</summary>
    public IReadOnlyList<string> LooseLines => places.LooseLines;

    public void Finish()
    {
        column.Finish();
        EndPage();
        if (design.IsTwoSided && bodyPages > 0 && !PageDesign.IsRecto(number))
        {
            // The body's first page is a right one.
            AddBlankPage();
        }

        var front = bodyPages < 0 ? 0 : pdf.PageCount - bodyPages;
        if (front > 0)
        {
            pdf.LabelPages(0, PageNumbering.LowerRoman);
        }

        pdf.LabelPages(front, PageNumbering.Decimal);
    }

    private void Ship(IReadOnlyList<PageColumn> parts)
    {
        var label =
            bodyPages < 0 ? number.ToString(CultureInfo.InvariantCulture) : RomanNumeral.Of(number);
        places.CurrentPage = new(number, label);
        var page = pdf.AddPage(design.Width, design.Height);
        var left = design.LeftOf(number);
        var canvas = new Canvas(page, left, places);
        var read = marks.Read(parts.SelectMany(part => part.Slices));
        var hasFurniture = !IsBare && !pdf.IsDraft;
        if (hasFurniture && !read.OpensSection)
        {
            furniture.DrawHead(canvas, read, number);
        }

        foreach (var part in parts)
        {
            var area = new Canvas(page, left + part.Left, places);
            SliceStack.Draw(area, part.Placed, design.MarginTop);
        }

        if (hasFurniture)
        {
            furniture.DrawFolio(canvas, label, number);
        }

        number++;
    }

    /// <summary>An empty page, of which a reader sees neither head nor folio.</summary>
    private void AddBlankPage()
    {
        pdf.AddPage(design.Width, design.Height);
        number++;
    }
}
