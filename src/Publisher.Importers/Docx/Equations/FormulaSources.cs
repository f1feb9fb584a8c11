using System.Xml;
using Publisher.Importers.Docx.Package;
using M = DocumentFormat.OpenXml.Math;

namespace Publisher.Importers.Docx.Equations;

/// <summary>The TeX that formulas were written from. Our own edition keeps it in a part of custom XML beside the text, each
/// with Word's form of it: a formula that still has that form is the author's, as he spelled it.</summary>
internal sealed class FormulaSources
{
    private const string Namespace = "urn:publisher:formulas";
    private const string Mathematics = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    public FormulaSources(WordPackage package)
    {
        foreach (var part in package.Parts("customXml"))
        {
            using var reader = PartXml.Reader(part);
            if (
                reader.MoveToContent() == XmlNodeType.Element
                && reader.LocalName == "formulas"
                && reader.NamespaceURI == Namespace
            )
            {
                Read(reader);
            }
        }
    }

    /// <param name="tex">As it is read from Word's form.</param>
    public string Written(string tex) => _written.GetValueOrDefault(tex, tex);

    private void Read(XmlReader reader)
    {
        var written = "";
        reader.Read();
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "formula" })
            {
                written = reader.GetAttribute("tex") ?? "";
                reader.Read();
            }
            else if (
                reader is { NodeType: XmlNodeType.Element, LocalName: "oMath" }
                && reader.NamespaceURI == Mathematics
            )
            {
                var tex = new Tex(_ => false).Of(new M.OfficeMath(reader.ReadOuterXml()));
                if (written.Length > 0 && tex.Length > 0)
                {
                    _written.TryAdd(tex, written);
                }
            }
            else
            {
                reader.Read();
            }
        }
    }
}
