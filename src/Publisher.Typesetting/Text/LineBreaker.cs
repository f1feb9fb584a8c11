using System.Runtime.InteropServices;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Text;

public enum Alignment
{
    /// <summary>Ragged right: blanks keep their width.</summary>
    Start,

    /// <summary>Both edges straight: blanks stretch and shrink.</summary>
    Justified,

    /// <summary>Ragged right, in lines of about equal length: for titles.</summary>
    Balanced,

    Center,

    End,
}

/// <summary>
/// Chooses the line ends of a whole paragraph at once, so that the sum of what all its lines lack is least
/// (D. E. Knuth and M. F. Plass, Breaking Paragraphs into Lines, 1981). Time grows with the text times the breaks that
/// fit into one line.
/// </summary>
internal static class LineBreaker
{
    private const double LineDemerits = 10;

    // A line without a blank - a long address - can't be stretched: room of this share of the measure to its right looks
    // as bad as blanks stretched to their limit.
    private const double NoBlankStretch = 0.05;

    // In ragged setting a line that lacks this share of the measure is as bad as blanks stretched to their limit.
    private const double RaggedStretch = 0.18;

    // In ragged setting a hyphen that saves no line looks worse than lines of which half is empty; but better than a word
    // that is cut without one.
    private const int NeedlessHyphen = BreakRules.LastResort - 1;

    // A last line this short looks lost, and leaves a hole before the next paragraph: the more the shorter it is.
    private const double ShortLastLine = 0.12;
    private const double ShortLastLineDemerits = 4_000;

    // Two hyphens above one another, or one before the last line, catch the eye; three look like a ladder.
    private const double HyphenAgainDemerits = 6_000;
    private const double LadderDemerits = 1_000_000;
    private const double LastHyphenDemerits = 5_000;

    // The tail of a word alone in the last line: blanks as wide as may be, short of LooseRatio, look better.
    private const double WordTailDemerits = 3_000_000;

    // A hyphen where the reader turns the page.
    private const int PageEndPenalty = 1_000;

    // A loose line beside a tight one makes the grey of the page uneven.
    private const double ContrastDemerits = 5_000;

    // Blanks of more than twice their width: a reader sees holes.
    private const double LooseRatio = 2.5;

    // Blanks this wide tear the line apart: it is set with those it has, and ends before the edge. One such line with more
    // room behind it is better than two, and none need end with a hyphen.
    private const double TornRatio = 5;
    private const double TornHyphenDemerits = 300_000_000;

    private const double Tolerance = 1e-6;

