using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Text;

namespace Publisher.Editions.Pdf;

/// <summary>Sets the author's blocks and notes, node by node.</summary>
internal sealed class BodyWriter(Setting setting) : DocumentWriter<Into>
{
    private const int DeepestHeading = 6;
    private const int MostCodeIndent = 24;
    private const string OpenBox = "☐";
    private const string TickedBox = "☑";

    private readonly Theme theme = setting.Theme;
    private readonly bool opensPages = OpensPages(setting);
    private readonly HashSet<string> marked = new(StringComparer.Ordinal);

    public void Write()
    {
        var into = new Into(setting.Book.Add, theme.Style("text"));
        into.Add(new StackBlock([]) { Anchors = [PdfNames.Body] });
        Write(
            setting.Document.Blocks,
            into with
            {
                HasItemEntries = HasItemEntries(setting.Document.Blocks),
            }
        );
        if (setting.Document.Notes.Count > 0)
        {
            WriteNotes(into);
        }
    }

    /// <summary>The runs of a line that stands outside of the flow: the title.</summary>
    public IReadOnlyList<TextRun> Runs(Items<Inline> content, TypeStyle style) =>
        Runs(content, new Into(setting.Book.Add, style));

    protected override void Paragraph(Paragraph node, Into into) =>
        Paragraph(node.Content, into, [], 0);

    protected override void Heading(Heading node, Into into) =>
        Heading(node.Content, Math.Max(node.Level, into.Depth + 1), into, []);

    protected override void Section(Section node, Into into)
    {
        var inner = into with { Depth = into.Depth + 1, Place = new(node.Id, "", node.Source) };
        if (into.Depth == 0 && opensPages)
        {
            setting.Book.EndPage();
        }

        Heading(node.Title, inner.Depth, inner, Anchors(node.Id));
        Write(node.Blocks, inner with { HasItemEntries = HasItemEntries(node.Blocks) });
    }

    protected override void Entry(Entry node, Into into)
    {
        var inner = into with { Place = new(into.Place.Section, node.Headword.Id, node.Source) };
        var anchors = Anchors(node.Headword);
        if (node.Form == EntryForm.Heading)
        {
            Heading(node.Head, into.Depth + 1, inner, anchors);
            Write(node.Body, inner with { Depth = into.Depth + 1, HasItemEntries = false });
        }
        else if (into.IsInEntry || into.IsUnderHead || into.ListLevel > 0)
        {
            var blocks = Inner(inner, inner.ListLevel + 1, out var item);
            Paragraph(node.Head, item, anchors, 0);
            Write(node.Body, item);
            into.Add(Item(theme.Bullet(into.ListLevel), blocks, into, null));
        }
        else
        {
            WriteHanging(node.Head, node.Body, inner, anchors);
        }
    }

    /// <summary>As dictionaries set their entries: the first line stands out to the left.</summary>
    private void WriteHanging(
        Items<Inline> head,
        Items<Block> body,
        Into into,
        ImmutableArray<string> anchors
    )
    {
        var (before, after) = theme.Space("entry");
        var blocks = Inner(into, into.ListLevel, out var inner);
        var style = into.Style with { Before = before, After = 0 };
        Paragraph(head, into with { Style = style }, anchors, theme.EntryHang);
        Write(body, inner with { HasItemEntries = false, IsUnderHead = true });
        into.Add(new StackBlock(blocks) { IndentLeft = theme.EntryHang, SpaceAfter = after });
    }

    protected override void List(List node, Into into)
    {
        if (into.HasItemEntries && IsPlain(node))
        {
            foreach (var item in node.Items)
            {
                var first = (Paragraph)item.Blocks[0];
                WriteHanging(first.Content, [.. item.Blocks.Skip(1)], into, []);
            }

            return;
        }

        var number = node.Start;
        List<string> labels =
        [
            .. node.Items.Select(item =>
                item.Checked is { } ticked ? (ticked ? TickedBox : OpenBox)
                : node.IsOrdered ? ListLabel.Of(node.Style, number++)
                : theme.Bullet(into.ListLevel)
            ),
        ];
        var widest = labels.Distinct().Max(label => setting.Shape(label, into.Style).NaturalWidth);
        for (var i = 0; i < labels.Count; i++)
        {
            var blocks = Inner(into, into.ListLevel + 1, out var inner);
            Write(node.Items[i].Blocks, inner);
            into.Add(Item(labels[i], blocks, into, widest));
        }
    }

