using System.Globalization;
using System.Text;
using Publisher.Editions.Templating;
using Publisher.Model;

namespace Publisher.Editions.Html;

/// <summary>One self-contained page: it needs no network and no script.</summary>
internal sealed class HtmlEdition : IEdition
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Name => "html";

    public Items<Finding> Write(Document document, EditionSettings settings, Stream output)
    {
        var anchors = new Anchors();
        anchors.Add(document, "");
        var words = EditionWords.Of(document.Language, settings.Templates);
        var content = new PageContent(document, anchors, words) { Depth = 1 };
        var page = Template.Fill(
            settings.Templates,
            "html/shell.hbs",
            Values(document, settings, anchors, content, words)
        );
        output.Write(Utf8.GetBytes(page));
        return content.Findings.ToItems();
    }

    private static Dictionary<string, object> Values(
        Document document,
        EditionSettings settings,
        Anchors anchors,
        PageContent content,
        EditionWords words
    )
    {
        var contents = Contents.Of(document.Blocks);
        return new(StringComparer.Ordinal)
        {
            ["language"] = document.Language,
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
                settings.IsDated || settings.Authors.Count > 0 || settings.Licence.Length > 0,
            ["skip"] = words.Skip,
            ["contentsTitle"] = words.Contents,
            ["find"] = words.Find,
            ["notFound"] = words.NotFound,
            ["style"] = Template.Text(settings.Templates, "html/style.css"),
            ["script"] = Template.Text(settings.Templates, "html/script.js"),
            ["terms"] = TermSet.Of(document),
            ["contents"] = contents.Count == 0 ? "" : PageNavigation.Of(contents, words),
            ["title"] = Markup(content.Title),
            ["body"] = Markup(markup => content.Blocks(document.Blocks.AsSpan(), markup)),
            ["notes"] = Markup(content.Notes),
            ["index"] = Markup(markup =>
                IndexPart.Write(settings.Index(document), anchors, words, level: 2, markup)
            ),
        };
    }

    private static string Markup(Action<MarkupWriter> write)
    {
        var markup = new MarkupWriter(isXml: false);
        write(markup);
        return markup.ToString();
    }
}
