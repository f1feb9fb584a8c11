using System.Runtime.InteropServices;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Features;
using DocumentFormat.OpenXml.Packaging;

namespace Publisher.Importers.Docx.Package;

/// <summary>The XML of one part.</summary>
internal static class PartXml
{
    /// <summary>The SDK reads elements by recursion, so a part nested without end would end the process. Tables within
    /// tables within text boxes reach some sixty levels.</summary>
    private const int Deepest = 400;

    /// <summary>No entity is ever resolved and nothing fetched: a part with a DTD is refused.</summary>
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Namespaces of the parts that are read: of Word, in ISO's transitional and strict form, and of comments.</summary>
    private static readonly string[] Namespaces =
    [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.microsoft.com/office/word/2012/wordml",
    ];

    private static readonly IFeatureCollection Classes = ClassesOfAPackage();

    public static XmlReader Reader(ReadOnlyMemory<byte> bytes) =>
        XmlReader.Create(Stream(bytes), Settings);

    /// <summary>Reads a part from end to end, so that what the SDK reads later is whole.</summary>
    /// <exception cref="XmlException">It is not well-formed, holds a DTD, or is nested too deeply.</exception>
    public static void Check(ReadOnlyMemory<byte> bytes)
    {
        using var reader = Reader(bytes);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                var line = (IXmlLineInfo)reader;
                throw new XmlException(
                    "Elements are nested deeper than in any document.",
                    innerException: null,
                    line.LineNumber,
                    line.LinePosition
                );
            }
        }
    }

    /// <summary>The part's root as the SDK's typed element; null when it is something else.</summary>
    public static T? Root<T>(ReadOnlyMemory<byte> bytes)
        where T : OpenXmlElement
    {
        if (!IsOfWord(bytes))
        {
            return null;
        }

        using var reader = Typed(bytes);
        return reader.Read() ? reader.LoadCurrentElement() as T : null;
    }

    /// <summary>The children of the part's first element of a type, each as the SDK's typed element, one at a time.</summary>
    public static IEnumerable<OpenXmlElement> ChildrenOf<T>(ReadOnlyMemory<byte> bytes)
        where T : OpenXmlElement
    {
        if (!IsOfWord(bytes))
        {
            yield break;
        }

        using var reader = Typed(bytes);
        while (reader.Read() && !(reader.ElementType == typeof(T) && reader.IsStartElement)) { }

        if (!reader.EOF && reader.ReadFirstChild())
        {
            do
            {
                if (reader.LoadCurrentElement() is { } element)
                {
                    yield return element;
                }
            } while (reader.ReadNextSibling());
        }
    }

    /// <summary>The SDK has classes for the roots of workbooks and slides too, which the native file is without.</summary>
    private static bool IsOfWord(ReadOnlyMemory<byte> bytes)
    {
        using var reader = Reader(bytes);
        return reader.MoveToContent() == XmlNodeType.Element
            && Namespaces.Contains(reader.NamespaceURI);
    }

    private static OpenXmlPartReader Typed(ReadOnlyMemory<byte> bytes) =>
        new(Stream(bytes), Classes, default);

    /// <summary>The SDK tells what class an element has only to those who have a package.</summary>
    private static IFeatureCollection ClassesOfAPackage()
    {
        using var package = WordprocessingDocument.Create(
            new MemoryStream(),
            WordprocessingDocumentType.Document
        );
        return package.Features;
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new(bytes.ToArray(), writable: false);
}
