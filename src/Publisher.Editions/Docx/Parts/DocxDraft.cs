using System.Globalization;
using Publisher.Editions.Pdf.Themes;
using Publisher.Model;
using YamlDotNet.RepresentationModel;

namespace Publisher.Editions.Docx.Parts;

/// <summary>The text set by our own typesetting on the pages that the word processor is going to make of it, as far as its
/// styles tell: what contents and index say of pages before Word has counted them anew. The fonts of whoever opens the file
/// are not known, so a page is meant, and a neighbour now and then hit.</summary>
internal static class DocxDraft
{
    /// <summary>The preset whose pages are most like those of a word processor.</summary>
    private const string Base = "office";

    /// <summary>What a line of the template's faces takes at single spacing, in sizes of type.</summary>
    private const double LineHeight = 1.17;

    /// <summary>As wide as Cambria is the theme's text face in this share of its size.</summary>
    private const double Width = 0.92;

    private const double Twip = 20;

    /// <summary>Styles of the theme, and of which of the document's each is an image.</summary>
    private static readonly (string Theme, string Style)[] Styles =
    [
        ("text", DocxStyles.Normal),
        ("cell", DocxStyles.TableText),
        ("cell-small", DocxStyles.TableTextSmall),
        ("caption", DocxStyles.Caption),
        ("note", DocxStyles.FootnoteText),
        ("quote", DocxStyles.Quote),
        ("code", DocxStyles.Code),
        ("heading-1", DocxStyles.Heading(1)),
        ("heading-2", DocxStyles.Heading(2)),
        ("heading-3", DocxStyles.Heading(3)),
        ("heading-4", DocxStyles.Heading(4)),
        ("heading-5", DocxStyles.Heading(5)),
        ("heading-6", DocxStyles.Heading(6)),
    ];

    public static Theme ThemeOf(
        DocxStyleSheet styles,
        DocxPage page,
        EditionSettings settings,
        string language
    )
    {
        var values = new YamlMappingNode
        {
            { "page", Page(page) },
            { "page-references", "false" },
            { "addresses", "none" },
            { "term-level", "1" },
            { "styles", Types(styles) },
            { "entry", Space(styles.Of(DocxStyles.EntryItem)) },
            { "list", Space(styles.Of(DocxStyles.ListItem)) },
        };
        return Theme.Read(
            settings with
            {
                Pdf = new(Base) { Settings = new("templates/docx/styles.xml", values) },
            },
            language
        );
    }

    private static YamlMappingNode Page(DocxPage page)
    {
        var (top, bottom, left, right) = page.Margins;
        return new()
        {
            { "width", Points(page.Width) },
            { "height", Points(page.Height) },
            { "two-sided", "false" },
            {
                "margin",
                new YamlMappingNode
                {
                    { "top", Points(top) },
                    { "bottom", Points(bottom) },
                    { "left", Points(left) },
                    { "right", Points(right) },
                }
            },
        };
    }

    private static YamlMappingNode Types(DocxStyleSheet styles)
    {
        var types = new YamlMappingNode();
        foreach (var (theme, style) in Styles)
        {
            var look = styles.Of(style);
            types.Add(
                theme,
                new YamlMappingNode
                {
                    { "size", Number(look.Size * Width) },
                    { "leading", Number(look.Size * LineHeight * look.Line) },
                    { "before", Points(look.Before) },
                    { "after", Points(look.After) },
                    { "align", "start" },
                    { "hyphens", "none" },
                }
            );
        }

        return types;
    }

    private static YamlMappingNode Space(DocxStyleLook look) =>
        new() { { "before", Points(look.Before) }, { "after", Points(look.After) } };

    private static string Points(double twips) => Number(twips / Twip);

    private static string Number(double value) =>
        Math.Max(0, value).ToString("0.###", CultureInfo.InvariantCulture);
}
