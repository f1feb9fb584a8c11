using System.Globalization;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Importers.Html.Parsing;
using Publisher.Importers.Markdown.Common.Syntax;
using Publisher.Importers.Markdown.Syntax;

namespace Publisher.Importers.Markdown.Common.Page;

/// <summary>Writes what was parsed as HTML. What HTML has no element for - formulas, notes, ticked items - stands in
/// elements and attributes that no author writes.</summary>
internal sealed partial class PageRenderer : HtmlRenderer
{
    public const string Formula = "x-publisher-formula";
    public const string Display = "x-publisher-display";
    public const string NoteMark = "x-publisher-note";
    public const string NoteBody = "x-publisher-body";
    public const string Checked = "x-publisher-checked";

    private readonly MarkdownPipeline _pipeline;
    private readonly List<MarkdownObject> _notes = [];
    private readonly Dictionary<MarkdownObject, int> _numbers = [];
    private readonly LineBreakInlineRenderer _lineEnds = new();
    private bool _isInLink;

    private PageRenderer(MarkdownPipeline pipeline, TextWriter writer)
        : base(writer)
    {
        _pipeline = pipeline;
        pipeline.Setup(this);
        ObjectRenderers.InsertRange(
            0,
            [
                new ListWriter(),
                new MarkWriter(),
                new ContainerWriter(),
                new HtmlTableRenderer(),
                new Writer<LinkInline>((page, link) => page.WriteLink(link)),
                new Writer<LiteralInline>((page, text) => page.WriteText(text)),
                new Writer<AutolinkInline>(
                    (page, link) =>
                        page.WriteLink(link.IsEmail ? "mailto:" + link.Url : link.Url, link.Url)
                ),
                new Writer<TaskList>((_, _) => { }),
                new Writer<FootnoteGroup>((_, _) => { }),
                new Writer<FootnoteLink>(
                    (page, link) => page.Note(link.IsBackLink ? null : link.Footnote)
                ),
                new Writer<InlineNote>((page, note) => page.Note(note)),
                new Writer<FormulaInline>(
                    (page, node) => page.WriteFormula(node.Formula.Tex, node.Formula.IsDisplay)
                ),
                new Writer<MathBlock>((page, block) => page.WriteFormula(block)),
                new Writer<LineBreakInline>((page, end) => page.WriteLineEnd(end)),
            ]
        );
    }

    /// <summary>The document, then the bodies of its notes in the order of their marks.</summary>
    public static void Write(MarkdownDocument document, MarkdownPipeline pipeline, TextWriter into)
    {
        var page = new PageRenderer(pipeline, into);
        page.Render(document);

        // A note may hold the marks of others.
        for (var at = 0; at < page._notes.Count; at++)
        {
            page.EnsureLine();
            page.Write(
                string.Create(CultureInfo.InvariantCulture, $"<div {NoteBody}=\"{at + 1}\">")
            );
            page.WriteBody(page._notes[at]);
            page.WriteLine("</div>");
        }
    }

    private void WriteBody(MarkdownObject note)
    {
        if (note is InlineNote inline)
        {
            WriteChildren(Markdig.Markdown.Parse(inline.Text, _pipeline));
        }
        else
        {
            WriteChildren((ContainerBlock)note);
        }
    }

    private void Note(MarkdownObject? note)
    {
        if (note is null || !EnableHtmlForInline)
        {
            return;
        }

        if (!_numbers.TryGetValue(note, out var number))
        {
            _notes.Add(note);
            _numbers.Add(note, number = _notes.Count);
        }

        Write(
            string.Create(CultureInfo.InvariantCulture, $"<{NoteMark} n=\"{number}\"></{NoteMark}>")
        );
    }

    private void WriteLineEnd(LineBreakInline end)
    {
        if (end.IsHard || !EnableHtmlForInline || !LeadLines.BeginBehind(end))
        {
            _lineEnds.Write(this, end);
        }
        else
        {
            WriteLine(ImplicitParagraph ? "<br>" : "</p>\n<p>");
        }
    }

