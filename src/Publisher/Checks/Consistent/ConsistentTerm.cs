using System.Globalization;
using System.Text;
using Publisher.Model;
using Publisher.Words;
using Line = Publisher.Checks.Sentences.RunningText.Line;

namespace Publisher.Checks.Consistent;

/// <summary>A term is spelled as one word or as two, and the same everywhere.</summary>
internal sealed class ConsistentTerm : Check
{
    /// <summary>Shorter names fall together by chance: "a part", "apart".</summary>
    private const int FewestLetters = 7;

    private const int MostWords = 4;

    /// <summary>A plural's ending lies behind them.</summary>
    private const int LettersOfStart = 3;

    private static readonly Memo<
        string,
        IReadOnlyList<(int Start, int End, string Folded)>
    > Folded = new(Words);

    public override string Name => "consistent-term";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var names = Names(subject);
        var starts = names.Keys.Select(Start).ToHashSet(StringComparer.Ordinal);
        var found =
            new Dictionary<(string Name, string Spelling), (Line Line, string Words, int Count)>();
        foreach (var line in names.Count > 0 ? subject.OwnLines : [])
        {
            var words = Folded.Of(line.Text);
            for (var at = 0; at < words.Count; at++)
            {
                if (MayStartName(words[at].Folded, starts))
                {
                    Look(subject, names, line, words, at, found);
                }
            }
        }

        foreach (var ((joined, _), (line, words, count)) in found)
        {
            var more =
                count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({count} times)") : "";
            yield return FindIn(
                line,
                words,
                $"“{words}” is spelled “{names[joined].Written}” in its entry{more}.",
                "Choose one spelling, or give the entry both as names."
            );
        }
    }

    /// <summary>Most words of a text start no name, and only those that may are worth putting together.</summary>
    private static bool MayStartName(string word, HashSet<string> starts) =>
        !SeparableVerb.Particles.Contains(word)
        && (word.Length < LettersOfStart + 2 || starts.Contains(Start(word)));

    private static string Start(string letters) => letters[..LettersOfStart];

    private static void Look(
        CheckedDocument subject,
        Dictionary<string, (string Written, HashSet<string> Spellings)> names,
        Line line,
        IReadOnlyList<(int Start, int End, string Folded)> words,
        int at,
        Dictionary<(string Name, string Spelling), (Line Line, string Words, int Count)> found
    )
    {
        var joined = new StringBuilder();
        var spelling = new StringBuilder();
        for (var end = at; end < words.Count && end < at + MostWords; end++)
        {
            if (end > at && !IsGap(line.Text, words[end - 1].End, words[end].Start))
            {
                return;
            }

            spelling.Append(end > at ? " " : "").Append(words[end].Folded);
            var last = subject.Form.Word(words[end].Folded);
            var key = $"{joined}{last}";
            joined.Append(words[end].Folded);
            if (
                names.TryGetValue(key, out var name)
                && !name.Spellings.Contains(Spelling(subject, spelling.ToString()))
                && !(
                    end > at
                    && (
                        SeparableVerb.Particles.Contains(words[at].Folded)
                        || SeparableVerb.Particles.Contains(last)
                    )
                )
                && !IsCode(line.Text, words[at].Start, words[end].End)
                && !IsPerson(name.Written, line.Text, words, at, end)
            )
            {
                var written = line.Text[words[at].Start..words[end].End];
                var known = (key, Spelling(subject, spelling.ToString()));
                found[known] = found.TryGetValue(known, out var earlier)
                    ? earlier with
                    {
                        Count = earlier.Count + 1,
                    }
                    : (line, written, 1);
            }
        }
    }

    /// <summary>Who is called "evanlucas" where names have no capitals is "Evan Lucas" elsewhere.</summary>
    private static bool IsPerson(
        string name,
        string text,
        IReadOnlyList<(int Start, int End, string Folded)> words,
        int at,
        int end
    ) =>
        end > at
        && !name.Any(char.IsUpper)
        && !name.Any(char.IsWhiteSpace)
        && Enumerable.Range(at, end - at + 1).All(word => char.IsUpper(text[words[word].Start]));

    /// <summary>The names that could be spelled another way, by their letters.</summary>
    private static Dictionary<string, (string Written, HashSet<string> Spellings)> Names(
        CheckedDocument subject
    )
    {
        var names = new Dictionary<string, (string Written, HashSet<string> Spellings)>(
            StringComparer.Ordinal
        );
        // What is set as code is spelled as a program wants it: "loglevel" beside "log levels".
        foreach (
            var name in subject
                .Outline.Entries.Where(entry =>
                    entry.Head is not [Text { Style: var style }, ..]
                    || !style.HasFlag(TextStyle.Code)
                )
                .SelectMany(entry => entry.Headword.Terms)
        )
        {
            var spelling = Spelling(subject, name);
            var letters = spelling.Replace(" ", "", StringComparison.Ordinal);
            if (
                letters.Length >= FewestLetters
                && letters.All(char.IsLetter)
                && !IsCode(name, 0, name.Length)
            )
            {
                names.TryAdd(letters, (name, new(StringComparer.Ordinal)));
                names[letters].Spellings.Add(spelling);
            }
        }

        return names;
    }

    /// <summary>Hyphen and blank are one: "chain-of-thought prompting" goes by the rules of English.</summary>
    private static string Spelling(CheckedDocument subject, string name) =>
        string.Join(' ', subject.Form.Parts(name).Select(part => part.Word));

    private static List<(int Start, int End, string Folded)> Words(string text)
    {
        var words = new List<(int Start, int End, string Folded)>();
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsLetter(text[at]))
            {
                var start = at;
                while (at < text.Length && char.IsLetter(text[at]))
                {
                    at++;
                }

                words.Add((start, at, NormalForm.Fold(text.AsSpan(start, at - start))));
            }
        }

        return words;
    }

    private static bool IsGap(string text, int start, int end) =>
        end == start + 1 && text[start] is ' ' or '-' or '\u00A0' or '\u2011';

    /// <summary>"LayerNorm", "snake_case", "torch.nn": names of programs, which have their own spelling.</summary>
    private static bool IsCode(string text, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (char.IsUpper(text[at]) && char.IsLetter(text[at - 1]))
            {
                return true;
            }
        }

        return (start > 0 && text[start - 1] is '_' or '.' or '/' or '@' or '#' or '\'' or '’')
            || (end < text.Length && text[end] is '_' or '/' or '@' or '\'' or '’')
            || (end + 1 < text.Length && text[end] == '.' && char.IsLetterOrDigit(text[end + 1]));
    }
}
