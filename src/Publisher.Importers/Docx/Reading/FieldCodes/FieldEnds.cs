using System.Xml;
using DocumentFormat.OpenXml;
using Publisher.Importers.Docx.Package;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading.FieldCodes;

/// <summary>Which complex fields of the text never end: a damaged or cut document may have such.</summary>
/// <param name="part">The part that holds the text.</param>
internal sealed class FieldEnds(ReadOnlyMemory<byte> part)
{
    private readonly HashSet<W.FieldChar> _unended = [];

    /// <param name="begin">The mark that a field begins with.</param>
    public bool Has(W.FieldChar begin) => !_unended.Contains(begin);

    /// <summary>Passes the elements of the text on, and learns which of their fields have no end.</summary>
    public IEnumerable<OpenXmlElement> Learning(IEnumerable<OpenXmlElement> elements)
    {
        var unended = Unended();
        var number = 0;
        foreach (var element in elements)
        {
            foreach (var mark in unended.Count > 0 ? element.Descendants<W.FieldChar>() : [])
            {
                if (unended.Contains(number++))
                {
                    _unended.Add(mark);
                }
            }

            yield return element;
        }
    }

    /// <summary>By the number of the mark that they begin with, since the text is never in memory as a whole.</summary>
    private HashSet<int> Unended()
    {
        var open = new Stack<int>();
        using var reader = PartXml.Reader(part);
        for (var number = 0; reader.Read(); )
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "fldChar")
            {
                continue;
            }

            var kind = reader.GetAttribute("fldCharType", reader.NamespaceURI);
            if (kind == "begin")
            {
                open.Push(number);
            }
            else if (kind == "end")
            {
                open.TryPop(out _);
            }

            number++;
        }

        return [.. open];
    }
}
