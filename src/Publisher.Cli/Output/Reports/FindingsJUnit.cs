using System.Globalization;
using System.Text;
using System.Xml;
using Publisher.Checks;
using Publisher.Model;

namespace Publisher.Cli.Output.Reports;

/// <summary>JUnit XML, for CI servers: a suite a check; a finding is a failed case, one that is suppressed a skipped
/// case, and a check that finds nothing is one passed case. Notes pass.</summary>
internal static class FindingsJUnit
{
    public static string Of(CheckReport report)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            OmitXmlDeclaration = true,
        };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", report.Name);
            var findings = report
                .Findings.Concat(report.Suppressed)
                .Where(finding => finding.Severity > Severity.Note)
                .ToLookup(finding => finding.Check, StringComparer.Ordinal);
            var names = Check.All.Select(check => check.Name);
            foreach (var name in names.Union(findings.Select(check => check.Key)))
            {
                Suite(xml, report, name, [.. findings[name]]);
            }

            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void Suite(
        XmlWriter xml,
        CheckReport report,
        string name,
        List<ReportedFinding> findings
    )
    {
        var skipped = findings.Count(finding => finding.Suppression is not null);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("tests", Number(Math.Max(1, findings.Count)));
        xml.WriteAttributeString("failures", Number(findings.Count - skipped));
        xml.WriteAttributeString("errors", Number(0));
        xml.WriteAttributeString("skipped", Number(skipped));
        if (findings.Count == 0)
        {
            Case(xml, name, name);
            xml.WriteEndElement();
        }

        foreach (var finding in findings)
        {
            Case(xml, name, CaseName(report, finding));
            Outcome(xml, finding);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A server follows a case by its name, so equal words are told apart by the fingerprint.</summary>
    private static string CaseName(CheckReport report, ReportedFinding finding) =>
        $"{Wording.Place(report, finding)}: {Wording.OneLine(finding.Quote)} ({finding.Fingerprint[..6]})";

    private static void Outcome(XmlWriter xml, ReportedFinding finding)
    {
        if (finding.Suppression is { } suppression)
        {
            xml.WriteElementString("skipped", suppression.Reason);
            return;
        }

        xml.WriteStartElement("failure");
        xml.WriteAttributeString("type", Wording.Name(finding.Severity));
        xml.WriteAttributeString("message", finding.Message);
        xml.WriteString(string.Join('\n', Wording.Details(finding)));
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, string check, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", check);
        xml.WriteAttributeString("name", name);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
