using System.Text;

namespace Publisher.Tests.Expressions;

/// <summary>Texts that make a regular expression backtrack as much as it can: for each of its loops what leads there, what
/// the loop takes over and over, and an end that nothing takes.</summary>
internal static class Attack
{
    private const string Letters = "a A1 \t\n.,:;-–(“\"'*_`/\\<>&=#@[|éß漢0";

    /// <param name="Again">What is repeated.</param>
    internal readonly record struct Text(string Before, string Again)
    {
        public string OfLength(int length) =>
            Before + new StringBuilder().Insert(0, Again, length / Again.Length) + "\u0001";
    }

    public static IEnumerable<Text> On(ExpressionNode root)
    {
        var loops = new List<Text>();
        Collect(root, "", loops);
        var again = loops.Select(loop => loop.Again).Concat(Letters.Select(letter => $"{letter}"));
        string[] repeated = [.. again.Distinct(StringComparer.Ordinal)];
        string[] before =
        [
            .. loops.Select(loop => loop.Before).Append("").Distinct(StringComparer.Ordinal),
        ];
        return loops
            .Concat(from start in before from part in repeated select new Text(start, part))
            .Concat(
                from one in loops
                from other in loops
                where one.Again != other.Again
                select new Text(one.Before, one.Again + other.Again)
            )
            .Concat(
                from loop in loops
                where loop.Before.Length > 0
                select new Text("", loop.Before + loop.Again)
            )
            .Where(text => text.Again.Length > 0)
            .Distinct();
    }

    /// <returns>A text that the node takes.</returns>
    private static string Collect(ExpressionNode node, string before, List<Text> loops)
    {
        if (node.IsOneCharacter)
        {
            var letters = Letters.Where(node.Takes).DefaultIfEmpty(Any(node)).Take(4).ToList();
            if (node.IsLoop && node.Most > 1)
            {
                loops.AddRange(letters.Select(letter => new Text(before, $"{letter}")));
            }

            return new(letters[0], node.IsLoop ? node.Least : 1);
        }

        switch (node.Kind)
        {
            case "Multi":
                return node.Text;
            case "Concatenate":
                var text = new StringBuilder();
                foreach (var child in node.Children)
                {
                    text.Append(Collect(child, before + text, loops));
                }

                return text.ToString();
            case "Alternate":
                return node.Children.Select(child => Collect(child, before, loops)).ToList()[0];
            case "Loop" or "Lazyloop":
                var one = Collect(node.Children[0], before, loops);
                if (one.Length > 0 && node.Most > 1)
                {
                    loops.Add(new(before, one));
                }

                return string.Concat(Enumerable.Repeat(one, node.Least));
            case "PositiveLookaround" or "NegativeLookaround":
                Collect(node.Children[0], before, loops);
                return "";
            default:
                return node.Children.Count > 0 ? Collect(node.Children[0], before, loops) : "";
        }
    }

    private static char Any(ExpressionNode node) =>
        Enumerable.Range(0, char.MaxValue).Select(code => (char)code).First(node.Takes);
}
