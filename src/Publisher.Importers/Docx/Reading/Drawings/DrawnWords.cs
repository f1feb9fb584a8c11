using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using Publisher.Importers.Canonical;
using Publisher.Importers.Docx.Package;
using Frame = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using V = DocumentFormat.OpenXml.Vml;

namespace Publisher.Importers.Docx.Reading.Drawings;

/// <summary>The words of a drawing that is no picture: the description that its author gave, the steps of a diagram, the title,
/// names and values of a chart, the letters of WordArt.</summary>
internal static class DrawnWords
{
    private const int MostWords = 2000;

    /// <param name="part">Path of the part that the drawing stands in.</param>
    public static string Of(OpenXmlElement shape, string part, WordPackage package)
    {
        var properties = shape.Descendants<Frame.DocProperties>().FirstOrDefault();
        var title = properties?.Description.Words() is { Length: > 0 } written
            ? written
            : properties?.Title.Words() ?? "";
        var letters = shape
            .Descendants<V.TextPath>()
            .Select(path => path.String.Words() ?? "")
            .Where(words => words.Length > 0);
        var words = Parts(shape, part, package).Concat(letters).Take(MostWords).ToList();
        return string.Join(
            ": ",
            new[] { title, string.Join(", ", words) }.Where(text => text.Length > 0)
        );
    }

    private static IEnumerable<string> Parts(OpenXmlElement shape, string part, WordPackage package)
    {
        foreach (
            var reference in shape
                .Descendants()
                .Where(element => element.LocalName is "relIds" or "chart")
        )
        {
            var id = reference
                .GetAttributes()
                .FirstOrDefault(one => one.LocalName is "dm" or "id")
                .Value;
            if (
                package.Relationship(part, id) is { IsExternal: false } relationship
                && package.Bytes(relationship.Target) is { } bytes
            )
            {
                foreach (var words in Words(bytes, isChart: reference.LocalName == "chart"))
                {
                    yield return words;
                }
            }
        }
    }

    private static List<string> Words(ReadOnlyMemory<byte> bytes, bool isChart)
    {
        try
        {
            var root = PackageXml.Read(bytes);
            var found = isChart
                ? root.Descendants()
                    .Where(element =>
                        element.Name.LocalName is "v" or "t"
                        && !element.HasElements
                        && element.Name.LocalName is "t" | IsShown(element)
                    )
                : root.Descendants()
                    .Where(element =>
                        element.Name.LocalName == "p"
                        && element.Descendants().Any(inner => inner.Name.LocalName == "t")
                    );
            return
            [
                .. found
                    .Select(element =>
                        isChart
                            ? element.Value.Trim()
                            : string.Concat(
                                    element
                                        .Descendants()
                                        .Where(inner => inner.Name.LocalName == "t")
                                        .Select(inner => inner.Value)
                                )
                                .Trim()
                    )
                    .Where(words => words.Length > 0),
            ];
        }
        catch (XmlException)
        {
            // A damaged part has no words that can be told; the drawing itself is told of.
            return [];
        }
    }

    /// <summary>Values and names, and no settings of axes.</summary>
    private static bool IsShown(XElement value) =>
        value
            .Ancestors()
            .Any(around => around.Name.LocalName is "tx" or "cat" or "val" or "xVal" or "yVal");
}
