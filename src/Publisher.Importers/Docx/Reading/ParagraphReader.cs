using DocumentFormat.OpenXml;
using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Importers.Docx.Formatting;
using Publisher.Importers.Docx.Gathering;
using Publisher.Importers.Docx.Package;
using Publisher.Importers.Docx.Reading.FieldCodes;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading;

/// <summary>Turns paragraphs into blocks of the container that is open.</summary>
internal sealed class ParagraphReader(DocxExport export, string part)
{
    private readonly LineReader _lines = new(export, part);
    private Container _container = new(false);

    /// <summary>Bookmarks that stand before the block to which they lead.</summary>
    public List<string> Anchors { get; private set; } = [];

    /// <summary>How many tables of contents are around.</summary>
    public int ContentsDepth { get; set; }

    public void Add(FlowBlock block) => _container.Blocks.Add(block);

    /// <summary>Ends the paragraph that would go on, where no paragraph follows.</summary>
    public void EndCarried()
    {
        if (_container.Carried.Count > 0)
        {
            Add(new(Role.Body, export.Ordinal) { Inlines = _container.Carried });
            _container.Carried = [];
        }
    }

    public Container Open(bool isHeader)
    {
        var outer = _container;
        _container = new(isHeader);
        return outer;
    }

    /// <summary>Ends the container that is open; what stood at its end leads to its last block.</summary>
    /// <param name="outer">The container around it.</param>
    public List<FlowBlock> Close(Container outer)
    {
        EndCarried();
        var blocks = _container.Blocks;
        if (blocks.Count > 0)
        {
            blocks[^1].Anchors.AddRange(TakeAnchors());
        }

        _container = outer;
        return blocks;
    }

    public List<string> TakeAnchors()
    {
        var anchors = Anchors;
        Anchors = [];
        return anchors;
    }

    /// <returns>The text boxes that hang on the paragraph and follow it.</returns>
    public IReadOnlyList<OpenXmlElement> Read(W.Paragraph paragraph)
    {
        export.Ordinal++;
        var properties = Properties(paragraph);
        var id = properties?.GetFirstChild<W.ParagraphStyleId>()?.Val.Words();
        var named = export.Styles.Paragraph(id);
        var own = ParagraphStyle.Of(properties);
        var style = own.Over(named);
        var role = RoleOf(named, own);
        if (role is Role.Heading or Role.Title)
        {
            _lines.Fields.EndContents();
        }

        if (_container.IsSeparated && role is (Role.Heading or Role.Title or Role.Subtitle))
        {
            EndCarried();
        }

        var wasContents = _lines.Fields.IsContents;
        var line = _lines.Read(paragraph, named, Theme(role, named));
        if (_container.Carried.Count > 0)
        {
            line.Inlines.InsertRange(0, _container.Carried);
            _container.Carried = [];
        }

        _container.IsSeparated = ParagraphStyle.IsSeparated(role, properties);
        if (IsMarkLeftOut(paragraph) || style.IsDropCap || _container.IsSeparated)
        {
            // Without a mark of its own, the paragraph's words open the next one.
            _container.Carried =
                _container.IsSeparated ? [.. line.Inlines, new Text(" ")]
                : style.IsDropCap ? line.Inlines.ConvertAll(Level)
                : line.Inlines;
            Anchors.AddRange(line.Anchors);
            return line.Boxes;
        }

        AddRules(line.Rules.Before);
        if (
            role == Role.Contents
            || ContentsDepth > 0
            || (!line.HasWords && (line.HasContents || wasContents))
        )
        {
            OmitMark(style, line);
            var kind = role == Role.Contents ? named.Level : ApparatusKind.Contents;
            Add(Block(Role.Contents, kind, own, named, line, mark: null));
        }
        else
        {
            var isUnlisted = role is Role.Heading or Role.Title or Role.Subtitle;
            var mark = isUnlisted ? null : Mark(style, id, line);
            if (isUnlisted)
            {
                OmitMark(style, line);
                mark = Count(style, id);
            }

            Label(mark, line, isUnlisted);
            mark = isUnlisted ? null : mark;

            OmitContents(line);
            var isRule =
                style.IsRuled == true && mark is null && !line.HasWords && line.Rules == (0, 0);
            Add(Block(isRule ? Role.Rule : role, style.Level, own, named, line, mark));
        }

        AddRules(line.Rules.After);
        return line.Boxes;
    }

    /// <summary>Words where only blocks belong.</summary>
    public void Unknown(OpenXmlUnknownElement unknown)
    {
        if (!string.IsNullOrWhiteSpace(unknown.InnerText))
        {
            export.Find(
                Severity.Warning,
                $"The document has a <{unknown.Prefix}:{unknown.LocalName}> where none belongs; only its words are kept.",
                "See whether the words stand as they should.",
                Quotation.Of(unknown.InnerText)
            );
            Add(
                new(Role.Body, ++export.Ordinal)
                {
                    Inlines = [new Text(unknown.InnerText)],
                    Anchors = TakeAnchors(),
                }
            );
        }
    }