    /// <summary>A place where a line may end, with the best way to get there.</summary>
    /// <param name="Start">Where the next line begins, past the blanks.</param>
    /// <param name="Hyphens">How many lines in a row end with a hyphen, this one the last.</param>
    /// <param name="Ratio">How far the line's blanks stretch or shrink.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Node(
        int At,
        int Start,
        int Previous,
        double Demerits,
        int Hyphens,
        double Ratio
    );

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Sums(double Width, double Stretch, double Shrink);

    /// <param name="first">Measure of the first line in points, where an indent makes it another.</param>
    /// <param name="measure">Measure of the other lines.</param>
    public static Lines Break(ShapedText text, double first, double measure, Alignment alignment) =>
        alignment switch
        {
            Alignment.Balanced => BalancedLines.Break(text, first, measure),
            Alignment.Justified => Break(text, first, measure, alignment, penalty: null),
            _ => Ragged(text, first, measure, alignment),
        };

    /// <summary>With as few hyphens as the same number of lines can do with, where the style spares them.</summary>
    private static Lines Ragged(ShapedText text, double first, double measure, Alignment alignment)
    {
        var lines = Break(text, first, measure, alignment, penalty: null);
        if (!lines.HaveHyphens || !text.Runs.Any(run => run.Style.SparesHyphens))
        {
            return lines;
        }

        var items = LastResort.Split(text.Items, text.Runs, Math.Min(first, measure)).ToArray();
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].IsHyphen)
            {
                items[i] = items[i] with { Penalty = Math.Max(items[i].Penalty, NeedlessHyphen) };
            }
        }

        var other = Break(text, items, first, measure, alignment);
        return other.Count == lines.Count ? other : lines;
    }

    /// <param name="costly">The items of hyphens that are to be avoided: where else as good lines are found.</param>
    internal static Lines Break(
        ShapedText text,
        double first,
        double measure,
        Alignment alignment,
        IReadOnlySet<int> costly
    )
    {
        var items = LastResort.Split(text.Items, text.Runs, Math.Min(first, measure)).ToArray();
        foreach (var hyphen in costly)
        {
            items[hyphen] = items[hyphen] with { Penalty = PageEndPenalty };
        }

        return Break(text, items, first, measure, alignment);
    }

    /// <param name="penalty">Of ending a line with this box, besides those that all lines know.</param>
    internal static Lines Break(
        ShapedText text,
        double first,
        double measure,
        Alignment alignment,
        Func<Item, int>? penalty
    )
    {
        var items = LastResort.Split(text.Items, text.Runs, Math.Min(first, measure));
        if (penalty is not null)
        {
            items = Penalised(items, penalty);
        }

        return Break(text, items, first, measure, alignment);
    }

    private static Lines Break(
        ShapedText text,
        Item[] items,
        double first,
        double measure,
        Alignment alignment
    )
    {
        var lines = new List<Line>();
        for (var from = 0; from < items.Length; )
        {
            var end = from;
            while (end < items.Length && items[end].Kind != ItemKind.Break)
            {
                end++;
            }

            new Passage(
                items,
                from,
                end,
                lines.Count == 0 ? first : measure,
                measure,
                alignment
            ).Break(lines);
            from = end + 1;
        }

        return new(text.Runs, Part(items, lines), lines);
    }

    private static Item[] Penalised(Item[] items, Func<Item, int> penalty)
    {
        Item[] penalised = [.. items];
        for (var i = 1; i < items.Length; i++)
        {
            if (
                items[i] is { IsFixedBlank: false, Kind: ItemKind.Glue or ItemKind.Penalty }
                && !items[i].IsHyphen
                && items[i - 1].IsBox
            )
            {
                penalised[i] = items[i] with { Penalty = items[i].Penalty + penalty(items[i - 1]) };
            }
        }

        return penalised;
    }

    /// <summary>Shows the halves of the ligatures that hyphens part.</summary>
    private static Item[] Part(Item[] items, List<Line> lines)
    {
        Item[]? parted = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.To > line.From && items[line.From] is { IsBox: true, Parted: not null } box)
            {
                (parted ??= [.. items])[line.From] = box.AfterHyphen;
            }

            if (line.EndsWithHyphen && items[line.To] is { Parted: not null } hyphen)
            {
                (parted ??= [.. items])[line.To] = hyphen.BeforeHyphen;
                lines[i] = line with { To = line.To + 1 };
            }
        }

        return parted ?? items;
    }

    /// <summary>What stands between two breaks of the author's.</summary>
    private sealed class Passage
    {
        private readonly Item[] items;
        private readonly int to;
        private readonly double first;
        private readonly double measure;
        private readonly bool isJustified;
        private readonly List<Node> nodes;

        // Sums over the items before each one, so that a line's measures are differences.
        private readonly int from;
        private readonly Sums[] sums;

        public Passage(
            Item[] items,
            int from,
            int to,
            double first,
            double measure,
            Alignment alignment
        )
        {
            (this.items, this.from, this.to) = (items, from, to);
            (this.first, this.measure) = (first, measure);
            isJustified = alignment == Alignment.Justified;
            // A box or more stands between two places where a line may end.
            nodes = new(((to - from) / 2) + 2);
            sums = new Sums[to - from + 1];
            for (var i = from; i < to; i++)
            {
                var before = sums[i - from];
                sums[i - from + 1] = new(
                    before.Width + WidthWithin(items[i]),
                    before.Stretch + items[i].Stretch,
                    before.Shrink + items[i].Shrink
                );
            }
        }

        public void Break(List<Line> lines)
        {
            nodes.Add(new(from, StartAfter(from), -1, 0, 0, 0));
            var active = 0;
            for (var at = from; at < to; at++)
            {
                if (IsBreak(at))
                {
                    Reach(at, ref active);
                }
            }

            Reach(to, ref active);
            var found = lines.Count;
            for (var node = nodes[^1]; node.Previous >= 0; node = nodes[node.Previous])
            {
                var start = nodes[node.Previous].Start;
                var ratio = isJustified ? Ratio(node.Previous, node.At) : 0;
                lines.Add(
                    new(
                        start,
                        Math.Max(start, node.At),
                        Width(start, node.At),
                        node.At == to ? Math.Min(0, ratio)
                            : ratio > TornRatio ? 0
                            : ratio
                    )
                    {
                        EndsWithHyphen = EndsWithHyphen(node.At),
                        IsLoose = node.At < to && (ratio > LooseRatio || IsLastResort(node.At)),
                        Hang = isJustified && node.At > start ? items[start].HangLeft : 0,
                    }
                );
            }

            lines.Reverse(found, lines.Count - found);
        }

        private bool IsBreak(int at) =>
            at > nodes[0].Start
            && (
                items[at].Kind == ItemKind.Penalty
                || (
                    items[at].Kind == ItemKind.Glue
                    && !items[at].IsFixedBlank
                    && items[at - 1].IsBox
                )
            );

        private int StartAfter(int at)
        {
            while (at < to && items[at].IsDiscardable)
            {
                at++;
            }

            return at;
        }

        /// <summary>Finds the best line that ends here. Lines that begin further back grow too long first, and are given
        /// up in that order; the nearest is kept whatever its width, so that there is always a way.</summary>
        private void Reach(int at, ref int active)
        {
            var (best, least) = (-1, double.PositiveInfinity);
            for (var node = active; node < nodes.Count; node++)
            {
                var ratio = Ratio(node, at);
                if (ratio < -1 && node < nodes.Count - 1)
                {
                    active = node + 1;
                    continue;
                }

                var demerits = nodes[node].Demerits + Demerits(node, at, ratio);
                if (demerits <= least)
                {
                    (best, least) = (node, demerits);
                }
            }

            var hyphens = EndsWithHyphen(at) ? nodes[best].Hyphens + 1 : 0;
            nodes.Add(new(at, StartAfter(at), best, least, hyphens, Ratio(best, at)));
        }

        /// <summary>How far the blanks must stretch or shrink: below -1 the line does not fit.</summary>
        private double Ratio(int node, int at)
        {
            var start = nodes[node].Start;
            var room = (node == 0 ? first : measure) - Width(start, at);
            if (room < 0)
            {
                var shrink =
                    isJustified && at > start
                        ? sums[at - from].Shrink - sums[start - from].Shrink
                        : 0;
                return room > -Tolerance ? 0 : room / Math.Max(shrink, Tolerance / 10);
            }

            if (!isJustified)
            {
                return room / (measure * RaggedStretch);
            }

            var stretch = at > start ? sums[at - from].Stretch - sums[start - from].Stretch : 0;
            return room < Tolerance ? 0 : room / (stretch > 0 ? stretch : measure * NoBlankStretch);
        }

        private double Demerits(int node, int at, double ratio)
        {
            if (at == to)
            {
                var share = Width(nodes[node].Start, at) / (measure * ShortLastLine);
                return (LineDemerits * LineDemerits)
                    + (node > 0 && share < 1, nodes[node].Hyphens > 0) switch
                    {
                        (true, true) => WordTailDemerits * (1.5 - share),
                        (true, false) => ShortLastLineDemerits / Math.Pow(Math.Max(share, 0.2), 3),
                        (false, true) => LastHyphenDemerits,
                        _ => 0,
                    };
            }

            var size = Math.Abs(ratio > TornRatio ? Torn(node, at, ratio) : ratio);
            var lack = LineDemerits + (100 * size * size * size);
            var penalty = (double)items[at].Penalty;
            return (lack * lack)
                + (penalty * penalty)
                + (EndsWithHyphen(at) ? Repeated(nodes[node].Hyphens) : 0)
                + (isJustified && ratio > TornRatio && EndsWithHyphen(at) ? TornHyphenDemerits : 0)
                + (IsContrast(node, ratio) ? ContrastDemerits : 0);
        }

        /// <summary>A line that is torn apart ends before the edge; how far before matters little, or the words before a wide
        /// picture would stand in a line each. Parts of an address fill their lines, as its reader expects.</summary>
        private double Torn(int node, int at, double ratio)
        {
            var room = (node == 0 ? first : measure) - Width(nodes[node].Start, at);
            return IsWithinWord(at) || (node > 0 && IsWithinWord(nodes[node].At))
                ? Math.Clamp(room / (measure * NoBlankStretch), TornRatio, ratio)
                : Math.Min(TornRatio + (room / measure), ratio);
        }

        /// <summary>Whether a break parts a word without a hyphen of ours.</summary>
        private bool IsWithinWord(int at) =>
            at < to && items[at] is { Kind: ItemKind.Penalty, IsHyphen: false };

        private static double Repeated(int hyphens) =>
            hyphens switch
            {
                0 => 0,
                1 => HyphenAgainDemerits,
                _ => LadderDemerits,
            };

        private bool IsContrast(int node, double ratio) =>
            isJustified && node > 0 && Math.Abs(Fitness(nodes[node].Ratio) - Fitness(ratio)) > 1;

        /// <summary>Tight, decent, loose and very loose lines (Knuth and Plass 1981).</summary>
        private static int Fitness(double ratio) =>
            ratio switch
            {
                < -0.5 => 0,
                <= 0.5 => 1,
                <= 1 => 2,
                _ => 3,
            };

        private bool IsLastResort(int at) => items[at].Penalty == BreakRules.LastResort;

        private bool EndsWithHyphen(int at) => at < to && items[at].IsHyphen;

        /// <summary>A hyphen shows at the end of a line only.</summary>
        private static double WidthWithin(in Item item) => item.IsHyphen ? 0 : item.Width;

        private double Width(int start, int at)
        {
            if (at <= start)
            {
                return 0;
            }

            var width = sums[at - from].Width - sums[start - from].Width;
            width += EndsWithHyphen(at) ? items[at].Width : 0;
            width += items[start].Parted is null
                ? 0
                : items[start].WidthAfterHyphen - items[start].Width;
            return isJustified ? width - items[start].HangLeft - HangRight(at) : width;
        }

        private double HangRight(int at) =>
            EndsWithHyphen(at) ? items[at].HangRight : items[at - 1].HangRight;
    }
}
