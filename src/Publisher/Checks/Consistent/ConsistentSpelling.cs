using System.Text.RegularExpressions;
using Publisher.Checks.Sentences.RunningText;
using Publisher.English;
using Publisher.Model;
using Publisher.Words;
using Line = Publisher.Checks.Sentences.RunningText.Line;

namespace Publisher.Checks.Consistent;

/// <summary>A name with a capital inside, a word with a hyphen, and what British and American spelling tell apart, are spelled
/// one way throughout.</summary>
internal sealed partial class ConsistentSpelling : Check
{
    private const int FewestLetters = 5;

    /// <summary>Of a name with a capital inside, which is spelled one way alone.</summary>
    private const int FewestLettersOfName = 3;

    /// <summary>A longer word in capitals is shouted.</summary>
    private const int MostCapitals = 5;

    private const int FewestOfHabit = 3;
    private const int FewestOfName = 2;

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
        foreach (var line in subject.OwnLines.Concat(Titles(subject)))
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
            .SelectMany(word => Rare(word.Value))
            .Concat(Compounds(subject))
            .Concat(Variants(subject, names));
    }

    /// <summary>"colour" where the rest is American.</summary>
    private IEnumerable<Finding> Variants(CheckedDocument subject, HashSet<string> names) =>
        (subject.IsEnglish ? SpellingVariants.In(subject.OwnLines) : [])
            .Where(word =>
                !names.Contains(Letters(word.Rare)) && !names.Contains(Letters(word.Other))
            )
            .Select(word =>
                FindIn(
                    word.Line,
                    word.Rare,
                    $"“{word.Rare}” is spelled “{word.Other}” elsewhere in the document.",
                    "Choose British or American spelling, and keep to it."
                ) with
                {
                    Same = "variants",
                }
            );

    private static IEnumerable<Line> Titles(CheckedDocument subject) =>
        subject.Outline.Sections.Select(section => new Line(
            section.Title,
            section.Title,
            LineKind.Paragraph,
            section.Section.Source,
            section.Id,
            ""
        ));

    /// <summary>Two words before a noun that are joined here and not there: "a carbon-pricing scheme", "a carbon pricing
    /// scheme".</summary>
    private IEnumerable<Finding> Compounds(CheckedDocument subject)
    {
        if (!subject.IsEnglish)
        {
            yield break;
        }

        var joined = new Dictionary<string, List<(Line Line, string Words)>>(
            StringComparer.Ordinal
        );
        foreach (var line in subject.OwnLines)
        {
            foreach (Match match in Joined().Matches(line.Text))
            {
                var key = Key(subject, match);
                if (!joined.TryGetValue(key, out var places))
                {
                    joined[key] = places = [];
                }

                places.Add((line, match.Value));
            }
        }

        var open = new Dictionary<string, List<(Line Line, string Words)>>(StringComparer.Ordinal);
        foreach (var line in joined.Count > 0 ? subject.OwnLines : [])
        {
            foreach (Match match in Open().Matches(line.Text))
            {
                var key = Key(subject, match);
                if (joined.ContainsKey(key) && IsNoun(line.Text, match.Groups["noun"]))
                {
                    if (!open.TryGetValue(key, out var places))
                    {
                        open[key] = places = [];
                    }

                    places.Add(
                        (
                            line,
                            line.Text[
                                match.Index..(
                                    match.Groups["noun"].Index + match.Groups["noun"].Length
                                )
                            ]
                        )
                    );
                }
            }
        }

        // A compound that varies before several nouns varies once.
        foreach (var (key, apart) in open.DistinctBy(pair => Compound(pair.Key)))
        {
            var (rare, other) =
                apart.Count > joined[key].Count ? (joined[key], apart) : (apart, joined[key]);
            yield return FindIn(
                rare[0].Line,
                rare[0].Words,
                $"“{rare[0].Words}” is spelled “{other[0].Words}” elsewhere in the document.",
                "Choose one spelling; before a noun, a hyphen shows what belongs together."
            );
        }
    }

    private static string Compound(string key) => key[..key.LastIndexOf(' ')];

    private static string Key(CheckedDocument subject, Match match) =>
        $"{NormalForm.Fold(match.Groups["one"].Value)} {NormalForm.Fold(match.Groups["two"].Value)} {subject.Form.Word(match.Groups["noun"].Value)}";

    /// <summary>"It is well known for …" joins nothing.</summary>
    private static bool IsNoun(string text, Group word)
    {
        var sentence = new Sentence(Tokeniser.Tokens(text));
        var reading = EnglishModel.Shipped.Read(sentence);
        return reading
            .Words.Index()
            .Any(token =>
                token.Item.Start == word.Index
                && reading.Tag(token.Index).StartsWith("NN", StringComparison.Ordinal)
            );
    }

    /// <returns>Null for a word whose spelling says nothing.</returns>
    private static SpelledWord? Spelled(string word)
    {
        var letters = Letters(word);
        var isInCapitals = !word.Any(char.IsLower);
        if (
            letters.Length
                < (
                    isInCapitals || InnerCapital().IsMatch(word)
                        ? FewestLettersOfName
                        : FewestLetters
                )
            || (isInCapitals && letters.Length > MostCapitals)
        )
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
        foreach (var (spelling, (line, count)) in spellings)
        {
            var isName = InnerCapital().IsMatch(habit) || InnerCapital().IsMatch(spelling);
            if (
                most >= (isName ? FewestOfName : FewestOfHabit)
                && most >= (isName ? 1 : TimesOfHabit) * count
                && (isName ? IsSlipOfName(habit, spelling) : IsSlipOf(habit, spelling))
            )
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

    /// <summary>"Github" of "GitHub", "HoA" of "HOA"; not "github" or "codePoints", which may be code.</summary>
    private static bool IsSlipOfName(string habit, string spelling) =>
        char.IsUpper(spelling[0]) == char.IsUpper(habit[0])
        && (char.IsUpper(habit[0]) || InnerCapital().IsMatch(habit))
        && spelling.All(char.IsLetter)
        && spelling != habit;

    /// <summary>"Pretraining" of "pre-training".</summary>
    private static bool IsSlipOf(string habit, string spelling) =>
        habit.Contains('-', StringComparison.Ordinal)
            != spelling.Contains('-', StringComparison.Ordinal)
        && !habit.Any(char.IsUpper)
        && !spelling.Any(char.IsUpper);

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

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}_./\\@#:$-])(?<one>\p{Ll}{3,30})-(?<two>\p{Ll}{3,30})\s(?<noun>\p{Ll}{4,30})(?![\p{L}\p{N}_/\\@(\[{=-])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Joined();

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}_./\\@#:$-])(?<one>\p{Ll}{3,30})(?=\s(?<two>\p{Ll}{3,30})\s(?<noun>\p{Ll}{4,30})(?![\p{L}\p{N}_/\\@(\[{=-]))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Open();

    /// <param name="Letters">What its spellings have in common.</param>
    private sealed record SpelledWord(string Letters, string Spelling);
}