    private FlowBlock Block(
        Role role,
        int level,
        ParagraphStyle own,
        ParagraphStyle named,
        Line line,
        ListMark? mark
    )
    {
        var left = own.Left ?? mark?.Left ?? named.Left ?? 0;
        return new(role, export.Ordinal)
        {
            Level = level,
            Inlines = role == Role.Contents ? [.. line.Contents, .. line.Inlines] : line.Inlines,
            Anchors = [.. TakeAnchors(), .. line.Anchors],
            Mark = mark,
            Left = left,
            Base = own.Left is { } direct
                ? Math.Max(0, direct - (mark is null ? named.Left ?? 0 : mark.Left))
                : 0,
            IsStyled = !named.IsDefault,
            Language = named.CodeLanguage,
            Start = mark is null ? left : left - (own.Hanging ?? mark.Hanging),
            Right = own.Right ?? named.Right ?? 0,
        };
    }

    /// <summary>A heading that counts is a heading all the same, and so is a line of a table of contents.</summary>
    private void OmitMark(ParagraphStyle style, Line line)
    {
        if (export.Numbering.Holds(style.NumberId) || line.Checked is not null)
        {
            export.Ledger.Omit(ContentKind.ListItem, "number of a heading", export.Ordinal);
        }
    }

    /// <summary>A letter over several lines is lowered to their foot, and no subscript.</summary>
    private static Inline Level(Inline inline) =>
        inline is Text text
            ? text with
            {
                Style = text.Style & ~(TextStyle.Subscript | TextStyle.Superscript),
            }
            : inline;

    private void OmitContents(Line line)
    {
        if (line.Contents.Count > 0)
        {
            var runs = InlineRuns.Canonical(line.Contents);
            var content = DocumentContent.Of(runs);
            content[ContentKind.Paragraph] -= line.HasWords ? 1 : 0;
            export.Ledger.Omit(content, "table of contents", export.Ordinal, PlainText.Of(runs));
        }
    }

    private void AddRules(int count)
    {
        for (; count > 0; count--)
        {
            Add(new(Role.Rule, export.Ordinal));
        }
    }

    private ListMark? Mark(ParagraphStyle style, string? styleId, Line line)
    {
        var mark = Count(style, styleId);
        if (mark is { IsPlain: false, Label.Length: > 0 } && line.HasWords)
        {
            mark = mark with { Style = ListStyle.Bullet, Number = 1 };
        }

        if (mark is not null && line.Checked is null)
        {
            line.Checked = TakeBox(line);
        }

        return line.Checked is { } isChecked
            ? (mark ?? new("", 0, ListStyle.Bullet, 1, style.Left ?? 0, null)) with
            {
                Family = "checklist",
                Checked = isChecked,
            }
            : mark;
    }

    /// <summary>The state of a box that the words of an item open with, which is none of them.</summary>
    private bool? TakeBox(Line line)
    {
        if (line.Inlines is not [Text first, ..])
        {
            return null;
        }

        // Pandoc writes a run for each word and each blank.
        var words = string.Concat(
            line.Inlines.TakeWhile(inline => inline is Text)
                .OfType<Text>()
                .Select(text => text.Value)
        );
        if (BoxSigns.StateOf(words) is not { } isDone || first.Value.TrimStart().Length == 0)
        {
            return null;
        }

        line.Inlines[0] = first with { Value = first.Value.TrimStart()[1..] };
        export.Ledger.Omit(ContentKind.Word, "box of an item", export.Ordinal);
        return isDone;
    }

    private ListMark? Count(ParagraphStyle style, string? styleId) =>
        style.NumberId is { } id and not 0
            ? export.Numbering.Next(id, style.ListLevel ?? export.Numbering.LevelOf(id, styleId))
            : null;

    /// <summary>What Word writes before a heading, and before an item whose label no list of the model has, is text: others
    /// refer to it.</summary>
    private void Label(ListMark? mark, Line line, bool isHeading)
    {
        if (mark is { Label.Length: > 0 } && (isHeading || !mark.IsPlain) && line.HasWords)
        {
            line.Inlines.Insert(0, new Text(mark.Label + " "));
            foreach (var _ in mark.Label.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                export.Ledger.Enter(ContentKind.Word);
            }
        }
    }

    private static Role RoleOf(ParagraphStyle named, ParagraphStyle own)
    {
        var role = named.Role ?? Role.Body;
        return role is Role.Body or Role.Heading ? own.Role ?? role : role;
    }

    private TextStyle Theme(Role role, ParagraphStyle named) =>
        role is not (Role.Body or Role.ListContinuation) || named.IsDefault || _container.IsHeader
            ? named.Look.Style
            : TextStyle.None;

    private OpenXmlElement? Properties(W.Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphPropertiesChange is { } change
            ? export.Suggestions.Look(
                paragraph.ParagraphProperties,
                change,
                change.ParagraphPropertiesExtended,
                export.Ordinal
            )
            : paragraph.ParagraphProperties;

    private bool IsMarkLeftOut(W.Paragraph paragraph) =>
        export.Suggestions.LeavesOutAny(
            paragraph.ParagraphProperties?.ParagraphMarkRunProperties,
            holder: null,
            export.Ordinal
        );

    /// <param name="IsHeader">Whether it stands in a table's header.</param>
    internal sealed record Container(bool IsHeader)
    {
        public List<FlowBlock> Blocks { get; } = [];

        /// <summary>Words whose paragraph goes on in the next.</summary>
        public List<Inline> Carried { get; set; } = [];

        /// <summary>Whether a style separator ended them.</summary>
        public bool IsSeparated { get; set; }
    }
}
