using Publisher.Typesetting.Text;

namespace Publisher.Typesetting.Mathematics;

/// <summary>A formula on lines of its own, ready to be set at any measure. Measures are points.</summary>
public sealed class DisplayFormula
{
    // Lines that go on are moved in, by ems of the text around and no more than this share of the measure.
    private const double Indent = 2;
    private const double MostIndent = 1 / 8.0;

    // A line that ends with less than this share of the measure filled would rather end at a binary sign.
    private const double LeastFill = 0.4;

    // Room between two statements, by ems: half a \quad.
    private const double Apart = 0.5;

    private readonly List<RowElement> elements;
    private readonly double size;

    internal DisplayFormula(List<RowElement> elements, string actualText, double size)
    {
        (this.elements, this.size) = (elements, size);
        ActualText = actualText;
        Baselines = elements is [{ Box.Baselines: var lines }] ? lines : [];
        Whole = FormulaParts.Of(FormulaParts.Line(elements, 0, elements.Count));
    }

    /// <summary>The baselines of its lines above its own, where it is a table and no more: each may have a number.</summary>
    public IReadOnlyList<double> Baselines { get; }

    /// <summary>What readers take it for when it is copied or searched.</summary>
    public string ActualText { get; }

    /// <summary>In one line.</summary>
    public InsetPart Whole { get; }

    /// <summary>In lines that end between two statements, else before relations, else before binary signs; smaller where
    /// that is not enough.</summary>
    public FormulaLines Fit(double measure)
    {
        if (Whole.Width <= measure || elements.Count < 2)
        {
            var by = Whole.Width > measure ? measure / Whole.Width : 1;
            return new([new(by < 1 ? Whole.Scaled(by) : Whole, 0)], by);
        }

        var indent = Math.Min(Indent * size, MostIndent * measure);
        var lines = new List<FormulaLine>();
        for (var from = 0; from < elements.Count; )
        {
            var left = from > 0 ? indent : 0;
            var to = EndOf(from, measure - left);
            lines.Add(new(FormulaParts.Of(FormulaParts.Line(elements, from, to)), left));
            from = to;
        }

        var widest = lines.Max(line => line.Left + line.Part.Width);
        var scale = Math.Min(1, measure / widest);
        return new(
            scale < 1
                ?
                [
                    .. lines.Select(line => new FormulaLine(
                        line.Part.Scaled(scale),
                        line.Left * scale
                    )),
                ]
                : lines,
            scale
        );
    }

    private int EndOf(int from, double room)
    {
        var (statement, relation, binary, width) = (0, 0, 0, 0.0);
        for (var i = from; i < elements.Count; i++)
        {
            var element = elements[i];
            if (i > from && IsApart(i))
            {
                statement = i;
            }
            else if (
                i > from
                && element.Class == AtomClass.Relation
                && element is { Style.IsScript: false }
            )
            {
                relation =
                    elements[i - 1].Class == AtomClass.Relation || i - 1 == from && from > 0
                        ? relation
                        : i;
            }
            else if (
                i > from
                && element.Class == AtomClass.Binary
                && element is { Style.IsScript: false }
            )
            {
                binary = i;
            }

            width += (i > from ? element.Before : 0) + element.Box.Width + element.Correction;
            if (width > room && statement > from)
            {
                return statement;
            }

            if (width > room && Math.Max(relation, binary) > from)
            {
                return
                    relation > from
                    && (binary <= from || WidthOf(from, relation) >= LeastFill * room)
                    ? relation
                    : binary;
            }
        }

        return elements.Count;
    }

    /// <summary>Whether a comma and the room that its author set part a statement from the one before.</summary>
    private bool IsApart(int at) =>
        elements[at - 1].Class == AtomClass.Punctuation
        && elements[at].Before >= Apart * size
        && elements[at] is { Style.IsScript: false, IsBlank: false };

    private double WidthOf(int from, int to)
    {
        var width = 0.0;
        for (var i = from; i < to; i++)
        {
            width +=
                (i > from ? elements[i].Before : 0)
                + elements[i].Box.Width
                + elements[i].Correction;
        }

        return width;
    }
}

/// <param name="Scale">1 where it keeps its size.</param>
public sealed record FormulaLines(IReadOnlyList<FormulaLine> Lines, double Scale)
{
    public double Width => Lines.Max(line => line.Left + line.Part.Width);
}

/// <param name="Left">From the left edge of the widest line.</param>
public sealed record FormulaLine(InsetPart Part, double Left);
