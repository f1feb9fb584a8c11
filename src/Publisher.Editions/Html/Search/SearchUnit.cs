using System.Text;
using Publisher.Model;

namespace Publisher.Editions.Html.Search;

/// <summary>What a search finds as one: the text of an entry, a section, a note, or what stands before the first of
/// them.</summary>
/// <param name="Kind">As <c>search.js</c> ranks it.</param>
/// <param name="Id">Of the element that a result leads to.</param>
/// <param name="Names">As written: the title, or headword and aliases.</param>
internal sealed record SearchUnit(SearchUnitKind Kind, string Id, Items<string> Names)
{
    private const int LongestGist = 240;

    private static readonly Memo<string, IReadOnlyList<string>> Texts = new(text =>
        [.. SearchWords.Of(text)]
    );

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly StringBuilder _gist = new();

    /// <summary>How often each word stands in it.</summary>
    public IReadOnlyDictionary<string, int> Words => _words;

    /// <summary>Title of the section around it; empty where there is none.</summary>
    public string Where { get; init; } = "";

    /// <summary>The first words of its text.</summary>
    public string Gist => _gist.ToString();

    public void AddText(string text)
    {
        Add(text);
        var room = LongestGist - _gist.Length;
        var words = text.ReplaceLineEndings(" ").Trim();
        if (room > 0 && words.Length > 0)
        {
            var end = Math.Min(room, words.Length);
            end -= char.IsHighSurrogate(words[end - 1]) ? 1 : 0;
            _gist.Append(_gist.Length > 0 ? " " : "").Append(words, 0, end);
        }
    }

    public void Add(string text)
    {
        foreach (var word in Texts.Of(text))
        {
            _words[word] = _words.GetValueOrDefault(word) + 1;
        }
    }
}

internal enum SearchUnitKind
{
    Text = 0,
    Section = 1,
    Entry = 2,
    Note = 3,
}
