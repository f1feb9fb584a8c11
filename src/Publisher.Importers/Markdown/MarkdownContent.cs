using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Importers.Markdown.Syntax;
using Publisher.Model;
using Tables = Markdig.Extensions.Tables;

namespace Publisher.Importers.Markdown;

/// <summary>Counts what stands in the parser's tree, or in a piece of it, whatever the reader makes of it.</summary>
internal sealed class MarkdownContent
{
    private readonly ContentCounter _counter = new();

    private MarkdownContent() { }

    public static ContentCount Of(ContainerBlock blocks)
    {
        var content = new MarkdownContent();
        content.Read(blocks);
        return content._counter.Count;
    }

    private void Read(Markdig.Syntax.Block block)
    {
        Enter(block);
        switch (block)
        {
            case ContainerBlock container:
                foreach (var inner in container)
                {
                    Read(inner);
                }

                break;
            case Markdig.Syntax.CodeBlock code:
                _counter.Text(code.Lines.ToString(), isPreformatted: true);
                break;
            case LeafBlock { Inline: { } inlines }:
                Read(inlines, address: "");
                break;
            default:
                break;
        }

        _counter.EndParagraph();
    }

    private void Enter(Markdig.Syntax.Block block)
    {
        if (Kind(block) is { } kind)
        {
            _counter.Count[kind]++;
        }
    }

    private static ContentKind? Kind(Markdig.Syntax.Block block) =>
        block switch
        {
            ListItemBlock => ContentKind.ListItem,
            Tables.Table => ContentKind.Table,
            Footnote => ContentKind.Footnote,
            _ => null,
        };

    private void Read(ContainerInline container, string address)
    {
        foreach (var inline in container)
        {
            Read(inline, address);
        }
    }

    private void Read(Markdig.Syntax.Inlines.Inline inline, string address)
    {
        switch (inline)
        {
            case LiteralInline node:
                _counter.Text(node.Content.AsSpan(), address);
                break;
            case StyleMark node:
                _counter.Text(node.IsLiteral ? node.Literal : "", address);
                break;
            case CodeInline node:
                _counter.Text(node.Content, address);
                break;
            case HtmlEntityInline node:
                _counter.Text(node.Transcoded.AsSpan(), address);
                break;
            case LineBreakInline { IsHard: false }:
                _counter.Text(" ");
                break;
            case LineBreakInline:
                _counter.LineBreak();
                break;
            case FormulaInline:
                _counter.Atom(ContentKind.Equation, address);
                break;
            case HtmlInline node:
                Tag(node.Tag, address);
                break;
            case FootnoteLink { IsBackLink: false }:
                _counter.Atom(kind: null, address);
                break;
            case AutolinkInline node:
                _counter.Text(node.Url, (node.IsEmail ? "mailto:" : "") + node.Url);
                break;
            case LinkInline { IsImage: true }:
                _counter.Atom(ContentKind.Image, address);
                break;
            case LinkInline node:
                Link(node, address);
                break;
            case ContainerInline node:
                _counter.Text(node is DelimiterInline mark ? mark.ToLiteral() : "", address);
                Read(node, address);
                break;
            default:
                break;
        }
    }

    private void Link(LinkInline link, string outer)
    {
        var address = LinkAddress.Canonical(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "");
        var isFollowable = LinkAddress.IsFollowable(address);
        _counter.Count[ContentKind.Link] += isFollowable ? 0 : 1;
        Read(link, outer.Length > 0 || !isFollowable ? outer : address);
    }

    private void Tag(string tag, string address)
    {
        switch (tag.ToUpperInvariant())
        {
            case "<BR>" or "<BR/>" or "<BR />":
                _counter.LineBreak();
                break;
            case "<SUP>" or "</SUP>" or "<SUB>" or "</SUB>" or "<U>" or "</U>":
                break;
            default:
                _counter.Text(tag, address);
                break;
        }
    }
}
