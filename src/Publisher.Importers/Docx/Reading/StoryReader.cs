using DocumentFormat.OpenXml;
using Publisher.Importers.Accounting;
using Publisher.Importers.Docx.Formatting;
using Publisher.Importers.Docx.Gathering;
using Publisher.Importers.Docx.Package;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading;

/// <summary>The blocks of one story: the text, or a note.</summary>
/// <param name="part">Path of the part that holds the story.</param>
internal sealed class StoryReader(DocxExport export, string part)
{
    private readonly ParagraphReader _paragraphs = new(export, part);

    /// <summary>What stands in an element of the story.</summary>
    public ContentCount Content(OpenXmlElement element) => DocxContent.Of(element, part, export);

    /// <summary>The blocks of a container, as the model has them.</summary>
    public Items<Block> Blocks(IEnumerable<OpenXmlElement> elements, bool isHeader = false) =>
        Gathered.Blocks(Gathered.Flow(Flow(elements, isHeader), export), export);

    /// <param name="isHeader">Whether they stand in a table's header.</param>
    public List<FlowBlock> Flow(IEnumerable<OpenXmlElement> elements, bool isHeader = false)
    {
        var outer = _paragraphs.Open(isHeader);
        foreach (var element in elements)
        {
            Read(element);
        }

        return _paragraphs.Close(outer);
    }

    private void Read(OpenXmlElement element)
    {
        switch (element)
        {
            case W.Paragraph paragraph:
                foreach (var box in _paragraphs.Read(paragraph))
                {
                    ReadAll(box);
                }

                break;
            case W.Table table:
                Table(table);
                break;
            case W.BookmarkStart bookmark:
                _paragraphs.Anchors.AddRange(AnchorName.All(bookmark.Name.Words()));
                break;
            case W.CommentRangeStart comment:
                export.Comments.Start(comment.Id.Words());
                break;
            case W.CommentRangeEnd comment:
                export.Comments.End(comment.Id.Words());
                break;
            case W.SdtBlock control:
                Control(control);
                break;
            case W.AltChunk chunk:
                Add(
                    new Chunk(export).Read(
                        export.Package.Relationship(part, chunk.Id?.InnerText)?.Target
                    )
                );
                break;
            case AlternateContent alternatives:
                foreach (var child in Alternative.Of(alternatives))
                {
                    Read(child);
                }

                break;
            case W.SectionProperties or W.SdtProperties or W.CustomXmlProperties:
            case W.TableCellProperties:
                break;
            case OpenXmlUnknownElement unknown:
                _paragraphs.Unknown(unknown);
                break;
            default:
                ReadAll(element);
                break;
        }
    }

    /// <summary>Blocks that another reader has made.</summary>
    private void Add(IReadOnlyList<Block> blocks)
    {
        _paragraphs.EndCarried();
        export.Ordinal += blocks.Count > 0 ? 1 : 0;
        foreach (var block in blocks)
        {
            _paragraphs.Add(
                new(Role.Table, export.Ordinal)
                {
                    Finished = block,
                    Anchors = [.. block.Source.Anchors],
                }
            );
        }
    }

    private void ReadAll(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            Read(child);
        }
    }

    private void Control(W.SdtBlock control)
    {
        var gallery = control
            .SdtProperties?.GetFirstChild<W.SdtContentDocPartObject>()
            ?.DocPartGallery?.Val.Words();
        _paragraphs.ContentsDepth += gallery == "Table of Contents" ? 1 : 0;
        if (control.SdtContentBlock is { } content)
        {
            ReadAll(content);
        }

        _paragraphs.ContentsDepth -= gallery == "Table of Contents" ? 1 : 0;
    }

    private void Table(W.Table table)
    {
        _paragraphs.EndCarried();
        var ordinal = export.Ordinal + 1;
        var anchors = _paragraphs.TakeAnchors();
        if (new TableReader(export, this).Read(table) is { } read)
        {
            var indent =
                table.GetFirstChild<W.TableProperties>()?.TableIndentation?.Width.Number() ?? 0;
            _paragraphs.Add(
                new(Role.Table, ordinal)
                {
                    Finished = read,
                    Anchors = anchors,
                    Start = indent / 20.0,
                    Base = Math.Max(0, indent / 20.0),
                }
            );
        }
        else
        {
            _paragraphs.Anchors.AddRange(anchors);
        }
    }
}
