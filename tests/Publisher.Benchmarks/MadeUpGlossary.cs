using System.Text;

namespace Publisher.Benchmarks;

/// <summary>A glossary of any size, of words that mean nothing; the same on every machine.</summary>
internal static class MadeUpGlossary
{
    private const int CommonWords = 5_000;

    private static readonly string[] Syllables =
    [
        "ba",
        "de",
        "fi",
        "go",
        "ku",
        "la",
        "me",
        "ni",
        "po",
        "ru",
        "sa",
        "te",
        "vi",
        "wo",
        "zu",
    ];

    /// <summary>An entry a term; one word in fifty mentions another.</summary>
    /// <param name="termsOfSection">How many a section holds; 0 where there are none.</param>
    public static string Of(int count, int wordsOfEntry, int termsOfSection = 0)
    {
        var random = 1u;
        var terms = Enumerable.Range(0, count).Select(_ => $"{Word(3)} {Word(3)}").ToList();
        var common = Enumerable.Range(0, CommonWords).Select(_ => Word(1 + Next(4))).ToList();
        var text = new StringBuilder("# Glossary\n\n");
        foreach (var (at, term) in terms.Index())
        {
            if (termsOfSection > 0 && at % termsOfSection == 0)
            {
                text.Append("## ").Append(Word(2)).Append(' ').Append(Word(3)).Append("\n\n");
            }

            text.Append("**").Append(term).Append("**: the");
            for (var word = 3; word < wordsOfEntry; word++)
            {
                text.Append(' ')
                    .Append(Next(50) == 0 ? terms[Next(count)] : common[Next(CommonWords)]);
            }

            text.Append(".\n\n");
        }

        return text.ToString();

        // The same document on every machine (Numerical Recipes' linear congruential generator).
        int Next(int below)
        {
            random = unchecked((random * 1664525) + 1013904223);
            return (int)((random >> 8) % (uint)below);
        }

        string Word(int syllables) =>
            string.Concat(
                Enumerable.Range(0, syllables).Select(_ => Syllables[Next(Syllables.Length)])
            );
    }
}
