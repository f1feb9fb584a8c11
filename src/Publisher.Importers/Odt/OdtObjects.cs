using System.Xml;
using System.Xml.Linq;
using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing;
using Publisher.Importers.MathMarkup;
using static Publisher.Importers.Odt.OdtNames;

namespace Publisher.Importers.Odt;

/// <summary>What is embedded in a text: formulas, charts, documents of other programs.</summary>
internal sealed class OdtObjects(XElement? body, IExportFiles files)
{
    private const int MaximumDepth = 100;

    /// <summary>What a field shows, the first that it has.</summary>
    private static readonly string[] Shown = ["current-value", "value", "label"];

    private HashSet<string>? _bookmarks;
    private Dictionary<string, XElement>? _fields;

    /// <summary>Whether a bookmark of this name is in the text.</summary>
    public bool HasBookmark(string name)
    {
        _bookmarks ??=
        [
            .. (body?.Descendants() ?? [])
                .Where(element =>
                    element.Name.LocalName
                        is "bookmark"
                            or "bookmark-start"
                            or "reference-mark"
                            or "reference-mark-start"
                )
                .Select(element => element.Value(Texts + "name")),
        ];
        return _bookmarks.Contains(name);
    }

    /// <summary>An embedded formula; null where the object is none, or says nothing.</summary>
    public Element? Formula(XElement frame) =>
        Math(frame) is { } math
        && Read(math, 0) is var read
        && MathMl.Tex(read) is { Length: > 0 } tex
            ? Element.OfFormula(
                tex,
                isDisplay: frame.Value(Texts + "anchor-type") == "paragraph",
                mathematics: MathMl.Content(read)
            )
            : null;

    /// <summary>What a field of a form that stands in the text shows; empty where it shows no words.</summary>
    public string FormWords(XElement control)
    {
        _fields ??= (body?.Elements(Office + "forms") ?? [])
            .Descendants()
            .GroupBy(element => element.Value(Form + "id"), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return !_fields.TryGetValue(control.Value(Draw + "control"), out var field)
            ? ""
            : Blank.Single(
                Shown
                    .Select(name => field.Value(Form + name))
                    .FirstOrDefault(words => words.Length > 0, "")
            );
    }

    /// <summary>The words of an embedded object that is no formula, such as the names in a chart.</summary>
    public string Words(XElement frame) =>
        frame.Element(Draw + "object") is { } embedded
        && Math(frame) is null
        && Root(embedded) is { } root
            ? Blank.Single(
                string.Join(' ', root.Descendants(Texts + "p").Select(line => line.Value))
            )
            : "";

    private XElement? Math(XElement frame) =>
        frame.Element(Draw + "object") is { } embedded && Root(embedded) is { } root
            ? root.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == "math")
            : null;

    private XElement? Root(XElement embedded)
    {
        if (embedded.Elements().FirstOrDefault() is { } inner)
        {
            return inner;
        }

        var folder = embedded.Value(XLink + "href").TrimStart('.', '/').TrimEnd('/');
        try
        {
            return folder.Length > 0 && files.Read(folder + "/content.xml") is { } bytes
                ? PackageXml.Read(bytes)
                : null;
        }
        catch (XmlException)
        {
            // A damaged object is one that can't be shown; the caller tells of it.
            return null;
        }
    }

    private static MathNode Read(XElement element, int depth) =>
        new(
            element.Name.LocalName,
            element.HasElements && depth <= MaximumDepth ? "" : element.Value,
            depth > MaximumDepth
                ? []
                : [.. element.Elements().Select(child => Read(child, depth + 1))],
            [
                .. element
                    .Attributes()
                    .Select(attribute => (attribute.Name.LocalName, attribute.Value)),
            ]
        );
}
