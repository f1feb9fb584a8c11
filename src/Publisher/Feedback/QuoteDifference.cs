using Publisher.Changes;

namespace Publisher.Feedback;

/// <summary>The words of a quote beside those that stand there now.</summary>
internal sealed class QuoteDifference
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private QuoteDifference() { }

    public static Items<ChangedWords> Between(string quote, string now)
    {
        var reader = new QuoteDifference();
        var (before, after) = (reader.Read(quote), reader.Read(now));
        return WordDifference.Show(before, after, WordDifference.Of(before.Tokens, after.Tokens));
    }

    public static Items<ChangedWords> Removed(string quote) => [new(WordChange.Removed, quote)];

    /// <summary>Case is no difference, nor how quotation marks and dashes are set.</summary>
    private Statement Read(string text)
    {
        var (tokens, ends) = (new List<int>(), new List<int>());
        var words = WordReader.Read(text).ToDictionary(span => span.Start, span => span.End);
        for (var at = 0; at < text.Length; )
        {
            var end = words.GetValueOrDefault(at, at + 1);
            tokens.Add(Number(text[at..end]));
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            ends.Add(end);
            at = end;
        }

        return new(text, [.. tokens], [.. ends], isHead: false);
    }

    private int Number(string token)
    {
        var key =
            token.Length == 1 && !char.IsLetterOrDigit(token[0])
                ? WordReader.Folded(token[0]).ToString()
                : token.ToLowerInvariant().Replace('’', '\'');
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers[key] = number = _numbers.Count;
        }

        return number;
    }
}
