using System.Text;

namespace Publisher.Normalisation;

/// <summary>A line as one string in which two private characters stand around what is bold, so that an expression can
/// speak of words and weight at once.</summary>
internal static class MarkedText
{
    public const char Open = '\uE000';
    public const char Close = '\uE001';

    public static string Of(IEnumerable<BoldRun> runs)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
        {
            var value = Plain(run.Value);
            if (run.IsBold)
            {
                // Blanks at the ends of bold words are not bold to a reader.
                var words = value.Trim();
                var start = value.IndexOf(words, StringComparison.Ordinal);
                text.Append(value, 0, start)
                    .Append(Open)
                    .Append(words)
                    .Append(Close)
                    .Append(value, start + words.Length, value.Length - start - words.Length);
            }
            else
            {
                text.Append(value);
            }
        }

        return text.ToString();
    }

    /// <summary>Without the marks.</summary>
    public static string Plain(string text) =>
        text.AsSpan().ContainsAny(Open, Close)
            ? string.Concat(text.Where(character => character is not (Open or Close)))
            : text;
}
