using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Publisher.Typesetting.Drawings;

/// <summary>An SVG as a tree, of which nothing lies outside.</summary>
public static class SvgFile
{
    private const long MostEntityCharacters = 100_000;
    private const int DeepestElement = 200;

    /// <summary>Entities of its own may stand for words, but not for words without end; HTML within it is text in its place.</summary>
    /// <param name="problem">Where the answer is false: what is wrong, as a sentence that says what to do.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> file,
        [NotNullWhen(true)] out XElement? root,
        [NotNullWhen(false)] out string? problem
    )
    {
        (root, problem) = (null, null);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = MostEntityCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file.ToArray()), settings);
            root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlException e)
        {
            problem = string.Create(
                CultureInfo.InvariantCulture,
                $"The SVG is broken in line {e.LineNumber}. Save it again from the program that drew it."
            );
            return false;
        }
        if (IsTooDeep(root))
        {
            (root, problem) = (
                null,
                "The SVG has elements within elements, 200 deep. Save it as a PNG."
            );
            return false;
        }
        Choose(root);
        foreach (var foreign in Named(root, "foreignObject"))
        {
            foreign.ReplaceWith(Words(foreign));
        }
        return true;
    }

    /// <summary>What follows may recurse.</summary>
    private static bool IsTooDeep(XElement root)
    {
        var depth = 0;
        for (XElement? element = root; element is not null; )
        {
            if (depth > DeepestElement)
            {
                return true;
            }
            if (element.Elements().FirstOrDefault() is { } child)
            {
                (element, depth) = (child, depth + 1);
                continue;
            }
            while (element is not null && element != root && Next(element) is null)
            {
                (element, depth) = (element.Parent, depth - 1);
            }
            element = element is null || element == root ? null : Next(element);
        }
        return false;
    }

    private static XElement? Next(XElement element) => element.ElementsAfterSelf().FirstOrDefault();

    /// <summary>Of alternatives the first stays; HTML only where there is no other, for its words.</summary>
    private static void Choose(XElement root)
    {
        foreach (var element in Named(root, "switch"))
        {
            var chosen =
                element.Elements().FirstOrDefault(child => child.Name.LocalName != "foreignObject")
                ?? element.Elements().FirstOrDefault();
            element.Name = element.Name.Namespace + "g";
            element.ReplaceNodes(chosen);
        }
    }

    private static List<XElement> Named(XElement root, string name) =>
        [.. root.DescendantsAndSelf().Where(element => element.Name.LocalName == name)];

    /// <summary>A line a block, in the middle of the room.</summary>
    private static XElement Words(XElement foreign)
    {
        var lines = new List<string> { "" };
        Collect(foreign, lines);
        lines = lines.ConvertAll(line =>
            string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        );
        lines.RemoveAll(line => line.Length == 0);
        var name = foreign.Name.Namespace;
        var (x, y) = (Middle(foreign, "x", "width"), Middle(foreign, "y", "height"));
        var text = new XElement(
            name + "text",
            foreign
                .Attributes()
                .Where(each => each.Name.LocalName is "class" or "style" or "transform" or "id"),
            new XAttribute("x", x),
            new XAttribute("y", y),
            new XAttribute("text-anchor", "middle")
        );
        for (var i = 0; i < lines.Count; i++)
        {
            var down = i == 0 ? 0.35 - (0.6 * (lines.Count - 1)) : 1.2;
            text.Add(
                new XElement(
                    name + "tspan",
                    new XAttribute("x", x),
                    new XAttribute("dy", down.ToString("0.##em", CultureInfo.InvariantCulture)),
                    lines[i]
                )
            );
        }
        return text;
    }

    private static string Middle(XElement element, string start, string size)
    {
        double Length(string name) => SvgNumbers.Length((string?)element.Attribute(name), 0) ?? 0;
        return (Length(start) + (Length(size) / 2)).ToString("0.###", CultureInfo.InvariantCulture);
    }

    private static void Collect(XElement element, List<string> lines)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                lines[^1] += text.Value;
            }
            else if (node is XElement child && child.Name.LocalName is not ("style" or "script"))
            {
                var isLine = child.Name.LocalName is "div" or "p" or "br" or "li";
                lines.AddRange(isLine ? [""] : []);
                Collect(child, lines);
                lines.AddRange(isLine ? [""] : []);
            }
        }
    }
}
