using System.Text;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.Languages;

/// <summary>The languages that we know, and which of them a document is in.</summary>
internal static class KnownLanguages
{
    /// <summary>Fewer words of a language are names and loans in a text of another.</summary>
    private const int FewestCommon = 3;

    /// <summary>Of a text in the language at least every twelfth word is one of its commonest.</summary>
    private const int MostWordsToOneCommon = 12;

    /// <summary>A language that a document does not name must be so many times as likely as the one that it names.</summary>
    private const int Margin = 2;

    /// <summary>Enough to tell by.</summary>
    private const int MostCharacters = 40_000;

    /// <summary>Every language that we know.</summary>
    public static IReadOnlyList<Language> All { get; } =
    [
        English,
        German.Words,
        French.Words,
        Spanish.Words,
        Italian.Words,
        Portuguese.Words,
        Dutch.Words,
        Swedish.Words,
        Danish.Words,
        Polish.Words,
        Russian.Words,
        Norwegian.Words,
        Finnish.Words,
        Ukrainian.Words,
        Turkish.Words,
        Catalan.Words,
        Greek.Words,
    ];

    /// <summary>What a text is read by whose language says nothing else.</summary>
    public static Language English => Languages.English.Words;

    /// <param name="tag">BCP 47 tag of a document; an empty one counts as English.</param>
    /// <returns>Null for a language that we do not know.</returns>
    public static Language? Of(string tag)
    {
        var primary = Primary(tag);
        return primary.Length == 0
            ? English
            : All.FirstOrDefault(language =>
                language.Tag == primary || language.OtherTags.Contains(primary)
            );
    }

    /// <summary>Whether text is in English by its tag, which counts where nothing is named.</summary>
    /// <param name="tag">BCP 47 tag.</param>
    public static bool IsEnglish(string tag) => Primary(tag) is "en" or "";

    /// <param name="tag">BCP 47 tag of the names' document.</param>
    public static NormalForm FormOf(string tag) => new(IsEnglish(tag), Of(tag)?.Articles ?? []);

    /// <summary>The language that the words of a document are in. What an export names is often the account's, so that
    /// the words decide where they are plain.</summary>
    /// <returns>Null for a language that we do not know.</returns>
    public static Language? Of(Document document)
    {
        var words = CommonWords(Beginning.Of(document));
        var named = Of(document.Language);
        var (likeliest, most) = All.Select(language => (language, words.Of(language)))
            .MaxBy(pair => pair.Item2);
        var isPlain =
            most >= FewestCommon
            && most * MostWordsToOneCommon >= words.All
            && (named is null || most > Margin * words.Of(named));
        return isPlain ? likeliest : named;
    }

    private static string Primary(string tag) => NormalForm.Fold(tag.Split('-', '_')[0]);

    private static WordCounts CommonWords(string text)
    {
        var counts = new WordCounts();
        var scanner = new WordScanner(text);
        while (scanner.Next())
        {
            counts.Add(scanner.Word.ToString().ToLowerInvariant());
        }

        return counts;
    }

    /// <summary>How often a text has the commonest words of each language.</summary>
    private sealed class WordCounts
    {
        private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

        public int All { get; private set; }

        public void Add(string word)
        {
            All++;
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
        }

        /// <summary>A single letter is a symbol as often as a word.</summary>
        public int Of(Language language) =>
            language
                .Commonest.Where(word => word.Length > 1)
                .Sum(word => _counts.GetValueOrDefault(word));
    }

    /// <summary>The words that a document begins with, code left out.</summary>
    private sealed class Beginning : DocumentWalker<StringBuilder>
    {
        private static readonly Beginning Walker = new();

        public static string Of(Document document)
        {
            var text = new StringBuilder();
            Walker.Write(document.Blocks, text);
            return text.ToString();
        }

        protected override void Text(Text node, StringBuilder into)
        {
            if (into.Length < MostCharacters && !node.Style.HasFlag(TextStyle.Code))
            {
                into.Append(node.Value.AsSpan(0, Math.Min(node.Value.Length, MostCharacters)))
                    .Append(' ');
            }
        }
    }
}
