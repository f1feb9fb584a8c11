using System.Globalization;
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

    private readonly Dictionary<string, Spellings> _written = new(StringComparer.Ordinal);

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

    /// <summary>The spelling of the next formula of a form, in the order of the text.</summary>
    /// <param name="tex">As it is read from Word's form.</param>
    public string Written(string tex) =>
        _written.TryGetValue(tex, out var spellings) ? spellings.Next() : tex;

    private void Read(XmlReader reader)
    {
        var (written, from) = ("", 0);
        reader.Read();
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "formula" })
            {
                written = reader.GetAttribute("tex") ?? "";
                _ = int.TryParse(
                    reader.GetAttribute("from"),
                    CultureInfo.InvariantCulture,
                    out from
                );
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
                    if (!_written.TryGetValue(tex, out var spellings))
                    {
                        _written[tex] = spellings = new();
                    }

                    spellings.Add(from, written);
                }
            }
            else
            {
                reader.Read();
            }
        }
    }

    /// <summary>How formulas of one form are spelled, one after the other.</summary>
    private sealed class Spellings
    {
        private readonly SortedDictionary<int, string> _from = [];
        private string _now = "";
        private int _count;

        public void Add(int from, string tex) => _from.TryAdd(from, tex);

        public string Next()
        {
            _now =
                _from.GetValueOrDefault(_count++)
                ?? (_now.Length > 0 ? _now : _from.Values.First());
            return _now;
        }
    }
}
