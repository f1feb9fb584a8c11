using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;

namespace Publisher.Importers.Canonical;

/// <summary>XML from a package that anyone may have made: no entity is resolved, nothing fetched, nothing nested without end.</summary>
internal static class PackageXml
{
    private const int Deepest = 400;

    /// <exception cref="XmlException">It is not well-formed, or nested too deeply.</exception>
    public static XElement Read(ReadOnlyMemory<byte> bytes)
    {
        using (var check = Reader(bytes))
        {
            while (check.Read())
            {
                if (check.Depth > Deepest)
                {
                    throw new XmlException("Elements are nested deeper than in any document.");
                }
            }
        }

        using var reader = Reader(bytes);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>A document type is passed over, so that its entities mean nothing.</summary>
    private static XmlReader Reader(ReadOnlyMemory<byte> bytes) =>
        XmlReader.Create(
            MemoryMarshal.TryGetArray(bytes, out var segment)
                ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
                : new MemoryStream(bytes.ToArray(), writable: false),
            new()
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );
}
