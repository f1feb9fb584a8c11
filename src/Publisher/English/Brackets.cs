namespace Publisher.English;

/// <summary>Which bracket closes which.</summary>
internal static class Brackets
{
    public const int Unclosed = -1;
    private const int NoBracket = -2;
    private const int MostTokensInInterval = 16;

    /// <returns>For each token the index of its partner, <see cref="Unclosed"/> for an opening bracket without one,
    /// and another negative number for everything else, a closing bracket that nothing opened included: "a)".</returns>
    public static int[] Partners(IReadOnlyList<Token> tokens)
    {
        var partners = new int[tokens.Count];
        var open = new Stack<int>();
        for (var at = 0; at < partners.Length; at++)
        {
            partners[at] = NoBracket;
            var text = tokens[at].Text;
            if (text is "(" or "[" or "{" && !IsFace(tokens, at))
            {
                partners[at] = Unclosed;
                open.Push(at);
            }
            else if (
                Opening(text) is { } opening
                && open.TryPeek(out var top)
                && (tokens[top].Text == opening || IsInterval(tokens, top, at))
            )
            {
                partners[at] = open.Pop();
                partners[partners[at]] = at;
            }
        }

        return partners;
    }

    /// <summary>[0, 1) and (0, 1].</summary>
    private static bool IsInterval(IReadOnlyList<Token> tokens, int open, int close) =>
        close - open <= MostTokensInInterval
        && Interval.Is(
            string.Join(' ', tokens.Skip(open + 1).Take(close - open - 1).Select(each => each.Text))
        );

    private static string? Opening(string text) =>
        text switch
        {
            ")" => "(",
            "]" => "[",
            "}" => "{",
            _ => null,
        };

    /// <summary>:( and :-(.</summary>
    private static bool IsFace(IReadOnlyList<Token> tokens, int at) =>
        at > 0
        && tokens[at - 1].Text is ":" or ";" or "-"
        && tokens[at - 1].End == tokens[at].Start;
}
