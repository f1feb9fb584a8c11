using Publisher.Languages;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.Normalisation.Names;

/// <summary>Reads the names that a text gives where it names its term again: "<b>Clusters</b> or <b>rings</b> are",
/// "A gateway language (GL) is", "A Markov chain or Markov process is".</summary>
/// <param name="language">Of the document.</param>
internal sealed class GivenNames(Language language, NormalForm form)
{
    /// <summary>Further into a text, words beside a term's are no names of it.</summary>
    private const int Window = 400;

    /// <summary>Words before the term in its sentence: an article, whose it is.</summary>
    private const int MostWordsBefore = 3;
    private const int MostWordsOfName = 4;
    private const int LongestBracket = 12;
    private const int FewestShared = 2;
    private const int LongestEnding = 3;
    private const string Quotes = " “”\"»«„’'";

    private readonly Inflection? _inflection = Inflections.Of(language);

    /// <summary>Names by the words alone.</summary>
    /// <param name="text">What follows the term, or stands under it, in plain letters.</param>
    public IEnumerable<string> In(string term, string text)
    {
        var opening = text.Length <= Window ? text : text[..Window];
        if (ShortForm(term, opening) is { } atOnce)
        {
            return [atOnce];
        }

        return EndOf(term, opening) is not { } end ? []
            : ShortForm(term, opening[end..]) is { } shortForm ? [shortForm]
            : Beside(opening[end..]);
    }

    /// <summary>Names set apart beside the term, which is set apart too: "<b>rings</b>".</summary>
    /// <param name="marked">With marks around what is set apart.</param>
    public List<string> InMarked(string term, string marked)
    {
        var (chain, isNamed, end) = (new List<string>(), false, 0);
        for (
            var open = NextMark(marked, 0);
            open is > -1 and < Window;
            open = NextMark(marked, end)
        )
        {
            var joint = chain.Count > 0 ? JointOf(marked[end..open]) : Joint.Comma;
            if (joint == Joint.None)
            {
                if (Others(term, chain, isNamed) is { Count: > 0 } found)
                {
                    return found;
                }

                (chain, isNamed) = ([], false);
            }

            isNamed |= joint == Joint.Names;
            end = marked.IndexOf(MarkedText.Close, open) + 1;
            chain.Add(marked[(open + 1)..(end - 1)].Trim(Quotes.ToCharArray()));
        }

        return Others(term, chain, isNamed);
    }

    private static int NextMark(string marked, int from) => marked.IndexOf(MarkedText.Open, from);

    /// <summary>What stands between two names.</summary>
    private enum Joint
    {
        None,
        Comma,

        /// <summary>Words that say that both are names of one thing.</summary>
        Names,
    }

    private Joint JointOf(string between)
    {
        var words = between.AsSpan().Trim(", (\u00A0");
        return words.Length == 0
            ? between.Contains(',', StringComparison.Ordinal)
                ? Joint.Comma
                : Joint.None
            : language.Alternatives.Contains(words.ToString())
            || IsWhole(words, language.AliasPhrases)
            || IsWhole(words, language.OtherNames)
                ? Joint.Names
                : Joint.None;
    }

    private static bool IsWhole(ReadOnlySpan<char> words, IReadOnlyList<string> phrases) =>
        Phrases.Open(words, phrases, out var length) && length == words.Length;

    private List<string> Others(string term, List<string> chain, bool isNamed) =>
        isNamed && chain.Exists(name => AreOne(term, name))
            ? chain.FindAll(name => !AreOne(term, name))
            : [];

    /// <summary>"(GL)".</summary>
    private static string? ShortForm(string term, string text)
    {
        var words = text.AsSpan().TrimStart();
        var end = words.IndexOf(')');
        if (words is not ['(', ..] || end is < 3 or > LongestBracket)
        {
            return null;
        }

        var inner = words[1..end].Trim().ToString();
        return
            Abbreviation.LooksLikeInitials(inner.TrimEnd('s'))
            && Abbreviation.IsOf(inner.TrimEnd('s'), term)
            ? inner
            : null;
    }

    /// <summary>"or Markov process is", "are also known as wide pointers".</summary>
    private IEnumerable<string> Beside(string after)
    {
        var rest = after.AsSpan().TrimStart(Quotes);
        var blank = rest.IndexOf(' ');
        if (blank > 0 && language.Alternatives.Contains(rest[..blank].ToString()))
        {
            var words = rest[blank..].Trim().ToString();
            return !TermNames.IsAnother(words, language) && BeforeVerb(words) is { } name
                ? [name]
                : [];
        }

        if (Phrases.Open(rest, language.Copulas, out var copula))
        {
            rest = rest[copula..].TrimStart();
        }

        return
            Phrases.Open(rest, language.AliasPhrases, out var length)
            && rest[..length].Contains(' ')
            ? OtherNames.Listed(rest[length..].ToString(), language)
            : [];
    }

    private string? BeforeVerb(string words)
    {
        for (var at = 1; at < words.Length; at++)
        {
            if (words[at] is ',' or '.' or ':' or ';' or '(')
            {
                return null;
            }

            if (words[at - 1] == ' ' && Phrases.Open(words.AsSpan(at), language.Copulas, out _))
            {
                var name = form.WithoutArticle(words[..at].Trim());
                return PlainText.Words(name) <= MostWordsOfName ? name : null;
            }
        }

        return null;
    }

    /// <summary>Where the term ends that the text, or one of its sentences, opens with; null where none does.</summary>
    private int? EndOf(string term, string text)
    {
        for (var start = 0; start < text.Length; start = NextSentence(text, start))
        {
            if (EndOf(term, text, start) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    private static int NextSentence(string text, int from)
    {
        var stop = text.IndexOf(". ", from, StringComparison.Ordinal);
        return stop < 0 ? text.Length : stop + 2;
    }

    private int? EndOf(string term, string text, int start)
    {
        var wanted = form.Parts(term).Count;
        var starts = new List<int>();
        var scanner = new WordScanner(text.AsSpan(start));
        while (wanted > 0 && starts.Count < wanted + MostWordsBefore && scanner.Next())
        {
            starts.Add(start + scanner.Start);
            var end = start + scanner.End;
            if (starts.Count >= wanted && AreOne(term, text[starts[^wanted]..end]))
            {
                return end;
            }
        }

        return null;
    }

    /// <summary>Whether each word of one name is the other's, in whatever form.</summary>
    private bool AreOne(string name, string other)
    {
        var (own, its) = (form.Parts(name), form.Parts(other));
        return own.Count > 0
            && own.Count == its.Count
            && own.Zip(its)
                .All(pair =>
                    Forms(pair.First.Word).Overlaps(Forms(pair.Second.Word))
                    || (_inflection is not null && Begin(pair.First.Word, pair.Second.Word))
                );
    }

    /// <summary>Beside words that say that both are names of one thing, forms that differ within, as "узел" and "узлы" do,
    /// are known by how they begin.</summary>
    private static bool Begin(string word, string other)
    {
        var shorter = Math.Min(word.Length, other.Length);
        return word.AsSpan().CommonPrefixLength(other)
            >= Math.Max(FewestShared, shorter - LongestEnding);
    }

    private HashSet<string> Forms(string word) => [word, .. _inflection?.Stems(word) ?? []];
}
