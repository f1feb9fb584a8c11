using System.Collections.Immutable;
using System.Globalization;
using Publisher.Editions.Pdf.Formulas;
using Publisher.Editions.Pdf.Parts;
using Publisher.Editions.Pdf.Themes;
using Publisher.Mathematics;
using Publisher.Mathematics.Spoken;
using Publisher.Model;
using Publisher.References;
using Publisher.References.Index;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pages.Footnotes;
using Publisher.Typesetting.Pages.Tables;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Editions.Pdf;

/// <summary>Sets the author's blocks and notes, node by node.</summary>
internal sealed class BodyWriter(Setting setting) : DocumentWriter<Into>
{
    private const int DeepestHeading = 6;
    private const int MostCodeIndent = 24;

    /// <summary>Lines of code that no page end parts.</summary>
    private const int MostWholeCode = 12;
    private const string OpenBox = "☐";
    private const string TickedBox = "☑";

    private readonly Theme theme = setting.Theme;
    private readonly EditionWords words = setting.Words;
    private readonly string pageWord = $"\u00A0{setting.Words.Page}\u00A0";
    private readonly ChapterPages chapterPages = ChapterPages.Of(setting.Document, setting.Theme);
    private readonly HashSet<string> marked = new(StringComparer.Ordinal);
    private readonly HashSet<(string Section, string Entry, string Target)> referred = [];
    private readonly Footnotes footnotes = new(setting);
    private readonly AddressNotes addresses = new(setting);
    private readonly HeadingLevels levels = new();
    private readonly bool isOfTerms = TopHeadings.AreTerms(setting.Document);

    public void Write()
    {
        var into = new Into(setting.Book.Add, theme.Style("text"), setting.Body);
        HeadMark[] marks = isOfTerms ? [new(MarkClass.Section, setting.Document.Name)] : [];
        into.Add(new StackBlock([]) { Anchors = [PdfNames.Body], Marks = [.. marks] });
        WriteFlow(
            setting.Document.Blocks,
            into with
            {
                HasItemEntries = HasItemEntries(setting.Document.Blocks),
            }
        );
        var atEnd = footnotes.TakeUnmarked();
        if (atEnd.Count > 0)
        {
            WriteNotes(atEnd, into);
        }
    }

    /// <summary>The runs of a line that stands outside of the flow: the title.</summary>
    public IReadOnlyList<TextRun> Runs(
        Items<Inline> content,
        TypeStyle style,
        StructureElement tag
    ) => Runs(content, new Into(setting.Book.Add, style, tag));

