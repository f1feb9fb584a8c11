using System.Globalization;
using System.Text;
using System.Xml;
using Publisher.Checks;
using Publisher.Model;

namespace Publisher.Cli.Output;

/// <summary>JUnit XML, for CI servers: a suite a check; a finding is a failed case, and a check that finds nothing is
/// one passed case. Notes pass.</summary>
internal static class FindingsJUnit
{
    public static string Of(CheckReport report)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            CheckCharacters = false,
            OmitXmlDeclaration = true,
        };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", report.Document.Name);
            var names = Check.All.Select(check => check.Name);
            foreach (var name in names.Union(report.Findings.Select(finding => finding.Check)))
            {
                Suite(xml, report, name);
            }

            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void Suite(XmlWriter xml, CheckReport report, string name)
    {
        var findings = report
            .Findings.Where(finding => finding.Check == name && finding.Severity > Severity.Note)
            .ToList();
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("tests", Number(Math.Max(1, findings.Count)));
        xml.WriteAttributeString("failures", Number(findings.Count));
        if (findings.Count == 0)
        {
            Case(xml, name, name);
            xml.WriteEndElement();
        }

        foreach (var finding in findings)
        {
            Case(xml, name, $"{finding.Section}: {finding.Quote}");
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", FindingsJson.Severity(finding.Severity));
            xml.WriteAttributeString("message", finding.Message);
            xml.WriteString(finding.Hint);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

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
