namespace Publisher.English;

/// <summary>Parentheses and quotations, which a sentence reads on past.</summary>
internal static class Asides
{
    public static List<Token> WithoutParentheses(List<Token> tokens, int[] partner)
    {
        var kept = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (partner[at] > at && (at > 0 || partner[at] < tokens.Count - 1))
            {
                at = partner[at];
            }
            else if (tokens[at].Text is not ("(" or ")" or "[" or "]" or "{" or "}" or "*"))
            {
                kept.Add(tokens[at]);
            }
        }

        return kept;
    }

    /// <summary>A quotation within a sentence is one word to it; the marks of one that is the whole go.</summary>
    public static List<Token> WithoutQuotations(List<Token> tokens)
    {
        var kept = new List<Token>(tokens.Count);
        var opened = -1;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Text != "\"")
            {
                kept.Add(tokens[at]);
            }
            else if (opened < 0)
            {
                opened = kept.Count;
            }
            else
            {
                Close(kept, opened, isWhole: opened == 0 && at == tokens.Count - 1);
                opened = -1;
            }
        }

        return kept;
    }

    private static void Close(List<Token> kept, int opened, bool isWhole)
    {
        if (!isWhole && kept.Count > opened)
        {
            var quotation = new Token(Token.Opaque, kept[opened].Start, kept[^1].End);
            kept.RemoveRange(opened, kept.Count - opened);
            kept.Add(quotation);
        }
    }
}
