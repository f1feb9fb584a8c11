using System.Text.RegularExpressions;
using Publisher.Model;
using Publisher.Words;
using Line = Publisher.Checks.Sentences.Line;

namespace Publisher.Checks.Consistent;

/// <summary>A name with a capital inside, and a word with a hyphen, are spelled one way throughout.</summary>
internal sealed partial class ConsistentSpelling : Check
{
    private const int FewestLetters = 5;
    private const int FewestOfHabit = 3;

    /// <summary>How many of the commoner spelling stand for each of the other where the other is a slip.</summary>
    private const int TimesOfHabit = 3;

    private static readonly Memo<string, IReadOnlyList<SpelledWord>> Words = new(text =>
        [.. Word().Matches(text).Select(match => Spelled(match.Value)).OfType<SpelledWord>()]
    );

    public override string Name => "consistent-spelling";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var spelled = new Dictionary<string, Dictionary<string, (Line Line, int Count)>>(
            StringComparer.Ordinal
        );
        foreach (var line in subject.OwnLines)
        {
            foreach (var word in Words.Of(line.Text))
            {
                Add(spelled, word, line);
            }
        }

        var names = subject
            .Outline.Entries.SelectMany(entry => entry.Headword.Terms)
            .Select(Letters)
            .ToHashSet(StringComparer.Ordinal);
        return spelled
            .Where(word => word.Value.Count > 1 && !names.Contains(word.Key))
            .SelectMany(word => Rare(word.Value));
    }

    /// <returns>Null for a word whose spelling says nothing.</returns>
    private static SpelledWord? Spelled(string word)
    {
        var letters = Letters(word);
        if (letters.Length < FewestLetters || !word.Any(char.IsLower))
        {
            return null;
        }

        // The first word of a sentence has a capital that is none of its own.
        var tail = word[1..];
        return new(
            letters,
            tail.Any(char.IsUpper) || !tail.Contains('-', StringComparison.Ordinal)
                ? word
                : char.ToLowerInvariant(word[0]) + tail
        );
    }

    private static void Add(
        Dictionary<string, Dictionary<string, (Line Line, int Count)>> words,
        SpelledWord word,
        Line line
    )
    {
        if (!words.TryGetValue(word.Letters, out var spellings))
        {
            words[word.Letters] = spellings = new(StringComparer.Ordinal);
        }

        spellings[word.Spelling] = spellings.TryGetValue(word.Spelling, out var known)
            ? known with
            {
                Count = known.Count + 1,
            }
            : (line, 1);
    }

    private IEnumerable<Finding> Rare(Dictionary<string, (Line Line, int Count)> spellings)
    {
        var (habit, (_, most)) = spellings.MaxBy(spelling => spelling.Value.Count);
        if (most < FewestOfHabit)
        {
            yield break;
        }

        foreach (var (spelling, (line, count)) in spellings)
        {
            if (IsSlipOf(habit, spelling) && most >= TimesOfHabit * count)
            {
                yield return FindIn(
                    line,
                    spelling,
                    $"“{spelling}” is spelled “{habit}” in the rest of the document.",
                    $"Write “{habit}” here too, or the other throughout."
                );
            }
        }
    }

    /// <summary>"Github" of "GitHub", "pretraining" of "pre-training"; not "github", which may be a command's name.</summary>
    private static bool IsSlipOf(string habit, string spelling)
    {
        var isName = InnerCapital().IsMatch(habit);
        if (isName)
        {
            return char.IsUpper(spelling[0]) == char.IsUpper(habit[0])
                && spelling.All(char.IsLetter)
                && spelling != habit;
        }

        return habit.Contains('-', StringComparison.Ordinal)
                != spelling.Contains('-', StringComparison.Ordinal)
            && !habit.Any(char.IsUpper)
            && !spelling.Any(char.IsUpper);
    }

    private static string Letters(string word) =>
        NormalForm.Fold(
            word.Replace("-", "", StringComparison.Ordinal)
                .Replace(" ", "", StringComparison.Ordinal)
        );

    [GeneratedRegex(@"^\p{Lu}?\p{Ll}+\p{Lu}\p{L}*$", RegexOptions.CultureInvariant)]
    private static partial Regex InnerCapital();

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}_./\\@#:$-])\p{L}{2,30}(?:-\p{L}{2,30}){0,2}(?![\p{L}\p{N}_/\\@:(\[{=-]|\.\p{L})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Word();

    /// <param name="Letters">What its spellings have in common.</param>
    private sealed record SpelledWord(string Letters, string Spelling);
}
