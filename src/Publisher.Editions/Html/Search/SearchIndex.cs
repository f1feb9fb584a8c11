using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Publisher.Model;

namespace Publisher.Editions.Html.Search;

/// <summary>What the search of a page looks words up in, made when publishing, as JSON:
/// <c>units</c>, each an array of its kind, id and names, or, where the page's <see cref="TermSet"/> has next in turn what
/// an entry would have here, the number of its terms; <c>words</c> in their order, each a capital for the number of
/// letters that it shares with the word before - A for none -, and the others, which have no capitals; <c>places</c> by
/// word, divided by blanks: for each unit how many lie between it and the one before, and a sign where the word stands there
/// more than once (see <see cref="WordPlaces"/>); "*" alone for a word that stands nearly everywhere. Where a page does not
/// hold what it finds there is <c>gists</c> too: by unit the section around it and its first words.</summary>
internal static class SearchIndex
{
    public const char Everywhere = '*';

    private const int MostShared = 'Z' - 'A';

    /// <summary>Below so many units every place is told.</summary>
    private const int ManyUnits = 100;

    // Keeps every script readable; what could end the script element is escaped all the same.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <param name="top">Id of the element around the whole text.</param>
    /// <param name="address">Where an id is found, for an index of several pages; null where all is on one.</param>
    /// <param name="hasTerms">Whether the page that reads the index has the document's <see cref="TermSet"/>.</param>
    public static string Of(
        Document document,
        string top,
        EditionWords words,
        Func<string, string>? address = null,
        bool hasTerms = false
    )
    {
        var told = new ToldTerms(hasTerms ? Outline.Of(document).Entries : []);
        var units = SearchUnits.Of(document, top, words);
        var places = Places(units);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("units");
            foreach (var unit in units)
            {
                if (told.Next(unit) is > 0 and var terms)
                {
                    json.WriteNumberValue(terms);
                }
                else
                {
                    Unit(unit, address?.Invoke(unit.Id) ?? unit.Id, json);
                }
            }

            json.WriteEndArray();
            if (address is not null)
            {
                Gists(units, json);
            }

            json.WriteString("words", Words(places.Select(place => place.Key)));
            json.WriteString("places", string.Join(' ', places.Select(place => place.Value)));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Gists(IReadOnlyList<SearchUnit> units, Utf8JsonWriter json)
    {
        json.WriteStartArray("gists");
        foreach (var unit in units)
        {
            json.WriteStartArray();
            json.WriteStringValue(unit.Where);
            json.WriteStringValue(unit.Gist);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Unit(SearchUnit unit, string place, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteNumberValue((int)unit.Kind);
        json.WriteStringValue(place);
        foreach (var name in unit.Names)
        {
            json.WriteStringValue(name.ReplaceLineEndings(" ").Trim());
        }

        json.WriteEndArray();
    }

    /// <summary>In the order of the words.</summary>
    private static List<KeyValuePair<string, WordPlaces>> Places(IReadOnlyList<SearchUnit> units)
    {
        var places = new Dictionary<string, WordPlaces>(StringComparer.Ordinal);
        for (var at = 0; at < units.Count; at++)
        {
            foreach (var (word, times) in units[at].Words)
            {
                if (!places.TryGetValue(word, out var known))
                {
                    places.Add(word, known = new());
                }

                known.Add(at, times);
            }
        }

        if (units.Count >= ManyUnits)
        {
            foreach (var place in places.Values)
            {
                place.TellIfFew(units.Count / 2);
            }
        }

        return [.. places.OrderBy(place => place.Key, StringComparer.Ordinal)];
    }

    private static string Words(IEnumerable<string> words)
    {
        var text = new StringBuilder();
        var before = "";
        foreach (var word in words)
        {
            var shared = Shared(before, word);
            text.Append((char)('A' + shared)).Append(word, shared, word.Length - shared);
            before = word;
        }

        return text.ToString();
    }

    /// <summary>Never half of a surrogate pair.</summary>
    private static int Shared(string before, string word)
    {
        var shared = Math.Min(before.AsSpan().CommonPrefixLength(word), MostShared);
        return shared > 0 && char.IsHighSurrogate(word[shared - 1]) ? shared - 1 : shared;
    }
}
