using System.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Importers.Canonical;
using Publisher.Importers.Markdown.Syntax;
using Publisher.Model;

namespace Publisher.Importers.Markdown;

/// <summary>Turns the inlines of one paragraph, heading or cell into the model's: one case a kind.</summary>
internal sealed class InlineReader(
    MarkdownExport export,
    ImageReader images,
    NoteMarks notes,
    Source source
)
{
    private TextStyle _marked;
    private TextStyle _linked;
    private TextStyle _tagged;

    public Items<Model.Inline> Read(ContainerInline block)
    {
        var inlines = new List<Model.Inline>();
        Read(block, inlines);
        return InlineRuns.Canonical(inlines);
    }

    private void Read(ContainerInline container, List<Model.Inline> into)
    {
        foreach (var inline in container)
        {
            Read(inline, into);
        }
    }

    private void Read(Markdig.Syntax.Inlines.Inline inline, List<Model.Inline> into)
    {
        switch (inline)
        {
            case LiteralInline node:
                Text(node.Content.ToString(), into);
                break;
            case StyleMark { IsLiteral: true } node:
                Text(node.Literal, into);
                break;
            case StyleMark node:
                _marked = node.IsInLink ? _linked | node.After : node.After;
                break;
            case FormulaInline node:
                into.Add(node.Formula);
                break;
            case CodeInline node:
                into.Add(new Text(node.Content, _marked | _tagged | TextStyle.Code));
                break;
            case HtmlEntityInline node:
                Text(node.Transcoded.ToString(), into);
                break;
            case HtmlInline node:
                Tag(node.Tag, into);
                break;
            case LineBreakInline { IsHard: true }:
                into.Add(new LineBreak());
                break;
            case LineBreakInline:
                Text(" ", into);
                break;
            case FootnoteLink node when !node.IsBackLink:
                into.Add(new NoteReference(notes.IdOf(node.Footnote)));
                break;
            case FootnoteLink or TaskList:
                break;
            case AutolinkInline node:
                var scheme = node.IsEmail ? "mailto:" : "";
                into.Add(new Link([new Text(node.Url, _marked | _tagged)], scheme + node.Url));
                break;
            case LinkInline { IsImage: true } node:
                into.Add(images.Read(node, source));
                break;
            case LinkInline node:
                var content = new List<Model.Inline>();
                _linked = _marked;
                Read(node, content);
                into.Add(new Link(content.ToItems(), Address(node)) { Source = source });
                break;
            case DelimiterInline node:
                Text(node.ToLiteral(), into);
                Read(node, into);
                break;
            case ContainerInline node:
                Read(node, into);
                break;
            default:
                throw new UnreachableException($"{inline.GetType().Name} in {export.File}");
        }
    }

    private void Text(string value, List<Model.Inline> into) =>
        into.Add(new Text(value, _marked | _tagged));

    /// <summary>The address that a reader may follow; empty where there is none, so that only the words stay.</summary>
    private string Address(LinkInline link)
    {
        var address = LinkAddress.Canonical(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "");
        if (LinkAddress.IsFollowable(address))
        {
            return address;
        }

        export.Ledger.Omit(ContentKind.Link, "leads where no reader can follow", source.Ordinal);
        export.Find(
            Severity.Warning,
            "A link leads where no reader can follow; its words are kept without the link.",
            "Link to a web address, or remove the link.",
            source,
            address.Length > 80 ? address[..80] + "…" : address
        );
        return "";
    }

    /// <summary>The few tags that Google writes where Markdown has no mark; it escapes a typed <c>&lt;</c>, but anything
    /// else that looks like a tag is kept as the author's text.</summary>
    private void Tag(string tag, List<Model.Inline> into)
    {
        switch (tag.ToUpperInvariant())
        {
            case "<SUP>":
                _tagged |= TextStyle.Superscript;
                break;
            case "</SUP>":
                _tagged &= ~TextStyle.Superscript;
                break;
            case "<SUB>":
                _tagged |= TextStyle.Subscript;
                break;
            case "</SUB>":
                _tagged &= ~TextStyle.Subscript;
                break;
            case "<BR>" or "<BR/>" or "<BR />":
                into.Add(new LineBreak());
                break;
            case "<U>" or "</U>":
                break;
            default:
                Text(tag, into);
                break;
        }
    }
}
