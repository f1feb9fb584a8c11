using System.Globalization;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Pages;

/// <summary>Heads and folios: what stands around the text area of each page and is no part of the text.</summary>
internal sealed class PageFurniture(PageDesign design, Shaper shaper)
{
    private const string Ellipsis = "\u2026";
    private const string To = " \u2013 ";

    // Between the two sides of a head, in ems.
    private const double Gap = 2;

    /// <summary>On two-sided pages guide words stand at the outer edge, where a thumb passes; without them, the title.</summary>
    public void DrawHead(Canvas canvas, PageMarks marks, int page)
    {
        if (!design.HasGuideWords)
        {
            Show(canvas, Shortened(marks.Section, design.Measure), 0.5, Artifact.Header);
            return;
        }

        var isOuterLeft = design.IsTwoSided && !PageDesign.IsRecto(page);
        var (outer, inner) = (isOuterLeft ? 0.0 : 1, isOuterLeft ? 1.0 : 0);
        if (marks.FirstWord.Length == 0)
        {
            var side = design.IsTwoSided ? outer : inner;
            Show(canvas, Shortened(marks.Section, design.Measure), side, Artifact.Header);
            return;
        }

        var room = design.Measure - (Gap * design.HeadStyle.Size);
        var title = Shape(Beginning(marks.Section));
        var words = Words(marks, double.MaxValue);
        var (forTitle, forWords) = Share(title.NaturalWidth, words.NaturalWidth, room);
        if (!IsSame(marks.Section, marks.FirstWord) || !IsSame(marks.Section, marks.LastWord))
        {
            Show(canvas, Shortened(marks.Section, forTitle), inner, Artifact.Header);
        }

        Show(canvas, Words(marks, forWords), outer, Artifact.Header);
    }

    /// <summary>A section about a term, in which a sentence defines it again in small letters.</summary>
    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    public void DrawFolio(Canvas canvas, string label, int page)
    {
        var side =
            !design.IsTwoSided ? 0.5
            : PageDesign.IsRecto(page) ? 1
            : 0;
        Show(canvas, Shape(label, design.FolioStyle), side, Artifact.Footer);
    }

    private ShapedText Words(PageMarks marks, double room)
    {
        if (IsSame(marks.FirstWord, marks.LastWord))
        {
            return Shortened(marks.FirstWord, room);
        }

        var (first, last) = (
            Shape(Beginning(marks.FirstWord)).NaturalWidth,
            Shape(Beginning(marks.LastWord)).NaturalWidth
        );
        var between =
            Shape(Beginning(marks.FirstWord) + To + Beginning(marks.LastWord)).NaturalWidth
            - first
            - last;
        var (forFirst, forLast) = Share(first, last, room - between);
        return Shape(Shorter(marks.FirstWord, forFirst) + To + Shorter(marks.LastWord, forLast));
    }

    /// <summary>Each of two has what it needs, where the other leaves it that; none has less than half.</summary>
    private static (double First, double Second) Share(double first, double second, double room) =>
        first + second <= room ? (first, second)
        : first <= room / 2 ? (first, room - first)
        : second <= room / 2 ? (room - second, second)
        : (room / 2, room / 2);

    private ShapedText Shortened(string text, double room) => Shape(Shorter(text, room));

    /// <summary>More than a line has room for, whatever the letters: so a title of a million letters costs each page no more
    /// than its beginning does.</summary>
    private const int MostShown = 1000;

    /// <summary>As many words as there is room for, and an ellipsis for the others; of one long word, its beginning.</summary>
    private string Shorter(string text, double room)
    {
        var shown = Beginning(text);
        if (shown.Length == text.Length && Fits(text, room))
        {
            return text;
        }

        text = shown;
        int[] blanks = [.. Enumerable.Range(1, text.Length - 1).Where(i => text[i] == ' ')];
        return Longest(text, blanks, room)
            ?? Longest(text, StringInfo.ParseCombiningCharacters(text), room)
            ?? "";
    }

    private static string Beginning(string text) =>
        text.Length <= MostShown ? text : text[..MostShown];

    private string? Longest(string text, int[] ends, double room)
    {
        var (fitting, tooLong) = (-1, ends.Length);
        while (tooLong - fitting > 1)
        {
            var middle = (fitting + tooLong) / 2;
            (fitting, tooLong) = Fits(Cut(text, ends[middle]), room)
                ? (middle, tooLong)
                : (fitting, middle);
        }

        return fitting < 0 ? null : Cut(text, ends[fitting]);
    }

    private static string Cut(string text, int end) =>
        string.Concat(text.AsSpan(0, end).TrimEnd(" ,;:.\u2013\u2014-"), Ellipsis);

    private bool Fits(string text, double room) => Shape(text).NaturalWidth <= room + 0.01;

    private ShapedText Shape(string text) => Shape(text, design.HeadStyle);

    private ShapedText Shape(string text, TextStyle style) => shaper.Shape([new(text, style)]);

    /// <param name="side">0 for the left edge of the text area, 1 for the right one.</param>
    private void Show(Canvas canvas, ShapedText text, double side, Artifact artifact)
    {
        if (text.IsEmpty)
        {
            return;
        }

        var lines = LineBreaker.Break(text, double.MaxValue, double.MaxValue, Alignment.Start);
        var style = lines.Runs[0].Style;
        var baseline = artifact == Artifact.Header ? design.HeadBaseline : design.FolioBaseline;
        var left = (design.Measure - text.NaturalWidth) * side;
        canvas.ShowLine(lines, lines[0], new(left, baseline, style.Size) { Artifact = artifact });
    }
}
