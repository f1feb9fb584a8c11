using System.Globalization;
using System.Text;
using Publisher.Editions.Html.Map;
using Publisher.Editions.Html.Places;
using Publisher.Editions.Html.Search;
using Publisher.Editions.Images;
using Publisher.Editions.Revisions;
using Publisher.Editions.Seals;
using Publisher.Editions.Templating;
using Publisher.Model;
using Publisher.References;
using Publisher.References.Index;
using Publisher.Words;

namespace Publisher.Editions.Html;

/// <summary>One self-contained page: it needs no network and no script.</summary>
internal sealed class HtmlEdition : IEdition
{
    /// <summary>Id of the element around the whole text, as the shell has it.</summary>
    private const string Text = "_text";

    private const string Shell = "html/shell.hbs";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Name => "html";

    public Items<Finding> Write(Document document, EditionSettings settings, Stream output)
    {
        var anchors = new Anchors();
        anchors.Add(document, "");
        var words = EditionWords.Of(document.Language, settings.Templates);
        var theme = PageTheme.Of(settings);
        var images = new ShownImages(document, "HTML", ShownImages.OfTheWeb);
        var revisions = new RevisionList(settings.Since, document, words);
        var content = new PageContent(document, anchors, words, images)
        {
            Depth = 1,
            Revisions = new(revisions),
            Sections = SectionNumbers.Of(document),
        };
        var page = Template.Fill(
            settings.Templates,
            Shell,
            Values(document, settings, anchors, content, words, revisions, theme)
        );
        output.Write(PageSeal.Sealed(Utf8.GetBytes(page), settings.EditionId(document)));
        return [.. content.Findings, .. theme.Findings];
    }

    private static Dictionary<string, object> Values(
        Document document,
        EditionSettings settings,
        Anchors anchors,
        PageContent content,
        EditionWords words,
        RevisionList revisions,
        PageTheme theme
    )
    {
        var index = settings.Index(document);
        var map = GraphMap.Of(document);
        var contents = Lines(document, index, revisions, map.Count > 0, words);
        var title = Markup(content.Title);
        var body = Markup(markup => content.Blocks(document.Blocks.AsSpan(), markup));
        var notes = Markup(content.Notes);
        var faces = FormulaFace.Of(settings.Templates, title + body + notes);
        return new(PageWords.Of(words), StringComparer.Ordinal)
        {
            ["hasFonts"] = faces.Count + theme.Fonts.Count > 0,
            ["language"] = document.Language,
            ["rightToLeft"] = WritingDirection.IsRightToLeft(document.Language),
            ["name"] = document.Name,
            ["description"] = document.Summary.ReplaceLineEndings(" "),
            ["keywords"] = string.Join(", ", document.Keywords),
            ["authors"] = settings.Authors.ToArray(),
            ["licence"] = settings.Licence,
            ["date"] = settings.IsDated
                ? settings.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : "",
            ["day"] = settings.IsDated ? words.Date(settings.Date) : "",
            ["imprint"] =
                settings.IsDated
                || settings.Authors.Count > 0
                || settings.Licence.Length > 0
                || revisions.Groups.Count > 0,
            ["changesTitle"] = revisions.Title,
            ["changes"] = Markup(markup => content.Revisions!.List(anchors, level: 2, markup)),
            ["style"] =
                Compact.Style(
                    FormulaMarkup.Style(
                        settings.Templates,
                        "html/style.css",
                        faces,
                        face => Embedded(settings.Templates, face.Path, "font/woff2")
                    )
                )
                + theme.Rules(font => Embedded(settings.Templates, font.Path, font.MediaType))
                // No style sheet within an element may hold what could end that.
                + settings.Page.Css.Replace("</", "<\\/", StringComparison.Ordinal),
            ["logo"] = Embedded(settings.Page.Logo),
            ["icon"] = Embedded(settings.Page.Icon),
            ["contentsScript"] = Script(settings.Templates, "html/contents.js"),
            ["searchScript"] = Script(settings.Templates, "html/search.js"),
            ["readingScript"] = Script(settings.Templates, "html/reading.js"),
            ["previewsScript"] = Script(settings.Templates, "html/previews.js"),
            ["pointsScript"] = Script(settings.Templates, "html/points.js"),
            ["layoutScript"] = Script(settings.Templates, "html/layout.js"),
            ["search"] = contents.Count == 0 ? "" : Search(document, settings.Templates, words),
            ["terms"] = TermSet.Of(document),
            ["contents"] =
                contents.Count == 0 ? "" : PageNavigation.Of(contents, id => $"#{id}", words),
            ["title"] = title,
            ["body"] = body,
            ["notes"] = notes,
            ["map"] = Markup(markup => MapMarkup.Write(map, anchors, words, level: 2, markup)),
            ["index"] = Markup(markup =>
                IndexPart.Write(
                    index,
                    anchors,
                    content.Mentions,
                    words,
                    level: 2,
                    markup,
                    content.Sections
                )
            ),
        };
    }

    /// <summary>Sections and entries, then what the page has after them.</summary>
    private static List<ContentsLine> Lines(
        Document document,
        Items<IndexLetter> index,
        RevisionList revisions,
        bool hasMap,
        EditionWords words
    )
    {
        var lines = Contents.Of(document.Blocks).ToList();
        if (lines.Count > 0 && document.Notes.Count > 0)
        {
            lines.Add(new(HtmlContent.NotesId, words.Notes, IsSection: true));
        }

        if (lines.Count > 0 && revisions.Groups.Count > 0)
        {
            lines.Add(new(RevisionList.Id, revisions.Title, IsSection: true));
        }

        if (lines.Count > 0 && hasMap)
        {
            lines.Add(new(GraphMap.Id, words.Map, IsSection: true));
        }

        if (lines.Count > 0 && index.Count > 0)
        {
            lines.Add(new(IndexPart.Id, words.Index, IsSection: true));
        }

        return lines;
    }

    /// <summary>The index of the search; a shell of the author's may leave out what it would take names from.</summary>
    private static string Search(Document document, ITemplates templates, EditionWords words) =>
        SearchIndex.Of(
            document,
            Text,
            words,
            hasTerms: Template
                .Text(templates, Shell)
                .Contains("{{{terms}}}", StringComparison.Ordinal)
        );

    private static string Script(ITemplates templates, string path) =>
        Compact.Script(Template.Text(templates, path));

    private static string Embedded(ImageFile? image) =>
        image is null ? "" : PageContent.DataOf(image);

    private static string Embedded(ITemplates templates, string path, string mediaType) =>
        $"data:{mediaType};base64,{Convert.ToBase64String(templates.Read(path).Span)}";

    private static string Markup(Action<MarkupWriter> write)
    {
        var markup = new MarkupWriter(isXml: false);
        write(markup);
        return markup.ToString();
    }
}
