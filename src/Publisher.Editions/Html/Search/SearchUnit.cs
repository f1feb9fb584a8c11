using Publisher.Model;

namespace Publisher.Editions.Html.Search;

/// <summary>What a search finds as one: the text of an entry, a section, a note, or what stands before the first of
/// them.</summary>
/// <param name="Kind">As <c>search.js</c> ranks it.</param>
/// <param name="Id">Of the element that a result leads to.</param>
/// <param name="Names">As written: the title, or headword and aliases.</param>
internal sealed record SearchUnit(SearchUnitKind Kind, string Id, Items<string> Names)
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    /// <summary>How often each word stands in it.</summary>
    public IReadOnlyDictionary<string, int> Words => _words;

    public void Add(string text)
    {
        foreach (var word in SearchWords.Of(text))
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