    private static bool IsPlain(List list) =>
        !list.IsOrdered
        && list.Items.All(item => item.Checked is null && item.Blocks is [Model.Paragraph _, ..]);

    /// <summary>A table that is too wide even with every word on a line of its own is set small.</summary>
    protected override void Table(Table node, Into into)
    {
        var table = Table(node, into, "cell", theme.Table("table"));
        into.Add(
            table.MinWidth <= theme.Page.Measure
                ? table
                : Table(node, into, "cell-small", theme.Table("table-small"))
        );
    }

    private TableBlock Table(Table node, Into into, string style, TableStyle ruling)
    {
        var rows = new List<TableRowBlock>();
        for (var row = 0; row < node.Rows.Count; row++)
        {
            var flags = row < node.HeaderRows ? Model.TextStyle.Bold : Model.TextStyle.None;
            var id = node.Rows[row].Headword?.Id ?? "";
            var place = id.Length > 0 ? into.Place with { Entry = id } : into.Place;
            var cells = new List<TableCellBlock>();
            foreach (var cell in node.Rows[row].Cells)
            {
                var blocks = Inner(
                    into with
                    {
                        Style = theme.Style(style),
                        Flags = flags,
                        Place = place,
                    },
                    0,
                    out var inner
                );
                if (
                    cells.Count == 0
                    && node.Rows[row].Headword?.ExtraIds.ToArray() is { Length: > 0 } extra
                )
                {
                    inner.Add(new StackBlock([]) { Anchors = [.. extra] });
                }

                Write(cell.Blocks, inner);
                cells.Add(new(blocks, cell.ColumnSpan, cell.RowSpan));
            }

            rows.Add(new(cells, id));
        }

        var (before, after) = theme.Space("table");
        return new(rows, node.HeaderRows, ruling) { SpaceBefore = before, SpaceAfter = after };
    }

    protected override void Quote(Quote node, Into into)
    {
        var blocks = Inner(
            into with
            {
                Style = theme.Style("quote"),
            },
            into.ListLevel,
            out var inner
        );
        Write(node.Blocks, inner);
        into.Add(
            new FramedBlock(blocks, theme.QuoteFrame)
            {
                IndentLeft = theme.QuoteIndent,
                SpaceBefore = into.Style.Before,
                SpaceAfter = into.Style.After,
            }
        );
    }

    protected override void CodeBlock(CodeBlock node, Into into)
    {
        var style = theme.Style("code");
        var text = theme.Text(style, Model.TextStyle.Code);
        List<FlowBlock> lines =
        [
            .. node.Code.Split('\n').Select(line => CodeLine(line, text, style.Leading)),
        ];
        setting.ReportLacking(into.Place);
        var (before, after) = theme.Space("code-block");
        into.Add(
            new FramedBlock(lines, theme.CodeFrame)
            {
                IndentLeft = theme.CodeIndent,
                IndentRight = theme.CodeIndent,
                SpaceBefore = before,
                SpaceAfter = after,
            }
        );
    }

    /// <summary>A line that is wrapped goes on a little further in than it began.</summary>
    private TextBlock CodeLine(string line, Typesetting.Text.TextStyle style, double leading)
    {
        var indent = line.AsSpan().TrimEnd().Length - line.AsSpan().Trim().Length;
        var blanks = line[..Math.Min(indent, MostCodeIndent)] + "  ";
        // A line without a character has no height of its own.
        var text = line.Length > 0 ? line : " ";
        return new(setting.Shaper.Shape([new(text, style)]), leading)
        {
            HangingIndent = setting.Shaper.Shape([new(blanks, style)]).NaturalWidth,
        };
    }

