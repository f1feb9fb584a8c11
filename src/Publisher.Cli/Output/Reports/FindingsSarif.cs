using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Publisher.Cli.Output.Reports;

/// <summary>SARIF 2.1.0 (OASIS), for code-scanning services.</summary>
internal static class FindingsSarif
{
    /// <summary>Services compare fingerprints of one name; a new way to make them needs a new name.</summary>
    private const string FingerprintName = "publisher/v1";

    public static string Of(CheckReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(buffer, options))
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
        List<ReportedFinding> results = [.. report.Findings, .. report.Suppressed];
        json.WriteStartObject();
        var rules = SarifRules.Write(json, results.Select(finding => finding.Check));
        json.WriteStartArray("results");
        foreach (var finding in results)
        {
            json.WriteStartObject();
            Result(json, finding, rules[finding.Check]);
            if (report.HasBaseline)
            {
                json.WriteString(
                    "baselineState",
                    finding.Suppression is null ? "new" : "unchanged"
                );
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, ReportedFinding finding, int rule)
    {
        json.WriteString("ruleId", finding.Check);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Wording.Name(finding.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", $"{finding.Message} {finding.Hint}".TrimEnd());
        json.WriteEndObject();
        Location(json, finding);
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, finding.Fingerprint);
        json.WriteEndObject();
        if (finding.Suppression is { } suppression)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", suppression.Reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        Properties(json, finding);
    }

    private static void Location(Utf8JsonWriter json, ReportedFinding finding)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(finding.File));
        json.WriteEndObject();
        if (finding.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        var name = finding.Finding.Entry.Length > 0 ? finding.Finding.Entry : finding.Section;
        if (name.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("fullyQualifiedName", $"{finding.Section} > {finding.Finding.Entry}");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Properties(Utf8JsonWriter json, ReportedFinding finding)
    {
        json.WriteStartObject("properties");
        json.WriteString("quote", finding.Quote);
        if (finding.DocsUrl is { } url)
        {
            json.WriteString("docsUrl", url);
        }

        json.WriteEndObject();
    }

    private static string Address(string file) =>
        Path.IsPathRooted(file) || file.StartsWith("https://", StringComparison.Ordinal)
            ? new Uri(file).AbsoluteUri
            : string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
}
