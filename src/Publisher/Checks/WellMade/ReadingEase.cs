using System.Globalization;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.Checks.WellMade;

/// <summary>The text of a section is not harder to read than it has to be (Flesch's reading ease).</summary>
internal sealed class ReadingEase : Check
{
    /// <summary>Flesch's table calls what is below it very difficult.</summary>
    private const double Least = 30;

    /// <summary>The score is a matter of averages.</summary>
    private const int FewestWords = 100;

    public override string Name => "reading-ease";

    public override Severity Severity => Severity.Note;

    public override bool IsOnByDefault => false;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        if (!subject.IsEnglish)
        {
            yield break;
        }

        foreach (
            var section in subject.OwnLines.GroupBy(line => line.Section, StringComparer.Ordinal)
        )
        {
            var (words, sentences, syllables) = (0, 0, 0);
            foreach (var line in section)
            {
                var counted = Count(line.Text);
                words += counted.Words;
                sentences += counted.Sentences;
                syllables += counted.Syllables;
            }

            var ease =
                206.835
                - (1.015 * words / Math.Max(1, sentences))
                - (84.6 * syllables / Math.Max(1, words));
            if (words >= FewestWords && ease < Least)
            {
                var first = section.First();
                yield return FindIn(
                    first,
                    Shortened.Of(first.Quote).TrimEnd('…'),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"What begins here is very difficult to read: its reading ease is {ease:F0}, with {(double)words / Math.Max(1, sentences):F0} words a sentence."
                    ),
                    "Write shorter sentences, and shorter words where they say the same."
                );
            }
        }
    }

    private static (int Words, int Sentences, int Syllables) Count(string text)
    {
        var (words, syllables) = (0, 0);
        var (isInWord, wasVowel) = (false, false);
        for (var at = 0; at < text.Length; at++)
        {
            var isLetter = char.IsLetter(text[at]);
            words += isLetter && !isInWord ? 1 : 0;
            var isVowel = isLetter && "aeiouyAEIOUY".Contains(text[at], StringComparison.Ordinal);
            var isSilent =
                text[at] == 'e' && !(at + 1 < text.Length && char.IsLetter(text[at + 1]));
            // A word without any other vowel ("the") still has the one syllable that its start counts.
            syllables += isLetter && !isInWord ? 1 : 0;
            syllables += isVowel && !wasVowel && !isSilent && !IsFirstVowel(text, at) ? 1 : 0;
            (isInWord, wasVowel) = (isLetter, isVowel);
        }

        return (words, words > 0 ? Math.Max(1, SentenceMarks.Count(text)) : 0, syllables);
    }

    private static bool IsFirstVowel(string text, int at)
    {
        for (var before = at - 1; before >= 0 && char.IsLetter(text[before]); before--)
        {
            if ("aeiouyAEIOUY".Contains(text[before], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