    protected override void Rule(Rule node, Into into)
    {
        var (thickness, share) = theme.Rule;
        var (before, after) = theme.Space("rule");
        into.Add(
            new RuleBlock(theme.RuleColor, thickness, share)
            {
                SpaceBefore = before,
                SpaceAfter = after,
            }
        );
    }

    protected override void Text(Text node, Into into) =>
        Run(node.Value, node.Style | into.Flags, into);

    protected override void Link(Link node, Into into)
    {
        into.Link =
            node.Target is { } id ? (setting.IsTarget(id) ? new InternalTarget(id) : null)
            : node.IsInternal || node.Address.Length == 0 ? null
            : new ExternalTarget(node.Address);
        Write(node.Content, into);
        into.Link = null;
    }

    protected override void LineBreak(LineBreak node, Into into) => Run("\n", into.Flags, into);

    protected override void Image(Image node, Into into)
    {
        if (setting.PictureOf(node, into.Place) is { } picture)
        {
            into.Runs.Add(new("", theme.Text(into.Style)) { Picture = picture, Link = into.Link });
        }
    }

    protected override void Formula(Formula node, Into into) =>
        Run(node.Tex, Model.TextStyle.Code, into);

    protected override void NoteReference(NoteReference node, Into into) =>
        into.Runs.Add(
            new(ListLabel.Superior(node.Note), theme.Text(into.Style, into.Flags, isLink: true))
            {
                Link = new InternalTarget(PdfNames.Note(node.Note)),
                Anchor = Mark(node.Note),
            }
        );

    private string Mark(string note)
    {
        marked.Add(note);
        return PdfNames.Mark(note);
    }

    private void Run(string text, Model.TextStyle flags, Into into) =>
        into.Runs.Add(new(text, theme.Text(into.Style, flags, into.IsLink)) { Link = into.Link });

    private void Paragraph(
        Items<Inline> content,
        Into into,
        ImmutableArray<string> anchors,
        double hang
    )
    {
        if (content.Any(inline => inline is Formula { IsDisplay: true }))
        {
            Displayed(content, into, anchors, hang);
            return;
        }

        var (runs, style) = (Runs(content, into), into.Style);
        if (runs is [{ Picture: { } picture } only])
        {
            into.Add(
                new PictureBlock(picture)
                {
                    Link = only.Link,
                    Anchors = anchors,
                    SpaceBefore = style.Leading / 2,
                    SpaceAfter = style.Leading / 2,
                }
            );
            return;
        }

        into.Add(
            new TextBlock(setting.Shaper.Shape(runs), style.Leading)
            {
                Anchors = anchors,
                Alignment = style.IsJustified ? Alignment.Justified : Alignment.Start,
                JustifyFrom = theme.JustifyFrom(style),
                HangingIndent = hang,
                SpaceBefore = style.Before,
                SpaceAfter = style.After,
            }
        );
        setting.ReportLacking(into.Place);
    }

    /// <summary>Words with formulas between them, each on lines of its own.</summary>
    private void Displayed(
        Items<Inline> content,
        Into into,
        ImmutableArray<string> anchors,
        double hang
    )
    {
        var words = new List<Inline>();
        foreach (var inline in content)
        {
            if (inline is not Formula { IsDisplay: true })
            {
                words.Add(inline);
                continue;
            }

            EndWords();
            into.Add(
                new TextBlock(setting.Shaper.Shape(Runs([inline], into)), into.Style.Leading)
                {
                    Alignment = Alignment.Center,
                    Anchors = anchors,
                    SpaceBefore = into.Style.Leading / 2,
                    SpaceAfter = into.Style.Leading / 2,
                }
            );
            anchors = [];
        }

        EndWords();
        setting.ReportLacking(into.Place);

        void EndWords()
        {
            var line = words.SkipWhile(inline => inline is LineBreak).Reverse();
            var trimmed = line.SkipWhile(inline => inline is LineBreak).Reverse().ToItems();
            words.Clear();
            if (trimmed.Count > 0)
            {
                Paragraph(trimmed, into, anchors, hang);
                anchors = [];
            }
        }
    }

