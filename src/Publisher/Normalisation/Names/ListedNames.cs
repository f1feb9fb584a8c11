using Publisher.Languages;
using Publisher.Model;

namespace Publisher.Normalisation.Names;

/// <summary>Parts names that are listed where nothing but a term stands: in a heading, a cell.</summary>
internal static class ListedNames
{
    private const int MostWords = 3;
    private const int MostNames = 5;

    /// <summary>"Branch, branching (fork)": the first is the term, the others are names of it. A single one where the commas
    /// part no names.</summary>
    public static IReadOnlyList<string> Of(string head)
    {
        var parts = OutsideBrackets(head);
        return parts.Count is > 1 and <= MostNames && parts.TrueForAll(IsName) ? parts : [head];
    }

    /// <summary>All names but the first, those in brackets behind one among them.</summary>
    public static IEnumerable<string> Others(IReadOnlyList<string> listed, Language? language) =>
        listed.Skip(1).SelectMany(part => TermNames.Of(part, language).AsEnumerable());

    /// <summary>"Long corner and short corner": two terms, where the text below speaks of each.</summary>
    public static IReadOnlyList<string> Terms(string head, string text, Language? language)
    {
        var joiners = (language ?? KnownLanguages.English).Joiners;
        var words = head.Split(' ');
        for (var at = 1; at + 1 < words.Length; at++)
        {
            if (!joiners.Contains(words[at]))
            {
                continue;
            }

            var (first, second) = (
                string.Join(' ', words[..at]),
                string.Join(' ', words[(at + 1)..])
            );
            return IsName(first) && IsName(second) && Speaks(text, first) && Speaks(text, second)
                ? [first, second]
                : [head];
        }

        return [head];
    }

    /// <summary>A name joined to another is not spoken of by itself.</summary>
    private static bool Speaks(string text, string name) =>
        text.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsName(string part) =>
        PlainText.Words(part) is > 0 and <= MostWords
        && !part.StartsWith('(')
        && NameList.HasWord(part);

    private static List<string> OutsideBrackets(string head)
    {
        var (parts, depth, start) = (new List<string>(), 0, 0);
        for (var at = 0; at < head.Length; at++)
        {
            depth +=
                head[at] is '(' or '[' ? 1
                : head[at] is ')' or ']' ? -1
                : 0;
            if (depth == 0 && head[at] == ',' && at + 1 < head.Length && head[at + 1] == ' ')
            {
                parts.Add(head[start..at].Trim());
                start = at + 1;
            }
        }

        parts.Add(head[start..].Trim());
        return parts;
    }
}
