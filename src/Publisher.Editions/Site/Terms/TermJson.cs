using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Publisher.Model;

namespace Publisher.Editions.Site.Terms;

/// <summary>The terms as JSON: all in one file, and a file each.</summary>
/// <param name="address">Of the site, before the path of each term; empty where nobody said.</param>
internal sealed class TermJson(string address)
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public byte[] All(Document document, IReadOnlyList<SiteTerm> terms) =>
        Written(json =>
        {
            json.WriteStartObject();
            json.WriteString("title", document.Name);
            json.WriteString("language", document.Language);
            json.WriteStartArray("terms");
            foreach (var term in terms)
            {
                Term(term, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    public byte[] One(SiteTerm term) => Written(json => Term(term, json));

    /// <summary>The files of ids that are no name of a file, and of those that a term had before.</summary>
    public static byte[] Names(IReadOnlyList<SiteTerm> terms) =>
        Written(json =>
        {
            var written = terms.Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
            json.WriteStartObject();
            foreach (var term in terms)
            {
                if (term.File != term.Id)
                {
                    json.WriteString(term.Id, term.File);
                }

                foreach (var id in term.Headword.OtherIds.Where(written.Add))
                {
                    json.WriteString(id, term.File);
                }
            }

            json.WriteEndObject();
        });

    private void Term(SiteTerm term, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", term.Id);
        json.WriteString("term", term.Name);
        Texts("aliases", term.Aliases, json);
        json.WriteString("definition", term.Definition);
        json.WriteString("section", term.Section);
        json.WriteString("url", address + term.Path);
        Texts("related", term.Related, json);
        json.WriteEndObject();
    }

    private static void Texts(string name, IEnumerable<string> texts, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
