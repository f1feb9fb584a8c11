using System.Runtime.InteropServices;

namespace Publisher.Typesetting.Text;

public enum Alignment
{
    /// <summary>Ragged right: blanks keep their width.</summary>
    Start,

    /// <summary>Both edges straight: blanks stretch and shrink.</summary>
    Justified,

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
    private const double WorstBadness = 10_000;

    // In ragged setting a line that lacks this share of the measure is as bad as blanks stretched to their limit.
    private const double RaggedStretch = 0.18;

    // A last line this short looks lost, and leaves a hole before the next paragraph.
    private const double ShortLastLine = 0.12;
    private const double ShortLastLineDemerits = 4_000;

    private const double Tolerance = 1e-6;

    /// <summary>A place where a line may end, with the best way to get there.</summary>
    /// <param name="Start">Where the next line begins, past the blanks.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Node(int At, int Start, int Previous, double Demerits);

    /// <param name="first">Measure of the first line in points, where an indent makes it another.</param>
    /// <param name="measure">Measure of the other lines.</param>
    public static Lines Break(ShapedText text, double first, double measure, Alignment alignment)
    {
        var items = LastResort.Split(text.Items, Math.Min(first, measure));
        var lines = new List<Line>();
        for (var from = 0; from < items.Length; )
        {
            var to = Array.FindIndex(items, from, item => item.Kind == ItemKind.Break);
            var end = to < 0 ? items.Length : to;
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

        return new(text.Runs, items, lines);
    }

    /// <summary>What stands between two breaks of the author's.</summary>
    private sealed class Passage
    {
        private readonly Item[] items;
        private readonly int to;
        private readonly double first;
        private readonly double measure;
        private readonly bool isJustified;
        private readonly List<Node> nodes = [];

        // Sums over the items before each one, so that a line's measures are differences.
        private readonly int from;
        private readonly double[] widths;
        private readonly double[] stretches;
        private readonly double[] shrinks;

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
            (widths, stretches, shrinks) = (
                new double[to - from + 1],
                new double[to - from + 1],
                new double[to - from + 1]
            );
            for (var i = from; i < to; i++)
            {
                widths[i - from + 1] = widths[i - from] + items[i].Width;
                stretches[i - from + 1] = stretches[i - from] + items[i].Stretch;
                shrinks[i - from + 1] = shrinks[i - from] + items[i].Shrink;
            }
        }

        public void Break(List<Line> lines)
        {
            nodes.Add(new(from, StartAfter(from), -1, 0));
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
                        node.At == to ? Math.Min(0, ratio) : ratio
                    )
                );
            }

            lines.Reverse(found, lines.Count - found);
        }

        private bool IsBreak(int at) =>
            at > nodes[0].Start
            && (
                items[at].Kind == ItemKind.Penalty
                || (items[at].Kind == ItemKind.Glue && items[at - 1].IsBox)
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

            nodes.Add(new(at, StartAfter(at), best, least));
        }

        /// <summary>How far the blanks must stretch or shrink: below -1 the line does not fit.</summary>
        private double Ratio(int node, int at)
        {
            var start = nodes[node].Start;
            var room = (node == 0 ? first : measure) - Width(start, at);
            if (room < 0)
            {
                var shrink =
                    isJustified && at > start ? shrinks[at - from] - shrinks[start - from] : 0;
                return room > -Tolerance ? 0 : room / Math.Max(shrink, Tolerance / 10);
            }

            var stretch =
                isJustified && at > start
                    ? stretches[at - from] - stretches[start - from]
                    : measure * RaggedStretch;
            // A line that lacks room but has no blank to stretch is as bad as can be: a single word.
            return stretch > 0 ? room / stretch
                : room < Tolerance ? 0
                : WorstBadness;
        }

        private double Demerits(int node, int at, double ratio)
        {
            if (at == to)
            {
                var isShort = node > 0 && Width(nodes[node].Start, at) < measure * ShortLastLine;
                return (LineDemerits * LineDemerits) + (isShort ? ShortLastLineDemerits : 0);
            }

            var size = Math.Abs(ratio);
            var lack = LineDemerits + Math.Min(WorstBadness, 100 * size * size * size);
            var penalty = (double)items[at].Penalty;
            return (lack * lack) + (penalty * penalty);
        }

        private double Width(int start, int at) =>
            at > start ? widths[at - from] - widths[start - from] : 0;
    }
}
