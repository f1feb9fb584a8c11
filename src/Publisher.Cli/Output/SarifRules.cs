using System.Text.Json;
using Publisher.Checks;

namespace Publisher.Cli.Output;

/// <summary>The tool and its rules in a SARIF report: every check with its page, then whatever else was reported.</summary>
internal static class SarifRules
{
    /// <returns>The place of each rule in the list.</returns>
    public static Dictionary<string, int> Write(Utf8JsonWriter json, IEnumerable<string> reported)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Publisher");
        json.WriteString("version", typeof(SarifRules).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var check in Check.All)
        {
            places.Add(check.Name, places.Count);
            Rule(json, check);
        }

        foreach (var name in reported.Where(name => places.TryAdd(name, places.Count)))
        {
            json.WriteStartObject();
            json.WriteString("id", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        return places;
    }

    private static void Rule(Utf8JsonWriter json, Check check)
    {
        var page = check.Page.ReplaceLineEndings("\n");
        json.WriteStartObject();
        json.WriteString("id", check.Name);
        json.WriteStartObject("shortDescription");
        json.WriteString("text", Purpose(page));
        json.WriteEndObject();
        json.WriteStartObject("help");
        json.WriteString("text", page);
        json.WriteString("markdown", page);
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", check.IsOnByDefault);
        json.WriteString("level", Wording.Name(check.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The first paragraph after the title.</summary>
    private static string Purpose(string page) =>
        page.Split("\n\n", 3) is [_, var purpose, ..] ? Wording.Folded(purpose) : page;
}
