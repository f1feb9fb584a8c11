using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Normalisation.Names;

namespace Publisher.References;

/// <summary>Decides which names are everyday words as well, whose mentions mean the term only when the author says so:
/// single plain words that everyone uses, that this document uses in many of its entries, or that only are another
/// name of something.</summary>
internal sealed class EverydayNames
{
    private const int ShortestWord = 4;

    /// <summary>In a document of fewer entries the spread of a word tells nothing.</summary>
    private const int FewestEntries = 20;

    /// <summary>A word in more than this percentage of the entries is a word of the subject's everyday language.</summary>
    private const int WidestSpread = 15;

    private readonly bool[] _isEveryday;

    private EverydayNames(bool[] isEveryday) => _isEveryday = isEveryday;

    /// <param name="spread">In how many entries each name is mentioned.</param>
    public static EverydayNames Of(
        GlossaryNames names,
        LinkSettings settings,
        IReadOnlyList<int> spread,
        int entries
    )
    {
        var always = settings.Always.Select(names.Form.Key).ToHashSet(StringComparer.Ordinal);
        var isEveryday = new bool[names.Count];
        for (var name = 0; name < names.Count; name++)
        {
            var bearers = names.BearersOf(name);
            var written = bearers[0].Written;
            var isSpread =
                entries >= FewestEntries && spread[name] * 100L > (long)WidestSpread * entries;
            isEveryday[name] =
                !bearers[0].IsCapitals
                && !always.Contains(names.Form.Key(written))
                && IsEveryday(written, isSpread || bearers.All(bearer => bearer.IsAlias), names);
        }

        return new(isEveryday);
    }

    public bool Contains(Mention mention) => _isEveryday[mention.Name];

    /// <summary>Whether a mention is a letter that stands where a name does: behind a word that names nothing, as in "a
    /// column of Y", or behind a mark. "Vitamin C" is another name.</summary>
    public static bool IsLoneLetter(string text, Mention mention, GlossaryNames names)
    {
        if (
            !mention.Meant.IsLetter
            || mention.End - mention.Start != 1
            || names.Language is not { } language
        )
        {
            return false;
        }

        var before = text.AsSpan(0, mention.Start).TrimEnd();
        var word = before[(before.LastIndexOfAny(" (\u00A0") + 1)..].ToString();
        var letter = text[mention.Start].ToString();
        var isInitial =
            mention.End + 1 < text.Length && text[mention.End] is '.' or ':' or '\'' or '’';
        return !isInitial
            && !language.Commonest.Contains(letter)
            && !EverydayWords.IsParticle(letter.ToLowerInvariant())
            && (
                word.Length == 0
                || !char.IsLetterOrDigit(word[^1])
                || language.Commonest.Contains(word)
            );
    }

    private static bool IsEveryday(string written, bool isDoubtful, GlossaryNames names)
    {
        if (!NameMarks.Of(written).Needed.IsEmpty)
        {
            return false;
        }

        var parts = names.Form.Parts(written);
        if (parts.TrueForAll(part => EverydayWords.IsParticle(part.Word)))
        {
            return true;
        }

        var isPlainWord =
            parts.Count == 1
            && !written.Skip(1).Any(char.IsUpper)
            && !IsSymbol(parts[0].Word, names.Language);
        return isPlainWord
            && (
                isDoubtful
                || parts[0].Word.Length < ShortestWord
                || EverydayWords.Contains(parts[0].Word)
            );
    }

    /// <summary>"C++", "∇", and a letter of a script that the language does not use, as formulas do: "η".</summary>
    private static bool IsSymbol(string word, Language? language)
    {
        const char lastLatin = '\u024F';
        return !word.All(char.IsLetterOrDigit)
            || (language is { IsLatin: true } && word.Length == 1 && word[0] > lastLatin);
    }

    /// <summary>Counts in how many entries each name is mentioned.</summary>
    public sealed class Spread(GlossaryNames names) : LineWalker
    {
        private readonly int[] _lastPosition = NonePosition(names.Count);
        private readonly List<Occurrence> _found = [];

        public int[] Counts { get; } = new int[names.Count];

        protected override Items<Inline> Line(Items<Inline> content, LinePlace place, Source source)
        {
            names.Find(References.Line.Of(content).Text, _found);
            foreach (var (name, _, _) in _found)
            {
                Counts[name] += _lastPosition[name] == place.Position ? 0 : 1;
                _lastPosition[name] = place.Position;
            }

            return content;
        }

        private static int[] NonePosition(int count)
        {
            var positions = new int[count];
            Array.Fill(positions, -2);
            return positions;
        }
    }
}