    private void Heading(
        Items<Inline> content,
        int level,
        Into into,
        ImmutableArray<string> anchors
    )
    {
        level = Math.Clamp(level, 1, DeepestHeading);
        var style = theme.Style(string.Create(CultureInfo.InvariantCulture, $"heading-{level}"));
        var runs = Runs(content, into with { Style = style });
        into.Add(
            new TextBlock(setting.Shaper.Shape(runs), style.Leading)
            {
                Anchors = anchors,
                RunningHead = level == 1 ? PlainText.Of(content).Replace('\n', ' ') : null,
                SpaceBefore = style.Before,
                SpaceAfter = style.After,
                KeepsWithNext = true,
            }
        );
        setting.ReportLacking(into.Place);
    }

    private List<TextRun> Runs(Items<Inline> content, Into into)
    {
        into.Runs.Clear();
        Write(content, into);
        return [.. into.Runs];
    }

    private ItemBlock Item(string label, List<FlowBlock> blocks, Into into, double? widest)
    {
        var (before, after) = theme.Space("list");
        var shaped = setting.Shape(label, into.Style);
        return new(shaped, widest ?? shaped.NaturalWidth, blocks, theme.Items(into.Style.Leading))
        {
            SpaceBefore = before,
            SpaceAfter = after,
        };
    }

    /// <summary>A place within a block, whose paragraphs stand as close as the items of a list.</summary>
    private List<FlowBlock> Inner(Into into, int listLevel, out Into inner)
    {
        var (before, after) = theme.Space("list");
        var blocks = new List<FlowBlock>();
        inner = into with
        {
            Add = blocks.Add,
            ListLevel = listLevel,
            Style = into.Style with { Before = before, After = after },
        };
        return blocks;
    }

    private void WriteNotes(Into into)
    {
        var style = theme.Style("heading-2");
        into.Add(
            new TextBlock(setting.Shape("Notes", style), style.Leading)
            {
                Anchors = [PdfNames.Notes],
                RunningHead = "Notes",
                SpaceBefore = style.Before,
                SpaceAfter = style.After,
                KeepsWithNext = true,
            }
        );
        var note = into with { Style = theme.Style("note") };
        var widest = setting.Shape($"{setting.Document.Notes[^1].Id}.", note.Style).NaturalWidth;
        foreach (var (id, content) in setting.Document.Notes)
        {
            var blocks = Inner(note, 1, out var inner);
            Write(content, inner);
            var label = new TextRun($"{id}.", theme.Text(note.Style, isLink: true))
            {
                Link = new InternalTarget(PdfNames.Mark(id)),
            };
            if (!marked.Contains(id))
            {
                label = label with { Link = null };
            }

            into.Add(
                new ItemBlock(
                    setting.Shaper.Shape([label]),
                    widest,
                    blocks,
                    theme.Items(note.Style.Leading)
                )
                {
                    Anchors = [PdfNames.Note(id)],
                    SpaceBefore = note.Style.Before,
                    SpaceAfter = note.Style.After,
                }
            );
        }
    }

    private static ImmutableArray<string> Anchors(Headword headword) =>
        [.. Anchors(headword.Id), .. headword.ExtraIds];

    private static ImmutableArray<string> Anchors(string id) => id.Length > 0 ? [id] : [];

    private static bool HasItemEntries(Items<Block> blocks) =>
        blocks.Any(block => block is Entry { Form: EntryForm.Item });

    private static bool OpensPages(Setting setting)
    {
        var chapters = setting.Document.Blocks.OfType<Section>().ToList();
        var words = chapters.Sum(chapter => (long)PlainText.Words(PlainText.Of(chapter.Blocks)));
        return chapters.Count > 0 && words / chapters.Count >= setting.Theme.ChapterWords;
    }
}
