using System.Runtime.InteropServices;

namespace Publisher.Typesetting.Text;

/// <summary>A line of a paragraph: a stretch of its items, without the blanks at the ends.</summary>
/// <param name="Width">Of the items as they are, in points.</param>
/// <param name="Ratio">How far its blanks stretch (above 0) or shrink (below 0), as a share of what they can;
/// 0 where the line would be torn apart.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Line(int From, int To, double Width, double Ratio)
{
    /// <summary>Whether a hyphen that the author did not write stands at its end; <see cref="Width"/> counts it.</summary>
    public bool EndsWithHyphen { get; init; }

    /// <summary>Whether its blanks are wider than reads well, or its end cuts a word where no rule allows it: nothing
    /// better fitted.</summary>
    public bool IsLoose { get; init; }

    /// <summary>In points: how far the line begins to the left of the measure, so that the edge looks straight;
    /// <see cref="Width"/> counts neither this nor what stands out to the right.</summary>
    public double Hang { get; init; }
}

/// <summary>A paragraph broken into lines.</summary>
public sealed class Lines
{
    private readonly Item[] items;
    private readonly List<Line> lines;
    private readonly bool hasInserts;

    internal Lines(IReadOnlyList<TextRun> runs, Item[] items, List<Line> lines)
    {
        Runs = runs;
        hasInserts = runs.Any(run => run.Inserts.Count > 0);
        (this.items, this.lines) = (items, lines);
    }

    public IReadOnlyList<TextRun> Runs { get; }

    public int Count => lines.Count;

    public Line this[int index] => lines[index];

    internal bool HaveHyphens => lines.Exists(line => line.EndsWithHyphen);

    internal ReadOnlySpan<Item> ItemsOf(Line line) => items.AsSpan(line.From, line.To - line.From);

    /// <summary>What the runs that begin on the line bring along.</summary>
    internal IReadOnlyList<Insert> InsertsOf(Line line)
    {
        if (!hasInserts)
        {
            return [];
        }

        var inserts = new List<Insert>();
        for (var i = line.From; i < line.To; i++)
        {
            if (Runs[items[i].Run].Inserts is { Count: > 0 } brought && IsFirstBox(i))
            {
                inserts.AddRange(brought);
            }
        }

        return inserts;
    }

    private bool IsFirstBox(int index)
    {
        var before = index - 1;
        while (before >= 0 && items[before].Run == items[index].Run && !items[before].IsBox)
        {
            before--;
        }

        return items[index].IsBox && (before < 0 || items[before].Run != items[index].Run);
    }

    /// <summary>The item that a line's hyphen stands for.</summary>
    internal int HyphenOf(Line line) => items[line.To - 1].IsHyphen ? line.To - 1 : line.To;

    /// <summary>Whether the line ends where a blank or the author's break stood, which parts its last word from the next line's.</summary>
    internal bool EndsAtBlank(Line line) =>
        line.To < items.Length && items[line.To].Kind is ItemKind.Glue or ItemKind.Break;

    /// <summary>What a line shows, a blank for each blank: for tests and for descriptions.</summary>
    public string TextOf(Line line)
    {
        var text = new System.Text.StringBuilder();
        foreach (var item in ItemsOf(line))
        {
            if (item.Word is { } word)
            {
                var from = word.CharacterOf(item.From);
                text.Append(word.Text, from, word.CharacterOf(item.To) - from);
            }
            else if (item.IsBox && Runs[item.Run].Inset is { } inset)
            {
                text.Append(item.From == 0 ? inset.ActualText : "");
            }
            else if (item.Kind == ItemKind.Glue && Runs[item.Run].Inset is null)
            {
                text.Append(BreakRules.IsFixedBlank(item.Blank) ? item.Blank : ' ');
            }
        }

        return text.ToString();
    }
}
