using System.Xml.Linq;
using System.Xml.Schema;
using NJsonSchema;
using Publisher.Cli.Output.Reports;
using Xunit;

namespace Publisher.Tests.Cli.Output;

/// <summary>What a service reads is held against the schema of what it accepts; each schema must also refuse.</summary>
public sealed class ReportValidityTests
{
    /// <summary>With findings that count, some that are silenced and one in a baseline.</summary>
    private static readonly CheckReport Awkward = SampleReport
        .Make()
        .WithBaseline(
            finding =>
                finding.Check == "imported-whole"
                    ? new(Suppression.Baseline, "it is <known> & kept")
                    : null,
            []
        );

    [Fact]
    public async Task Json_is_valid_by_its_schema()
    {
        await Valid(
            Path.Combine(
                Golden.Repository,
                "src",
                "Publisher.Cli",
                "Output",
                "Reports",
                "FindingsJson.schema.json"
            ),
            "json",
            "error"
        );
    }

    [Fact]
    public async Task GitLab_s_report_is_valid_by_its_schema() =>
        await Valid(Path.Combine(SampleReport.Cases, "gitlab.schema.json"), "gitlab", "critical");

    [Fact]
    public async Task Sarif_is_valid_by_the_schema_of_OASIS() =>
        await Valid(
            Path.Combine(AppContext.BaseDirectory, "Schemas", "sarif-2.1.0.json"),
            "sarif",
            "error"
        );

    [Fact]
    public void JUnit_is_valid_by_what_Jenkins_reads()
    {
        var schemas = new XmlSchemaSet();
        schemas.Add("", Path.Combine(SampleReport.Cases, "junit.xsd"));

        Assert.Empty(Errors(schemas, ReportFormat.Named("junit").Write(Awkward)));
        Assert.NotEmpty(
            Errors(schemas, "<testsuites><testsuite><testcase/></testsuite></testsuites>")
        );
    }

    private static List<string> Errors(XmlSchemaSet schemas, string text)
    {
        var errors = new List<string>();
        XDocument.Parse(text).Validate(schemas, (_, error) => errors.Add(error.Message));
        return errors;
    }

    private static async Task Valid(string schemaPath, string format, string severity)
    {
        var schema = await JsonSchema.FromFileAsync(
            schemaPath,
            TestContext.Current.CancellationToken
        );

        var text = ReportFormat.Named(format).Write(Awkward);

        Assert.Empty(schema.Validate(text));
        Assert.NotEmpty(
            schema.Validate(text.Replace($"\"{severity}\"", "\"loud\"", StringComparison.Ordinal))
        );
    }
}
