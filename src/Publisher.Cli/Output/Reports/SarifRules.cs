using System.Text.Json;
using Publisher.Cli.Rules;

namespace Publisher.Cli.Output.Reports;

/// <summary>The tool and its rules in a SARIF report: every rule with its page, then whatever else was reported.</summary>
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
        foreach (var rule in FindingRule.All)
        {
            places.Add(rule.Name, places.Count);
            Write(json, rule);
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

    private static void Write(Utf8JsonWriter json, FindingRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Name);
        json.WriteStartObject("shortDescription");
        json.WriteString("text", rule.Purpose);
        json.WriteEndObject();
        json.WriteStartObject("help");
        json.WriteString("text", rule.Page);
        json.WriteString("markdown", rule.Page);
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", rule.IsOnByDefault);
        json.WriteString("level", Wording.Name(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
