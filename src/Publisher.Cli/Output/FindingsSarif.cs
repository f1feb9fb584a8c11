using System.Buffers;
using System.Text;
using System.Text.Json;
using Publisher.Checks;
using Publisher.Model;

namespace Publisher.Cli.Output;

/// <summary>SARIF 2.1.0 (OASIS), for code-scanning services.</summary>
internal static class FindingsSarif
{
    public static string Of(CheckReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            Run(json, report);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Run(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Publisher");
        json.WriteString("version", typeof(FindingsSarif).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (var check in Check.All)
        {
            json.WriteStartObject();
            json.WriteString("id", check.Name);
            Message(json, "help", check.Page);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var finding in report.Findings.Concat(report.Suppressed))
        {
            Result(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, ReportedFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Check);
        json.WriteString("level", FindingsJson.Severity(finding.Severity));
        Message(json, "message", $"{finding.Message} {finding.Hint}".TrimEnd());
        json.WriteStartArray("locations");
        json.WriteStartObject();
        if (finding.Finding.Source.File.Length > 0)
        {
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", Uri.EscapeDataString(finding.Finding.Source.File));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString(
            "name",
            finding.Finding.Entry.Length > 0 ? finding.Finding.Entry : finding.Finding.Section
        );
        json.WriteString("fullyQualifiedName", $"{finding.Section} > {finding.Quote}");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("publisher/v1", finding.Fingerprint);
        json.WriteEndObject();
        if (finding.SuppressedBecause is { } reason)
        {
            Suppression(json, reason);
        }

        json.WriteEndObject();
    }

    private static void Suppression(Utf8JsonWriter json, string reason)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("justification", reason);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Message(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
