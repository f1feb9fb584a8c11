namespace Publisher.English;

/// <summary>The last sentence of a line, in the form in which it is judged: without its closing mark, without
/// parentheses, each quotation as one word.</summary>
/// <param name="Words">What is judged; empty when the line holds no words.</param>
internal sealed record Sentence(IReadOnlyList<Token> Words)
{
    private const int MaximumLength = 80;

    /// <summary>The mark that closes the line, "..." for an ellipsis; empty when it ends in a word.</summary>
    public string ClosingMark { get; init; } = "";

    /// <summary>The opening bracket that nothing closes; empty when there is none.</summary>
    public string OpenBracket { get; init; } = "";

    public bool HasOpenQuote { get; init; }

    /// <summary>Whether the line ends in a parenthesis or a quotation, closed.</summary>
    public bool EndsEnclosed { get; init; }

    /// <summary>How many sentences of the line come before this one.</summary>
    public int Earlier { get; init; }

    /// <summary>How many of those are closed by a full stop or its like, a colon not counted.</summary>
    public int EarlierStops { get; init; }

    /// <summary>Whether it is marked as one of several: "…," or "…; and".</summary>
    public bool IsEnumerated { get; init; }

    /// <summary>Whether it leads on to the last of several: "…; and".</summary>
    public bool IsJoined { get; init; }

    /// <summary>Whether a semicolon stands before that: one clause of several, in a list or in paragraphs.</summary>
    public bool IsJoinedClause { get; init; }

    public static Sentence Of(IReadOnlyList<Token> line)
    {
        var tokens = line.ToList();
        var isEnumerated =
            tokens
            is [.., { Text: "," or ";" }]
                or [.., { Text: "," or ";" }, { Text: "and" or "or" }];
        var isJoined = tokens is [.., { Text: "," or ";" }, { Text: "and" or "or" }];
        var isJoinedClause = tokens is [.., { Text: ";" }, { Text: "and" or "or" }];
        TakeStrays(tokens);
        TakePictures(tokens);
        var mark = TakeClosingMark(tokens);
        var partner = Brackets.Partners(tokens);
        var open = Array.FindLastIndex(partner, at => at == Brackets.Unclosed);
        var bracket = "";
        if (open >= 0)
        {
            bracket = tokens[open].Text;
            var from = open + 1 < tokens.Count ? open + 1 : 0;
            tokens = from == 0 ? tokens[..open] : tokens[from..];
            partner = Brackets.Partners(tokens);
        }

        var enclosed = tokens.Count > 0 && tokens[^1].Text is ")" or "]" or "\"" or "}";
        tokens = Asides.WithoutParentheses(tokens, partner);
        var hasOpenQuote = tokens.Count(token => token.Text == "\"") % 2 == 1;
        tokens = Asides.WithoutQuotations(tokens);
        mark = mark.Length == 0 ? TakeClosingMark(tokens) : mark;
        var (start, earlier, stops) = LastStart(tokens);
        start = Math.Max(start, tokens.Count - MaximumLength);
        return new(tokens[start..])
        {
            ClosingMark = mark,
            IsEnumerated = isEnumerated,
            IsJoined = isJoined,
            IsJoinedClause = isJoinedClause,
            OpenBracket = bracket,
            HasOpenQuote = hasOpenQuote,
            EndsEnclosed = enclosed,
            Earlier = earlier,
            EarlierStops = stops,
        };
    }

    /// <summary>The mark of a note or of emphasis behind the stop: "it does.1", "it does. [2]", "_Like this._".</summary>
    private static void TakeStrays(List<Token> tokens)
    {
        while (tokens is [_, .., { Text: "_" or "*" or "**" or "†" or "‡" or "~" or "|" or "\\" }])
        {
            tokens.RemoveAt(tokens.Count - 1);
        }

        var isNote =
            tokens is [.., { Text: "[" }, { Text: [>= '0' and <= '9', ..] }, { Text: "]" }];
        if (isNote && tokens.Count > 3)
        {
            tokens.RemoveRange(tokens.Count - 3, 3);
        }
    }

    /// <summary>A picture behind the stop is no sentence.</summary>
    private static void TakePictures(List<Token> tokens)
    {
        var end = tokens.Count;
        while (end > 0 && tokens[end - 1].IsOpaque)
        {
            end--;
        }

        if (end > 0 && end < tokens.Count && tokens[end - 1].Text is "." or "!" or "?" or ":")
        {
            tokens.RemoveRange(end, tokens.Count - end);
        }
    }

    private static string TakeClosingMark(List<Token> tokens)
    {
        var mark = "";
        while (
            tokens.Count > 0
            && tokens[^1].Text
                is "."
                    or "!"
                    or "?"
                    or "..."
                    or ":"
                    or ";"
                    or ","
                    or "-"
                    or ".."
                    or "*"
                    or "/"
        )
        {
            mark = tokens[^1].Text;
            tokens.RemoveAt(tokens.Count - 1);
        }

        // The point of an abbreviation closes the line as well: "10 ms.", "and so on, etc."
        return mark.Length == 0 && tokens is [.., { Text: [_, .., '.'] }] ? "." : mark;
    }

    private static (int Start, int Earlier, int Stops) LastStart(List<Token> tokens)
    {
        var (start, earlier, stops) = (0, 0, 0);
        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            var isStop = tokens[at].Text is "." or "!" or "?" or "...";
            if (
                (isStop && StartsSentence(tokens[at + 1]))
                || (tokens[at].Text is ":" && tokens[at + 1].IsCapital)
            )
            {
                start = at + 1;
                earlier++;
                stops += isStop ? 1 : 0;
            }
        }

        return (start, earlier, stops);
    }

    private static bool StartsSentence(Token token) =>
        token.IsCapital || token.IsOpaque || char.IsDigit(token.Text[0]);
}
