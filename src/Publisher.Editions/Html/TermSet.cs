using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Publisher.Model;

namespace Publisher.Editions.Html;

/// <summary>The glossary as JSON-LD: a <c>DefinedTermSet</c> of schema.org, each term at its anchor.</summary>
internal static class TermSet
{
    // Keeps every script readable; what could end the script element is escaped all the same.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Of(Document document)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "DefinedTermSet");
            json.WriteString("name", document.Name);
            json.WriteString("inLanguage", document.Language);
            json.WriteStartArray("hasDefinedTerm");
            foreach (var entry in Outline.Of(document).Entries)
            {
                Term(entry, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Term(OutlineEntry entry, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type", "DefinedTerm");
        json.WriteString("@id", $"#{entry.Id}");
        json.WriteString("name", entry.Headword.Term);
        if (entry.Headword.Terms.Count > 1)
        {
            json.WriteStartArray("alternateName");
            foreach (var alias in entry.Headword.Aliases)
            {
                json.WriteStringValue(alias);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
