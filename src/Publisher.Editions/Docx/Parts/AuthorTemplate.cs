using System.Globalization;
using System.IO.Packaging;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx.Parts;

/// <summary>A Word template of the author's own, whose styles, page, heads and feet go before those of
/// <c>templates/docx</c>. Its styles are known by their names, which Word keeps in English for its own; those that the edition
/// needs and the template lacks are ours, in the template's faces and colours.</summary>
internal static class AuthorTemplate
{
    /// <summary>What a template is told by; lists are the edition's own, so that no style counts.</summary>
    private static readonly string[] StyleReferences =
    [
        "pStyle",
        "rStyle",
        "tblStyle",
        "basedOn",
        "next",
        "link",
    ];

    /// <summary>The faces of our own styles, which no style of theirs has.</summary>
    private static readonly string[] OwnFaces = ["Calibri", "Cambria"];

    /// <exception cref="InvalidTemplateException">It is no Word document.</exception>
    public static void Apply(WordTemplate template, DocxPackage parts)
    {
        try
        {
            using var stream = new MemoryStream(template.Bytes.ToArray(), writable: false);
            using var word = WordprocessingDocument.Open(stream, isEditable: false);
            Apply(
                word.MainDocumentPart ?? throw new InvalidDataException("it has no document"),
                parts
            );
        }
        catch (Exception error)
            when (error
                    is OpenXmlPackageException
                        or InvalidDataException
                        or FileFormatException
                        or XmlException
            )
        {
            throw new InvalidTemplateException(
                $"{template.File} is no Word template that can be read: {error.Message}"
            )
            {
                Hint = "Open it in Word and save it anew, as .dotx or .docx.",
            };
        }
    }

    private static void Apply(MainDocumentPart template, DocxPackage parts)
    {
        if (template.ThemePart is { } theme)
        {
            parts.Main.AddPart(theme, "theme");
        }

        var renamed = template.StyleDefinitionsPart?.Styles is { } styles
            ? Merge(styles, parts.Styles)
            : [];
        var section =
            template.Document?.Body?.Elements<SectionProperties>().LastOrDefault() is { } own
            && own.GetFirstChild<PageSize>() is not null
            && own.GetFirstChild<PageMargin>() is not null
                ? (SectionProperties)own.CloneNode(deep: true)
                : null;
        if (section is not null)
        {
            TakeHeadsAndFeet(section, template, parts, renamed);
            parts.SetPage(section);
        }
    }

    /// <summary>Puts the template's styles in place of ours of their names.</summary>
    /// <returns>Our ids for the template's.</returns>
    private static Dictionary<string, string> Merge(Styles template, Styles ours)
    {
        var own = ours.Elements<Style>().ToList();
        var idOf = own.ToDictionary(NameOf, style => style.StyleId!.Value!, StringComparer.Ordinal);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var style in template.Elements<Style>())
        {
            if (style.StyleId?.Value is not { } id)
            {
                continue;
            }

            if (idOf.TryGetValue(NameOf(style), out var our))
            {
                renamed.TryAdd(id, our);
            }
            else if (idOf.ContainsValue(id))
            {
                // An id of ours that the template has for something else.
                renamed.TryAdd(id, $"Template{id}");
            }
        }

        var merged = (Styles)template.CloneNode(deep: true);
        Rename(merged, renamed);
        foreach (var counted in merged.Descendants<NumberingProperties>().ToList())
        {
            counted.Remove();
        }

        var held = merged.Elements<Style>().Select(NameOf).ToHashSet(StringComparer.Ordinal);
        ours.RemoveAllChildren();
        foreach (var child in merged.ChildElements)
        {
            ours.AppendChild(child.CloneNode(deep: true));
        }

        foreach (var style in own.Where(style => !held.Contains(NameOf(style))))
        {
            ours.AppendChild(Plain(style));
        }

        return renamed;
    }

    /// <summary>A style of ours without its faces and colours, and no default beside the template's.</summary>
    private static Style Plain(Style style)
    {
        var plain = (Style)style.CloneNode(deep: true);
        plain.Default = null;
        foreach (
            var faces in plain
                .Descendants<RunFonts>()
                .Where(faces => OwnFaces.Contains(faces.Ascii?.Value))
                .ToList()
        )
        {
            faces.Remove();
        }

        foreach (var color in plain.Descendants<Color>().ToList())
        {
            color.Remove();
        }

        return plain;
    }

    private static void TakeHeadsAndFeet(
        SectionProperties section,
        MainDocumentPart template,
        DocxPackage parts,
        Dictionary<string, string> renamed
    )
    {
        section.RemoveAllChildren<SectionType>();
        section.RemoveAllChildren<SectionPropertiesChange>();
        var taken = 0;
        foreach (var reference in section.Elements<HeaderFooterReferenceType>().ToList())
        {
            if (reference.Id?.Value is not { } id || !template.TryGetPartById(id, out var part))
            {
                reference.Remove();
                continue;
            }

            var name = string.Create(CultureInfo.InvariantCulture, $"template{++taken}");
            var copy = parts.Main.AddPart(part!, name);
            reference.Id = name;
            if (copy.RootElement is { } root)
            {
                Rename(root, renamed);
                root.Save();
            }
        }

        if (!section.Elements<FooterReference>().Any())
        {
            section.PrependChild(
                new FooterReference { Type = HeaderFooterValues.Default, Id = DocxPackage.FooterId }
            );
        }
    }

    private static void Rename(OpenXmlElement root, Dictionary<string, string> renamed)
    {
        foreach (var style in root.Descendants<Style>())
        {
            if (style.StyleId?.Value is { } id && renamed.TryGetValue(id, out var our))
            {
                style.StyleId = our;
            }
        }

        foreach (
            var reference in root.Descendants()
                .Where(element => StyleReferences.Contains(element.LocalName))
        )
        {
            var value = reference
                .GetAttributes()
                .FirstOrDefault(attribute => attribute.LocalName == "val");
            if (value.Value is { } id && renamed.TryGetValue(id, out var our))
            {
                reference.SetAttribute(new(value.Prefix, value.LocalName, value.NamespaceUri, our));
            }
        }
    }

    private static string NameOf(Style style) =>
        (style.StyleName?.Val?.Value ?? style.StyleId?.Value ?? "").Trim().ToUpperInvariant();
}
