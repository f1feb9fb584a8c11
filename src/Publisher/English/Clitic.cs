namespace Publisher.English;

/// <summary>What English writes on to the word before: "isn't", "author's".</summary>
internal static class Clitic
{
    private static readonly string[] Others = ["'s", "'re", "'ve", "'ll", "'d", "'m"];

    /// <summary>Where <c>n't</c>, <c>'s</c> or the "not" of "cannot" begins; 0 when the word is one token.</summary>
    public static int Start(string word)
    {
        if (word.Equals("cannot", StringComparison.OrdinalIgnoreCase))
        {
            return 3;
        }

        if (word.Length > 3 && word.EndsWith("n't", StringComparison.OrdinalIgnoreCase))
        {
            return word.Length - 3;
        }

        var clitic = Array.Find(
            Others,
            clitic =>
                word.Length > clitic.Length
                && word.EndsWith(clitic, StringComparison.OrdinalIgnoreCase)
        );
        return clitic is null ? 0 : word.Length - clitic.Length;
    }
}
