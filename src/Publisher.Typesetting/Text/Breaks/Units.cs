using System.Text;

namespace Publisher.Typesetting.Text.Breaks;

/// <summary>The characters of a text, each with the marks that follow it (LB9), and their classes.</summary>
internal sealed class Units
{
    private readonly List<BreakClass> classes;
    private readonly List<int> starts;
    private readonly List<bool> joins;

    public Units(ReadOnlySpan<char> text)
    {
        (classes, starts, joins) = (new(text.Length), new(text.Length), new(text.Length));
        for (var at = 0; at < text.Length; )
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            Add(BreakClasses.Of(rune.Value), at);
            at += length;
        }
    }

    public int Count => classes.Count;

    public BreakClass this[int index] => classes[index];

    /// <summary>The UTF-16 index of a unit's first character.</summary>
    public int StartOf(int index) => starts[index];

    /// <summary>Whether a unit ends with a zero width joiner.</summary>
    public bool Joins(int index) => joins[index];

    private void Add(BreakClass next, int at)
    {
        var isMark = next is BreakClass.CM or BreakClass.ZWJ;
        if (isMark && classes.Count > 0 && TakesMarks(classes[^1]))
        {
            joins[^1] = next == BreakClass.ZWJ;
            return;
        }

        classes.Add(isMark ? BreakClass.AL : next);
        starts.Add(at);
        joins.Add(next == BreakClass.ZWJ);
    }

    private static bool TakesMarks(BreakClass before) =>
        before
            is not (
                BreakClass.BK
                or BreakClass.CR
                or BreakClass.LF
                or BreakClass.NL
                or BreakClass.SP
                or BreakClass.ZW
            );
}
