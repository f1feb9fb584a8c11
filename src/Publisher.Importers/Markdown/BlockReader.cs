using System.Diagnostics;
using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Publisher.Importers.Canonical;
using Publisher.Importers.Markdown.Syntax;
using Publisher.Model;
using Tables = Markdig.Extensions.Tables;

namespace Publisher.Importers.Markdown;

/// <summary>Turns the parsed blocks into the model's: one case a kind.</summary>
internal sealed class BlockReader
{
    private readonly MarkdownExport _export;
    private readonly ImageReader _images;
    private readonly NoteMarks _notes = new();
    private readonly List<string> _pendingAnchors = [];
    private int _ordinal;

    public BlockReader(MarkdownExport export)
    {
        _export = export;
        _images = new(export);
    }

    public Document Read(MarkdownDocument document)
    {
        var blocks = Read((ContainerBlock)document);
        var notes = new List<Note>();
        for (var at = 0; at < _notes.InOrder.Count; at++)
        {
            var id = NoteMarks.Id(at);
            notes.Add(new(id, Read(_notes.InOrder[at])));
        }

        OmitUnmarked(document);
        return new(blocks) { Notes = notes.ToItems(), Images = _images.InOrder };
    }

    private void OmitUnmarked(MarkdownDocument document)
    {
        foreach (var note in document.Descendants<Footnote>().Except(_notes.InOrder))
        {
            _export.Ledger.Omit(MarkdownContent.Of(note), "footnote without a mark", _ordinal);
            _export.Find(
                Severity.Warning,
                $"Footnote {note.Label?.TrimStart('^')} has no mark in the text; it is left out.",
                "Set its mark in the document, or delete the note."
            );
        }
    }

    private Items<Model.Block> Read(ContainerBlock container)
    {
        var blocks = new List<Model.Block>();
        foreach (var block in container)
        {
            if (Read(block) is { } read)
            {
                blocks.Add(read);
            }
        }

        return blocks.ToItems();
    }

    private Model.Block? Read(Markdig.Syntax.Block block) =>
        block switch
        {
            HeadingBlock heading => Heading(heading),
            ParagraphBlock paragraph => Paragraph(paragraph),
            ListBlock list => List(list),
            QuoteBlock quote => Quote(quote),
            FencedCodeBlock code => Code(code),
            ThematicBreakBlock => new Rule { Source = NextSource() },
            Tables.Table table => Table(table),
            LinkReferenceDefinition or LinkReferenceDefinitionGroup or FootnoteGroup => null,
            _ => throw new UnreachableException(block.GetType().Name),
        };

    private Heading? Heading(HeadingBlock block)
    {
        if (HeadingIds.Of(block) is { } id)
        {
            _pendingAnchors.Add(id);
        }

        var content = Inlines(block, out var source);
        return content.Count == 0 ? null : new(block.Level, content) { Source = Take(source) };
    }

    private Paragraph? Paragraph(ParagraphBlock block)
    {
        var content = Inlines(block, out var source);
        return content.Count == 0 ? null : new(content) { Source = Take(source) };
    }

    private List? List(ListBlock block)
    {
        var source = PeekSource();
        var items = new List<ListItem>();
        foreach (var item in block.Cast<ListItemBlock>())
        {
            var blocks = Read(item);

            // An empty bullet is a slip; an empty number still counts.
            if (blocks.Count > 0 || block.IsOrdered)
            {
                items.Add(new(blocks) { Checked = IsChecked(item) });
            }
            else
            {
                _export.Ledger.Omit(ContentKind.ListItem, "empty bullet", _ordinal);
            }
        }

        var style = block.IsOrdered ? ListStyle.Decimal : ListStyle.Bullet;
        var start =
            block.IsOrdered
            && int.TryParse(
                block.OrderedStart,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : 1;
        return items.Count == 0 ? null : new(style, start, items.ToItems()) { Source = source };
    }

    private static bool? IsChecked(ListItemBlock item) =>
        item is [ParagraphBlock { Inline.FirstChild: TaskList task }, ..] ? task.Checked : null;

    private Quote? Quote(QuoteBlock block)
    {
        var source = PeekSource();
        var blocks = Read(block);
        return blocks.Count == 0 ? null : new(blocks) { Source = source };
    }

    private Model.CodeBlock? Code(FencedCodeBlock block)
    {
        var source = NextSource();
        var code = CodeLines.Canonical(block.Lines.ToString());
        return code.Length == 0 ? null : new(code, block.Info ?? "") { Source = source };
    }

    private Table Table(Tables.Table block)
    {
        var source = PeekSource();
        var rows = block.Cast<Tables.TableRow>().ToList();
        return new(
            [.. rows.Select(row => new TableRow([.. row.Cast<Tables.TableCell>().Select(Cell)]))],
            rows.TakeWhile(row => row.IsHeader).Count()
        )
        {
            Source = source,
        };
    }

    private TableCell Cell(Tables.TableCell block) =>
        new(Read(block)) { ColumnSpan = block.ColumnSpan, RowSpan = block.RowSpan };

    private Items<Model.Inline> Inlines(LeafBlock block, out Source source)
    {
        source = NextSource();
        return block.Inline is null
            ? []
            : new InlineReader(_export, _images, _notes, source).Read(block.Inline);
    }

    private Source PeekSource() => new(_export.File, _ordinal + 1, []);

    private Source NextSource() => new(_export.File, ++_ordinal, []);

    /// <summary>A heading without words gives its id to what follows it.</summary>
    private Source Take(Source source)
    {
        var taken = source with { Anchors = [.. _pendingAnchors] };
        _pendingAnchors.Clear();
        return taken;
    }
}