    /// <summary>The address as it was typed: encoding it is the reader's.</summary>
    private void WriteLink(LinkInline link)
    {
        // No link stands within another.
        if (!EnableHtmlForInline || (_isInLink && !link.IsImage))
        {
            WriteChildren(link);
            return;
        }

        var address = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        Write(link.IsImage ? "<img src=\"" : "<a href=\"").WriteEscape(address).Write('"');
        if (link.IsImage)
        {
            Write(" alt=\"");
            EnableHtmlForInline = false;
            WriteChildren(link);
            EnableHtmlForInline = true;
            Write("\">");
            return;
        }

        Write(link is WikiLink ? $" class=\"{Element.LinkByName}\">" : ">");
        var wasInLink = _isInLink;
        _isInLink = true;
        WriteChildren(link);
        _isInLink = wasInLink;
        Write("</a>");
    }

    /// <summary>A mail address in plain words is a link in GFM (6.9), and in Markdig only behind <c>mailto:</c>.</summary>
    private void WriteText(LiteralInline text)
    {
        var words = text.Content.AsSpan();
        if (_isInLink || !EnableHtmlForInline || !words.Contains('@'))
        {
            WriteEscape(words);
            return;
        }

        var start = 0;
        foreach (var address in MailAddress().EnumerateMatches(words))
        {
            WriteEscape(words[start..address.Index]);
            start = address.Index + address.Length;
            var written = words[address.Index..start].ToString();
            WriteLink("mailto:" + written, written);
        }

        WriteEscape(words[start..]);
    }

    [GeneratedRegex(
        @"(?<![\w.+@/:-])[\w.+-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.[A-Za-z0-9_-]*[A-Za-z0-9](?![\w@-])",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex MailAddress();

    private void WriteLink(string address, string words) =>
        Write("<a href=\"").WriteEscape(address).Write("\">").WriteEscape(words).Write("</a>");

    private void WriteFormula(MathBlock block)
    {
        var tex = block.Lines.ToString().Trim();
        if (tex.Length > 0)
        {
            EnsureLine();
            Write("<p>");
            WriteFormula(tex, isDisplay: true);
            WriteLine("</p>");
        }
    }

    private void WriteFormula(string tex, bool isDisplay)
    {
        if (!EnableHtmlForInline)
        {
            WriteEscape(tex);
            return;
        }

        Write($"<{Formula} {Display}=\"{(isDisplay ? "true" : "")}\">");
        WriteEscape(tex);
        Write($"</{Formula}>");
    }

    /// <summary>One kind of node, written in a line or two.</summary>
    private sealed class Writer<T>(Action<PageRenderer, T> write) : HtmlObjectRenderer<T>
        where T : MarkdownObject
    {
        protected override void Write(HtmlRenderer renderer, T obj) =>
            write((PageRenderer)renderer, obj);
    }

    private sealed class ListWriter : HtmlObjectRenderer<ListBlock>
    {
        protected override void Write(HtmlRenderer renderer, ListBlock obj)
        {
            renderer.EnsureLine();
            renderer.Write(obj.IsOrdered ? "<ol" : "<ul");
            if (obj.IsOrdered && obj.BulletType is var kind and not '1')
            {
                renderer.Write(" type=\"").Write(kind).Write("\"");
            }

            if (obj.IsOrdered && obj.OrderedStart is { } start)
            {
                renderer.Write(" start=\"").WriteEscape(start).Write("\"");
            }

            renderer.WriteLine(">");
            foreach (var item in obj.Cast<ListItemBlock>())
            {
                var outer = renderer.ImplicitParagraph;
                renderer.ImplicitParagraph = !obj.IsLoose;
                renderer.EnsureLine();
                renderer.Write(
                    item is [ParagraphBlock { Inline.FirstChild: TaskList task }, ..]
                        ? $"<li {Checked}=\"{(task.Checked ? "true" : "false")}\">"
                        : "<li>"
                );
                renderer.WriteChildren(item);
                renderer.WriteLine("</li>");
                renderer.ImplicitParagraph = outer;
            }

            renderer.WriteLine(obj.IsOrdered ? "</ol>" : "</ul>");
        }
    }
}
