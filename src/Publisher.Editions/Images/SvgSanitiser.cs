using System.Text;
using System.Xml;
using System.Xml.Linq;
using Publisher.Model;
using Publisher.Typesetting.Drawings;

namespace Publisher.Editions.Images;

/// <summary>Drawings for readers that would run what is in them: only what is known to draw stays. Scripts, what listens to events,
/// animations, links, and addresses outside of the file are no part of a picture.</summary>
internal static class SvgSanitiser
{
    private const string Link = "http://www.w3.org/1999/xlink";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Pictures = ["png", "jpeg", "gif", "webp"];

    private static readonly HashSet<string> Elements =
    [
        .. "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc style".Split(
            ' '
        ),
        .. "linearGradient radialGradient stop clipPath mask pattern marker image filter feBlend feColorMatrix".Split(
            ' '
        ),
        .. "feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight".Split(
            ' '
        ),
        .. "feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology".Split(
            ' '
        ),
        .. "feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence".Split(' '),
    ];

    /// <summary>Null where the file is no tree.</summary>
    public static ImageFile? Clean(ImageFile file, out string problem)
    {
        problem = "";
        if (!SvgFile.TryParse(file.Bytes, out var root, out var wrong))
        {
            problem = wrong;
            return null;
        }

        var clean = Clean(root, new(StringComparer.Ordinal));
        clean.Name = Svg + "svg";
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            NewLineChars = "\n",
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            clean.Save(writer);
        }

        return ImageFile.Recognise(stream.ToArray())?.Named(file.Name);
    }

    private static XElement Clean(XElement element, HashSet<string> ids)
    {
        // A link in a picture leads nowhere; what it holds is drawn.
        var name = element.Name.LocalName is "a" ? "g" : element.Name.LocalName;
        var clean = new XElement(Svg + name);
        foreach (var attribute in element.Attributes())
        {
            if (Clean(attribute, ids) is { } kept)
            {
                clean.SetAttributeValue(kept.Name, kept.Value);
            }
        }

        if (name == "style")
        {
            clean.Value = Css(element.Value);
            return clean;
        }

        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                clean.Add(new XText(text.Value));
            }
            else if (node is XElement child && IsKept(child))
            {
                clean.Add(Clean(child, ids));
            }
        }

        return clean;
    }

    private static bool IsKept(XElement element) =>
        (element.Name.Namespace == Svg || element.Name.Namespace == XNamespace.None)
        && (Elements.Contains(element.Name.LocalName) || element.Name.LocalName == "a");

    private static XAttribute? Clean(XAttribute attribute, HashSet<string> ids)
    {
        var (name, value) = (attribute.Name.LocalName, attribute.Value.Trim());
        if (attribute.Name == XNamespace.Xml + "space")
        {
            return attribute;
        }

        if (name == "href" && attribute.Name.NamespaceName is "" or Link)
        {
            return IsWithin(value) ? new("href", value) : null;
        }

        if (
            attribute.Name.Namespace != XNamespace.None
            || attribute.IsNamespaceDeclaration
            || name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || name is "tabindex" or "target" or "xmlns"
        )
        {
            return null;
        }

        return name switch
        {
            "id" => IsId(value) && ids.Add(value) ? new(name, value) : null,
            "style" => new(name, Css(value)),
            _ => IsSafe(value) ? new(name, value) : null,
        };
    }

    private static bool IsId(string value)
    {
        try
        {
            return XmlConvert.VerifyNCName(value).Length > 0;
        }
        catch (Exception e) when (e is XmlException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>A place in the drawing, or a picture in its text.</summary>
    private static bool IsWithin(string address) =>
        address.StartsWith('#')
        || Pictures.Any(kind =>
            address.StartsWith($"data:image/{kind};base64,", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether a value asks for nothing outside; what is written with escapes is not looked into.</summary>
    private static bool IsSafe(string value)
    {
        if (
            value.Contains('\\', StringComparison.Ordinal)
            || value.Contains("script:", StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        for (
            var at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = value.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase)
        )
        {
            if (!value[(at + 4)..].TrimStart(' ', '\'', '"').StartsWith('#'))
            {
                return false;
            }
        }

        return !value.Contains("expression(", StringComparison.OrdinalIgnoreCase)
            && !value.Contains("image-set(", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Declarations and rules without those that ask for something.</summary>
    private static string Css(string css)
    {
        var clean = new StringBuilder();
        var start = 0;
        for (var at = 0; at <= css.Length; at++)
        {
            if (at < css.Length && css[at] is not (';' or '{' or '}'))
            {
                continue;
            }

            var part = css[start..at];
            if (IsSafe(part) && !part.Contains("@import", StringComparison.OrdinalIgnoreCase))
            {
                clean.Append(part);
            }

            clean.Append(at < css.Length ? css.AsSpan(at, 1) : []);
            start = at + 1;
        }

        return clean.ToString();
    }
}