    /// <summary>Entries, and what is set like them, that follow one another are the items of one list.</summary>
    private void WriteFlow(Items<Block> blocks, Into into)
    {
        StructureElement? entries = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            into = into with { IsProse = Prose.Is(blocks, i) };
            entries = block switch
            {
                Entry entry when IsItem(entry, into) => entries ?? EntryList(into),
                List list when IsSetLikeEntries(list, into) => entries ?? EntryList(into),
                _ => null,
            };
            var keeps = Keeps.WithNext(blocks, i, into.EndsAtHeading);
            MarkPlace(block, into);
            MarkName(block, into);
            if (block is Rule && IsBeforeHeading(blocks, i, into))
            {
                continue;
            }

            Write(
                block,
                into with
                {
                    Entries = entries,
                    KeepsWithNext = keeps,
                    EndsAtHeading = false,
                }
            );
        }
    }

    /// <summary>Whether a heading parts the text here: a rule above it has nothing left to say.</summary>
    private static bool IsBeforeHeading(Items<Block> blocks, int at, Into into) =>
        at + 1 < blocks.Count
            ? blocks[at + 1] is Model.Section or Model.Entry { Form: EntryForm.Heading }
            : into.EndsAtHeading;

    /// <summary>A place that is no line of its own.</summary>
    private static void MarkPlace(Block block, Into into)
    {
        if (block.Place.Length > 0 && block is not (Model.Paragraph or Model.Heading))
        {
            into.Add(new StackBlock([]) { Anchors = [block.Place] });
        }
    }

    private void MarkName(Block block, Into into)
    {
        if (setting.BlockNames?.Of(block) is { } name)
        {
            into.Add(new StackBlock([]) { Anchors = [name] });
        }
    }

    protected override void Paragraph(Paragraph node, Into into) =>
        Paragraph(node.Content, into, Anchors(node.Place), 0);

    protected override void Heading(Heading node, Into into) =>
        Heading(node.Content, Math.Max(node.Level, into.Depth + 1), into, Anchors(node.Place));

    protected override void Section(Section node, Into into)
    {
        var inner = into with
        {
            Depth = into.Depth + 1,
            Place = new(node.Id, "", node.Source),
            Tag = new(Role.Sect, into.Tag),
        };
        if (into.Depth == 0 && chapterPages.IsOpenedBy(node))
        {
            setting.Book.OpenChapter();
            addresses.Restart();
        }

        Heading(node.Title, inner.Depth, inner, Anchors(node.Id));
        WriteFlow(
            node.Blocks,
            inner with
            {
                HasItemEntries = HasItemEntries(node.Blocks),
                EndsAtHeading = true,
            }
        );
    }

    protected override void Entry(Entry node, Into into)
    {
        var inner = Begin(
            node.Headword,
            into with
            {
                Place = into.Place with { Source = node.Source },
            }
        );
        var anchors = Anchors(node.Headword);
        if (node.Form == EntryForm.Heading)
        {
            inner = inner with { Tag = new(Role.Sect, into.Tag) };
            Heading(node.Head, into.Depth + 1, inner, anchors);
            WriteFlow(
                node.Body,
                inner with
                {
                    Depth = into.Depth + 1,
                    HasItemEntries = false,
                    EndsAtHeading = true,
                }
            );
        }
        else if (!IsItem(node, into))
        {
            Paragraph(node.Head, Leading(node.Head, node.Body, inner), anchors, 0);
            WriteFlow(node.Body, inner);
        }
        else if (HasBullets(into))
        {
            var tag = EntryItem(into);
            var body = inner with { Tag = new(Role.LBody, tag) };
            var blocks = Inner(body, inner.ListLevel + 1, out var item);
            Paragraph(node.Head, Leading(node.Head, node.Body, item), anchors, 0);
            WriteFlow(node.Body, item);
            into.Add(Item(theme.Bullet(into.ListLevel), blocks, into, null, tag));
        }
        else
        {
            WriteHanging(node.Head, node.Body, inner, anchors);
        }

        Mark(MarkClass.ResumedWord, into.GuideWord, into);
    }

    /// <summary>The place of an entry, and its mark for the running heads.</summary>
    private Into Begin(Headword headword, Into into)
    {
        var word = GuideWord.Of(headword, setting.Document.Language);
        Mark(MarkClass.Word, word, into);
        return into with { GuideWord = word, Place = into.Place with { Entry = headword.Id } };
    }

    private static void Mark(MarkClass markClass, string text, Into into) =>
        into.Add(new StackBlock([]) { Marks = [new(markClass, text)] });

    /// <summary>As dictionaries set their entries: the first line stands out to the left.</summary>
    private void WriteHanging(
        Items<Inline> head,
        Items<Block> body,
        Into into,
        ImmutableArray<string> anchors
    )
    {
        var (before, after) = theme.Space("entry");
        into = into with { Tag = new(Role.LBody, EntryItem(into)) };
        var blocks = Inner(into, into.ListLevel, out var inner);
        var style = into.Style with { Before = before, After = 0 };
        var first = Leading(head, body, into with { Style = style });
        Paragraph(head, first, anchors, theme.EntryHang);
        WriteFlow(body, inner with { HasItemEntries = false, IsUnderHead = true });
        into.Add(new StackBlock(blocks) { IndentLeft = theme.EntryHang, SpaceAfter = after });
    }

    protected override void List(List node, Into into)
    {
        if (IsSetLikeEntries(node, into))
        {
            foreach (var item in node.Items)
            {
                var first = (Paragraph)item.Blocks[0];
                WriteHanging(first.Content, [.. item.Blocks.Skip(1)], into, Anchors(first.Place));
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
        var list = new StructureElement(Role.L, into.Tag)
        {
            Numbering = ListLabel.Numbering(node.Style, theme.Bullet(into.ListLevel)),
        };
        var widest = labels.Distinct().Max(label => setting.Shape(label, into.Style).NaturalWidth);
        for (var i = 0; i < labels.Count; i++)
        {
            var tag = new StructureElement(Role.LI, list);
            var body = into with { Tag = new(Role.LBody, tag) };
            var blocks = Inner(body, into.ListLevel + 1, out var inner);
            WriteFlow(node.Items[i].Blocks, inner);
            var keeps = i == labels.Count - 2;
            into.Add(Item(labels[i], blocks, into with { KeepsWithNext = keeps }, widest, tag));
        }
    }

    private static Into Leading(Items<Inline> head, Items<Block> body, Into into) =>
        into with
        {
            KeepsWithNext = body.Count > 0 && Keeps.LeadsIn(head, body[0]),
        };

    private StructureElement EntryList(Into into) =>
        new(Role.L, into.Tag)
        {
            Numbering = HasBullets(into)
                ? ListLabel.Numbering(theme.Bullet(into.ListLevel))
                : ListNumbering.None,
        };

    /// <summary>A paragraph within another entry is the author's, not an item of a list.</summary>
    private static bool IsItem(Entry entry, Into into) =>
        entry.Form == EntryForm.Item
        || (entry.Form == EntryForm.Paragraph && !into.IsProse && !HasBullets(into));

    /// <summary>The author's bullets stay where terms would not stand out without them.</summary>
    private static bool HasBullets(Into into) =>
        into.IsInEntry || into.IsUnderHead || into.ListLevel > 0 || into.IsProse;

    private StructureElement EntryItem(Into into) => new(Role.LI, into.Entries ?? EntryList(into));

    private static bool IsSetLikeEntries(List list, Into into) =>
        into.HasItemEntries
        && !list.IsOrdered
        && list.Items.All(item => item.Checked is null && item.Blocks is [Model.Paragraph _, ..]);

    /// <summary>Each group is an item of a list: its terms stand out to the left of their definitions.</summary>
    protected override void DefinitionList(DefinitionList node, Into into)
    {
        var (before, after) = theme.Space("entry");
        var list = new StructureElement(Role.L, into.Tag) { Numbering = ListNumbering.None };
        foreach (var group in node.Groups)
        {
            var item = new StructureElement(Role.LI, list);
            var inner = group.Headword is { } headword ? Begin(headword, into) : into;
            for (var at = 0; at < group.Terms.Count; at++)
            {
                var style = into.Style with { Before = at == 0 ? before : 0, After = 0 };
                Term(
                    group.Terms[at],
                    inner with
                    {
                        Tag = new(Role.Lbl, item),
                        Style = style,
                        Flags = into.Flags | Model.TextStyle.Bold,
                    },
                    at == 0 && group.Headword is { } named ? Anchors(named) : []
                );
            }

            foreach (var definition in group.Definitions)
            {
                var body = inner with { Tag = new(Role.LBody, item) };
                var blocks = Inner(body, into.ListLevel, out var within);
                WriteFlow(definition, within with { IsUnderHead = true });
                into.Add(
                    new StackBlock(blocks) { IndentLeft = theme.EntryHang, SpaceAfter = after }
                );
            }

            Mark(MarkClass.ResumedWord, into.GuideWord, into);
        }
    }

    private void Term(Items<Block> blocks, Into into, ImmutableArray<string> anchors)
    {
        into = into with { KeepsWithNext = true };
        foreach (var block in blocks)
        {
            if (block is Paragraph paragraph)
            {
                anchors = [.. anchors, .. Anchors(paragraph.Place)];
                Paragraph(paragraph.Content, into, anchors, theme.EntryHang);
                anchors = [];
            }
            else
            {
                MarkPlace(block, into);
                Write(block, into);
            }
        }
    }

    protected override void Figure(Figure node, Into into)
    {
        if (node.IsCaptionFirst)
        {
            Caption(node.Caption, into with { KeepsWithNext = true });
        }

        for (var at = 0; at < node.Blocks.Count; at++)
        {
            var isLast = at + 1 == node.Blocks.Count && !node.IsCaptionFirst;
            MarkPlace(node.Blocks[at], into);
            Write(node.Blocks[at], into with { KeepsWithNext = isLast });
        }

        if (!node.IsCaptionFirst)
        {
            Caption(node.Caption, into);
        }
    }

    private void Caption(Items<Block> blocks, Into into)
    {
        var caption = into with
        {
            Style = theme.Style("caption"),
            Tag = new(Role.Caption, into.Tag),
        };
        foreach (var block in blocks)
        {
            Write(block, caption);
        }
    }

    /// <summary>A table that is too wide even with every word on a line of its own is set small; one in which words would be
    /// cut, smaller still. What stands within is set alike and not tried all ways: their number would grow with each
    /// level.</summary>
    protected override void Table(Table node, Into into)
    {
        into = into with { Tag = new(Role.Table, into.Tag) };
        Caption(node.Caption, into with { KeepsWithNext = true });
        var level = levels.Last;
        var measure = theme.Page.Measure;
        var table = into.IsInSmallTable ? null : Table(node, into, "cell", theme.Table("table"));
        if (table is null || table.MinWidth > measure)
        {
            var ruling = theme.Table("table-small");
            table = Small(1);
            if (!into.IsInSmallTable && table.PartedWidth > measure)
            {
                var padding = 2 * ruling.PaddingX * node.Columns;
                table = Small((measure - padding) / (table.PartedWidth - padding));
            }

            if (table.MinWidth > measure)
            {
                setting.ReportWideTable(node, into.Place);
            }

            TableBlock Small(double share)
            {
                levels.Last = level;
                var least = theme.LeastTableSize / theme.Style("cell-small").Size;
                share = into.SmallShare * Math.Clamp(share, Math.Min(1, least), 1);
                var small = into with { IsInSmallTable = true, SmallShare = share };
                return Table(node, small, "cell-small", ruling);
            }
        }

        into.Add(table);
        Mark(MarkClass.ResumedWord, into.GuideWord, into);
    }

    private TableBlock Table(Table node, Into into, string style, TableStyle ruling)
    {
        var rows = new List<TableRowBlock>();
        for (var row = 0; row < node.Rows.Count; row++)
        {
            var flags = row < node.HeaderRows ? Model.TextStyle.Bold : Model.TextStyle.None;
            var id = node.Rows[row].Headword?.Id ?? "";
            var cells = new List<TableCellBlock>();
            var rowTag = new StructureElement(Role.TR, into.Tag);
            foreach (var cell in node.Rows[row].Cells)
            {
                var scope =
                    row < node.HeaderRows ? HeaderScope.Column
                    : cell.IsRowHead || (id.Length > 0 && cells.Count == 0) ? HeaderScope.Row
                    : HeaderScope.None;
                var role = scope == HeaderScope.None ? Role.TD : Role.TH;
                var tag = new StructureElement(role, rowTag) { Scope = scope };
                var blocks = Inner(
                    into with
                    {
                        Tag = tag,
                        Style = theme.Style(style).Scaled(into.SmallShare),
                        Flags = cell.IsRowHead ? flags | Model.TextStyle.Bold : flags,
                        Place = id.Length > 0 ? into.Place with { Entry = id } : into.Place,
                        IsInCell = true,
                    },
                    0,
                    out var inner
                );
                if (cells.Count == 0 && node.Rows[row].Headword is { } headword)
                {
                    inner.Add(new StackBlock([]) { Anchors = [.. headword.ExtraIds] });
                    inner = Begin(headword, inner);
                }

                WriteFlow(cell.Blocks, inner);
                cells.Add(new(blocks, cell.ColumnSpan, cell.RowSpan) { Tag = tag });
            }

            rows.Add(new(cells, id) { Tag = rowTag });
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
                Tag = new(Role.BlockQuote, into.Tag),
            },
            into.ListLevel,
            out var inner
        );
        WriteFlow(node.Blocks, inner);
        into.Add(
            new FramedBlock(blocks, theme.QuoteFrame)
            {
                IndentLeft = theme.QuoteIndent,
                // The bar is as long as its lines are high: less room, and it hangs on the words above or below it.
                SpaceBefore = Math.Max(into.Style.Before, into.Style.Leading / 2),
                SpaceAfter = Math.Max(into.Style.After, into.Style.Leading / 2),
            }
        );
    }

    protected override void CodeBlock(CodeBlock node, Into into)
    {
        var tag = new StructureElement(Role.Code, new(Role.P, into.Tag)) { IsBlock = true };
        var style = theme.Style("code");
        var text = theme.Text(style, Model.TextStyle.Code);
        List<double> widths =
        [
            .. node
                .Code.Split('\n')
                .Select(line => setting.Shaper.Shape([new(line, text)]).NaturalWidth),
        ];
        into.Add(
            new ScaledBlock(
                widths,
                share => Code(node, share, tag),
                theme.LeastCodeSize / style.Size
            )
            {
                FixedWidth = 2 * theme.CodeIndent,
            }
        );
        setting.ReportLacking(into.Place);
    }

    private FramedBlock Code(CodeBlock node, double share, StructureElement tag)
    {
        var style = theme.Style("code").Scaled(share);
        var text = theme.Text(style, Model.TextStyle.Code);
        var (before, after) = theme.Space("code-block");
        var lines = node.Code.Split('\n');
        return new(
            [
                .. lines.Select(
                    (line, at) => CodeLine(line, text, style.Leading, tag, IsKept(at, lines.Length))
                ),
            ],
            theme.CodeFrame
        )
        {
            IndentLeft = theme.CodeIndent,
            IndentRight = theme.CodeIndent,
            SpaceBefore = before,
            SpaceAfter = after,
        };
    }

    /// <summary>Whether no page ends after a line of code: it is short, or a line would stand alone.</summary>
    private static bool IsKept(int line, int lines) =>
        line < lines - 1 && (lines <= MostWholeCode || line == 0 || line == lines - 2);

    /// <summary>A line that is wrapped goes on a little further in than it began.</summary>
    private TextBlock CodeLine(
        string line,
        Typesetting.Text.TextStyle style,
        double leading,
        StructureElement tag,
        bool isKept
    )
    {
        var indent = line.AsSpan().TrimEnd().Length - line.AsSpan().Trim().Length;
        var blanks = line[..Math.Min(indent, MostCodeIndent)] + "  ";
        // A line without a character has no height of its own.
        var text = line.Length > 0 ? line : " ";
        return new(setting.Shaper.Shape([new(text, style)]), leading)
        {
            Tag = tag,
            IsContinued = true,
            KeepsWithNext = isKept,
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
        Run(node.Value, node.Style | into.Flags, into, node.Language);

    protected override void Link(Link node, Into into)
    {
        into.Link =
            node.Destination is { } id ? (setting.IsTarget(id) ? new InternalTarget(id) : null)
            : node.IsInternal || node.Address.Length == 0 ? null
            : setting.Target(node, into.Place);
        into.Inline = into.IsLink ? new(Role.Link, into.Tag) : null;
        if (into.Link is InternalTarget mention)
        {
            setting.Mentions.Add(
                new(mention, into.IsInEntry ? into.Place.Entry : into.Place.Section)
            );
        }

        Write(node.Content, into);
        if (into is { NamesPages: true, Link: InternalTarget target })
        {
            PageReference(node, target, into);
        }

        (into.Link, into.Inline) = (null, null);
        if (into.NamesPages && setting.Sources.NumberOf(node.Address) is { } number)
        {
            SourceReference(number, into);
        }

        if (addresses.Of(node, into.Place) is { } note)
        {
            Mark(note, into, isFirst: true);
        }
    }

    private void SourceReference(int number, Into into) =>
        into.Runs.Add(
            new(
                string.Create(CultureInfo.InvariantCulture, $"\u00A0[{number}]"),
                theme.PageReference(into.Style)
            )
            {
                Link = new InternalTarget(PdfNames.Source(number)) { Description = words.ToSource },
                Tag = new(Role.Link, into.Tag),
            }
        );

    /// <summary>Says the page of a target once an entry; in a table there is no room for it.</summary>
    private void PageReference(Link node, InternalTarget target, Into into)
    {
        if (
            into.IsInCell
            || setting.References is not { } references
            || !referred.Add((into.Place.Section, into.Place.Entry, target.Name))
            || references.Of(node, target) is not { } reference
        )
        {
            return;
        }

        var style = theme.PageReference(into.Style);
        into.Runs.Add(
            new($"{pageWord}{reference.Page}", style)
            {
                Link = target,
                Tag = into.Inline,
                Room = setting.WidestNumber(pageWord, reference.Digits, style),
            }
        );
    }

    protected override void LineBreak(LineBreak node, Into into) => Run("\n", into.Flags, into);

    protected override void Image(Image node, Into into)
    {
        if (setting.PictureOf(node, into.Place) is not { } picture)
        {
            Run(words.Picture(node.AltText), into.Flags | Model.TextStyle.Italic, into);
        }
        else
        {
            var said = node.AltText.Length > 0 ? node.AltText : words.UndescribedPicture;
            into.Runs.Add(
                new("", theme.Text(into.Style))
                {
                    Picture = picture,
                    Link = into.Link,
                    Tag = new(Role.Figure, into.Innermost) { AlternativeText = said },
                }
            );
        }
    }

    protected override void Formula(Formula node, Into into)
    {
        var isRead = node.Content is not null;
        var flags = isRead ? into.Flags : Model.TextStyle.Code;
        var text = theme.Text(into.Style, flags, into.IsLink);
        into.Runs.Add(
            new(isRead ? "" : node.Tex, text)
            {
                Link = into.Link,
                Tag = TagOf(node, into.Innermost),
                Inset = node.Content is { } content
                    ? setting.Formulas.Inline(content, node.Tex, text, Within(into))
                    : null,
            }
        );
    }

    private StructureElement TagOf(Formula node, StructureElement parent) =>
        new(Role.Formula, parent)
        {
            AlternativeText = SpokenFormula.Of(node.Content, node.Tex, setting.Document.Language),
            IsBlock = node.IsDisplay,
        };

    /// <summary>How words in a formula are set.</summary>
    private Func<WordsStyle, Typesetting.Text.TextStyle> Within(Into into) =>
        style =>
            theme.Text(
                into.Style,
                into.Flags
                    | (style.HasFlag(WordsStyle.Bold) ? Model.TextStyle.Bold : default)
                    | (style.HasFlag(WordsStyle.Italic) ? Model.TextStyle.Italic : default)
                    | (style.HasFlag(WordsStyle.Monospace) ? Model.TextStyle.Code : default),
                into.IsLink
            );

    /// <summary>A formula on lines of its own, with the number that the author gave it.</summary>
    private FormulaBlock Display(
        Formula node,
        Expression content,
        Into into,
        StructureElement tag,
        ImmutableArray<string> anchors
    )
    {
        var text = theme.Text(into.Style, into.Flags);
        var (alignment, indent) = theme.Formulas;
        return new(setting.Formulas.Display(content, node.Tex, text, Within(into)))
        {
            Tag = TagOf(node, tag),
            Alignment = alignment,
            Indent = indent,
            Numbers =
            [
                .. FormulaWriter
                    .NumbersOf(content)
                    .Select(number =>
                        number.Length > 0 ? setting.Shaper.Shape([new(number, text)]) : null
                    ),
            ],
            NumberTag = tag,
            Anchors = anchors,
            SpaceBefore = into.Style.Leading / 2,
            SpaceAfter = into.Style.Leading / 2,
            Shrunk = share => setting.ReportWideFormula(node.Tex, share, into.Place),
        };
    }

    protected override void NoteReference(NoteReference node, Into into)
    {
        var isFirst = footnotes.IsFirst(node);
        var note = isFirst ? footnotes[node.Note] : new(node.Note, []);
        Mark(MarkedNote.Of(note), into, isFirst);
    }

    /// <param name="isFirst">Whether the note stands at the foot of the page of this mark.</param>
    private void Mark(MarkedNote note, Into into, bool isFirst)
    {
        marked.Add(note.Name);
        var mark = ListLabel.Superior(note.Label);
        var isRaised = mark == note.Label;
        var flags = isRaised ? into.Flags | Model.TextStyle.Superscript : into.Flags;
        into.Runs.Add(
            new(mark, theme.Text(into.Style, flags, isLink: true))
            {
                Link = new InternalTarget(note.Name) { Description = words.Note(note.Label) },
                Tag = new(Role.Link, new(Role.Reference, into.Tag)),
                Anchor = note.MarkName,
                Inserts = isFirst ? Brought(note, into) : [],
            }
        );
    }

    /// <summary>A note, and those that are marked in it; what is marked in a note goes with the mark of that one.</summary>
    private List<Footnote> Brought(MarkedNote marked, Into into)
    {
        if (into.NotesWithin is { } within)
        {
            within.Add(marked);
            return [];
        }

        List<MarkedNote> notes = [marked];
        var parent = into.Tag.Role is >= Role.H1 and <= Role.H6 ? into.Tag.Parent : into.Tag;
        var brought = new List<Footnote>();
        // While they are written, more may come.
        for (var i = 0; i < notes.Count; i++)
        {
            var tag = new StructureElement(Role.Note, parent) { Id = notes[i].Name };
            var note = new Into(setting.Book.Add, theme.Style("note"), tag)
            {
                Place = into.Place,
                NotesWithin = notes,
            };
            brought.Add(new(NoteBlock(notes[i], note), tag));
        }

        return brought;
    }

    /// <param name="language">BCP 47 tag where it is not the document's; else empty.</param>
    private void Run(string text, Model.TextStyle flags, Into into, string language = "") =>
        into.Runs.Add(
            new(text, theme.Text(into.Style, flags, into.IsLink, language))
            {
                Link = into.Link,
                Tag =
                    flags.HasFlag(Model.TextStyle.Code)
                        ? new(Role.Code, into.Innermost) { Language = language }
                    : language.Length > 0 ? new(Role.Span, into.Innermost) { Language = language }
                    : into.Inline,
            }
        );

    private void Paragraph(
        Items<Inline> content,
        Into into,
        ImmutableArray<string> anchors,
        double hang
    )
    {
        var tag = new StructureElement(Role.P, into.Tag);
        if (content.Any(inline => inline is Formula { IsDisplay: true }))
        {
            Displayed(content, into, tag, anchors, hang);
        }
        else
        {
            Words(content, into, tag, anchors, hang);
        }
    }

    private void Words(
        Items<Inline> content,
        Into into,
        StructureElement tag,
        ImmutableArray<string> anchors,
        double hang,
        bool isContinued = false
    )
    {
        var runs = Runs(content, into with { Tag = tag, NamesPages = true });
        var style = into.Style;
        if (runs is [{ Picture: { } picture } only])
        {
            into.Add(
                new PictureBlock(picture)
                {
                    Link = only.Link,
                    Tag = only.Tag,
                    Anchors = anchors,
                    KeepsWithNext = into.KeepsWithNext,
                    SpaceBefore = style.Leading / 2,
                    SpaceAfter = style.Leading / 2,
                }
            );
            return;
        }

        var isFirst = true;
        foreach (var piece in LongParagraph.Pieces(runs))
        {
            into.Add(
                new TextBlock(setting.Shaper.Shape(piece.Runs), style.Leading)
                {
                    Tag = tag,
                    IsContinued = piece.IsLast ? isContinued : piece.EndsWithBlank,
                    Anchors = isFirst ? anchors : [],
                    Alignment = style.Alignment,
                    JustifyFrom = theme.JustifyFrom(style),
                    FirstIndent = isFirst ? 0 : hang,
                    HangingIndent = hang,
                    KeepsWithNext = piece.IsLast && into.KeepsWithNext,
                    SpaceBefore = isFirst ? style.Before : 0,
                    SpaceAfter = piece.IsLast ? style.After : 0,
                }
            );
            isFirst = false;
        }

        setting.ReportLacking(into.Place);
    }

    /// <summary>Words with formulas between them, each on lines of its own.</summary>
    private void Displayed(
        Items<Inline> content,
        Into into,
        StructureElement tag,
        ImmutableArray<string> anchors,
        double hang
    )
    {
        var line = new List<Inline>();
        foreach (var inline in content)
        {
            if (inline is not Formula { IsDisplay: true })
            {
                line.Add(inline);
                continue;
            }

            var formula = (Formula)inline;
            EndWords(keeps: formula.Content is not null);
            if (formula.Content is { } read)
            {
                into.Add(Display(formula, read, into, tag, anchors));
                anchors = [];
                continue;
            }

            into.Add(
                new TextBlock(
                    setting.Shaper.Shape(Runs([inline], into with { Tag = tag })),
                    into.Style.Leading
                )
                {
                    Tag = tag,
                    IsContinued = true,
                    Alignment = Alignment.Center,
                    Anchors = anchors,
                    SpaceBefore = into.Style.Leading / 2,
                    SpaceAfter = into.Style.Leading / 2,
                }
            );
            anchors = [];
        }

        EndWords(keeps: false);
        setting.ReportLacking(into.Place);

        // What leads to a formula stands on the formula's page.
        void EndWords(bool keeps)
        {
            var start = line.SkipWhile(inline => inline is LineBreak).Reverse();
            var trimmed = start.SkipWhile(inline => inline is LineBreak).Reverse().ToItems();
            line.Clear();
            if (trimmed.Count > 0)
            {
                var here = keeps ? into with { KeepsWithNext = true } : into;
                Words(trimmed, here, tag, anchors, hang, isContinued: true);
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
        var look = Math.Min(DeepestHeading, level + (isOfTerms ? theme.TermLevel - 1 : 0));
        var style = theme.Style(string.Create(CultureInfo.InvariantCulture, $"heading-{look}"));
        // The headings of the pages do not go on in a note.
        var isInNote = into.NotesWithin is not null;
        var tag = isInNote ? new(Role.P, into.Tag) : levels.Next(level, into.Tag);
        var shaped = setting.Shaper.Shape(Runs(content, into with { Style = style, Tag = tag }));
        if (!shaped.IsEmpty && !isInNote)
        {
            levels.Add(tag);
        }

        into.Add(
            PartHeading.Of(
                shaped,
                style,
                tag,
                anchors,
                level == 1 && !isInNote && !isOfTerms
                    ? [new(MarkClass.Section, PlainText.Of(content).Replace('\n', ' '))]
                    : []
            )
        );
        setting.ReportLacking(into.Place);
    }

    private List<TextRun> Runs(Items<Inline> content, Into into)
    {
        into.Runs.Clear();
        Write(content, into);
        return [.. into.Runs];
    }

    private ItemBlock Item(
        string label,
        List<FlowBlock> blocks,
        Into into,
        double? widest,
        StructureElement tag
    )
    {
        var (before, after) = theme.Space("list");
        var shaped = setting.Shape(label, into.Style);
        return new(shaped, widest ?? shaped.NaturalWidth, blocks, theme.Items(into.Style.Leading))
        {
            LabelTag = new(Role.Lbl, tag),
            KeepsWithNext = into.KeepsWithNext,
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
            // Only at the level of the entries is a list set like them.
            HasItemEntries = false,
            Style = into.Style with { Before = before, After = after },
        };
        return blocks;
    }

    private void WriteNotes(IReadOnlyList<Note> notes, Into into)
    {
        var style = theme.Style("heading-2");
        into = into with { Tag = new(Role.Sect, into.Tag) };
        into.Add(
            PartHeading.OfPart(setting, words.Notes, style, new(Role.H1, into.Tag), PdfNames.Notes)
        );
        foreach (var note in notes.Select(MarkedNote.Of))
        {
            var tag = new StructureElement(Role.Note, into.Tag) { Id = note.Name };
            into.Add(NoteBlock(note, into with { Style = theme.Style("note"), Tag = tag }));
        }
    }

    private ItemBlock NoteBlock(MarkedNote note, Into into)
    {
        var alignment = note.IsAddress ? Alignment.Start : into.Style.Alignment;
        into = into with { Style = into.Style with { Alignment = alignment } };
        var blocks = Inner(into, 1, out var inner);
        WriteFlow(note.Blocks, inner);
        var labelTag = new StructureElement(Role.Lbl, into.Tag);
        var label = new TextRun($"{note.Label}.", theme.Text(into.Style, isLink: true));
        if (marked.Contains(note.Name))
        {
            label = label with
            {
                Link = new InternalTarget(note.MarkName) { Description = words.ToText },
                Tag = new(Role.Link, labelTag),
            };
        }

        var shaped = setting.Shaper.Shape([label]);
        var theLast = setting.Document.Notes is [.., var last] ? last.Id : "";
        var widest = setting.Shape(theLast + ".", into.Style);
        return new(
            shaped,
            Math.Max(shaped.NaturalWidth, widest.NaturalWidth),
            blocks,
            theme.Items(into.Style.Leading)
        )
        {
            LabelTag = labelTag,
            Anchors = [note.Name],
            SpaceBefore = into.Style.Before,
            SpaceAfter = into.Style.After,
        };
    }

    private static ImmutableArray<string> Anchors(Headword headword) =>
        [.. Anchors(headword.Id), .. headword.ExtraIds];

    private static ImmutableArray<string> Anchors(string id) => id.Length > 0 ? [id] : [];

    private static bool HasItemEntries(Items<Block> blocks) =>
        blocks
            .AsEnumerable()
            .Index()
            .Any(at => at.Item is Entry { Form: EntryForm.Item } && !Prose.Is(blocks, at.Index));
}
