using System.Xml.Linq;

namespace Publisher.Importers.Odt;

/// <summary>The namespaces of OpenDocument 1.3 (part 3, 2.2).</summary>
internal static class OdtNames
{
    private const string Root = "urn:oasis:names:tc:opendocument:xmlns:";

    public static readonly XNamespace Office = Root + "office:1.0";
    public static readonly XNamespace Texts = Root + "text:1.0";
    public static readonly XNamespace Tables = Root + "table:1.0";
    public static readonly XNamespace Styling = Root + "style:1.0";
    public static readonly XNamespace Draw = Root + "drawing:1.0";
    public static readonly XNamespace Fo = Root + "xsl-fo-compatible:1.0";
    public static readonly XNamespace Form = Root + "form:1.0";
    public static readonly XNamespace Svg = Root + "svg-compatible:1.0";
    public static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace LibreOffice =
        "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";

    /// <summary>An attribute's value; empty where there is none.</summary>
    public static string Value(this XElement element, XName attribute) =>
        (string?)element.Attribute(attribute) ?? "";

    /// <summary>An attribute's whole number.</summary>
    public static int? Count(this XElement element, XName attribute) =>
        int.TryParse(
            element.Value(attribute),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
