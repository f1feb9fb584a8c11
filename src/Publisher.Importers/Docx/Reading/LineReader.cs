using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Office2010.Word;
using Publisher.Importers.Docx.Formatting;
using Publisher.Importers.Docx.Gathering;
using Publisher.Importers.Docx.Package;
using Publisher.Importers.Docx.Reading.FieldCodes;
using Publisher.Model;
using M = DocumentFormat.OpenXml.Math;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading;

/// <summary>The inlines of the paragraphs of one story: the text, or a note. Fields reach over paragraphs.</summary>
/// <param name="part">Path of the part that holds the story.</param>
internal sealed class LineReader(DocxExport export, string part)
{
    /// <summary>The style in which our own edition sets a link that it made and the author did not.</summary>
    private const string AddedReference = "AddedReference";

    private readonly RunReader _runs = new(export, part);

    public Fields Fields => _runs.Fields;

    /// <param name="style">Of the paragraph, for the look of runs that say nothing themselves.</param>
    /// <param name="theme">Styles that belong to the kind of paragraph and are no stress of the author's.</param>
    public Line Read(W.Paragraph paragraph, ParagraphStyle style, TextStyle theme)
    {
        var line = _runs.Begin(style.Look, theme);
        Read((OpenXmlElement)paragraph);
        line.Omit(export);
        Fields.EndParagraph();
        export.Comments.Words(" ", isLeftOut: false);
        return line;
    }

    private void Read(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            ReadOne(child);
        }
    }

    private void ReadOne(OpenXmlElement element)
    {
        switch (element)
        {
            case W.Run run:
                _runs.Read(run);
                break;
            case W.BookmarkStart bookmark:
                _runs.Line.Anchors.AddRange(AnchorName.All(bookmark.Name.Words()));
                break;
            case W.CommentRangeStart comment:
                export.Comments.Start(comment.Id.Words());
                break;
            case W.CommentRangeEnd comment:
                export.Comments.End(comment.Id.Words());
                break;
            case W.Hyperlink link:
                _runs.Within(Address(link), PlainWords.Of(link), () => Read(link));
                break;
            case W.SimpleField field:
                Fields.Begin();
                Fields.Instruct(field.Instruction.Words());
                Fields.Separate();
                Read(field);
                Fields.End();
                break;
            case W.InsertedRun or W.MoveToRun or W.DeletedRun or W.MoveFromRun:
                Change(element);
                break;
            case W.SdtRun control:
                Control(control);
                break;
            case W.SubDocumentReference reference:
                Subdocuments.Tell(reference.Id, part, export);
                break;
            case M.OfficeMath equation:
                _runs.Equation(equation, isDisplay: false);
                break;
            case M.Paragraph display:
                Display(display);
                break;
            case AlternateContent alternatives:
                foreach (var child in Alternative.Of(alternatives))
                {
                    ReadOne(child);
                }

                break;
            case W.ParagraphProperties or W.SdtProperties or W.SdtEndCharProperties:
            case W.CustomXmlProperties or M.ParagraphProperties:
                break;
            case OpenXmlUnknownElement { LocalName: "smartTag" } tag:
                SmartTag(tag);
                break;
            case OpenXmlUnknownElement unknown:
                _runs.Unknown(unknown);
                break;
            default:
                Read(element);
                break;
        }
    }

    private void Change(OpenXmlElement change)
    {
        var outer = _runs.IsLeftOut;
        _runs.IsLeftOut |= export.Suggestions.LeavesOut(
            change,
            PlainWords.Of(change),
            export.Ordinal
        );
        Read(change);
        _runs.IsLeftOut = outer;
    }

    /// <summary>Word marked names and dates so until 2010. The SDK knows the element no more, nor the runs within it.</summary>
    private void SmartTag(OpenXmlUnknownElement tag)
    {
        foreach (var child in tag.ChildElements)
        {
            if (child.LocalName is not "smartTagPr")
            {
                ReadOne(child.LocalName is "r" ? new W.Run(child.OuterXml) : child);
            }
        }
    }

    /// <summary>Equations on lines of their own: one a line.</summary>
    private void Display(M.Paragraph display)
    {
        var hasLine = false;
        foreach (var child in display.ChildElements)
        {
            if (child is not M.OfficeMath equation)
            {
                ReadOne(child);
                continue;
            }

            if (hasLine)
            {
                _runs.Break();
            }

            _runs.Equation(equation, isDisplay: true);
            hasLine = true;
        }
    }

    /// <summary>A checkbox that opens a paragraph is its state and no word of it.</summary>
    private void Control(W.SdtRun control)
    {
        var box = control.SdtProperties?.GetFirstChild<SdtContentCheckBox>();
        if (box is not null && !_runs.Line.HasWords)
        {
            _runs.Line.Checked = box.Checked?.Val?.InnerText is "1" or "true" or "on";
        }
        else if (control.SdtContentRun is { } content)
        {
            Read(content);
        }
    }

    private string Address(W.Hyperlink link)
    {
        var relationship = export.Package.Relationship(part, link.Id?.InnerText);
        if (relationship is null && link.Id is not null && link.Anchor.Words().Length == 0)
        {
            export.Find(
                Severity.Warning,
                "The document does not say where a link leads; its words are kept without the link.",
                "Link the words again, and export again.",
                Quotation.Of(PlainWords.Of(link))
            );
        }

        return Address(link, relationship);
    }

    /// <summary>Where a link leads, as written; empty when the document does not say.</summary>
    public static string Address(W.Hyperlink link, Relationship? relationship)
    {
        var anchor = link.Anchor.Words();
        if (
            link.Id is null
            && link.Descendants<W.RunStyle>().FirstOrDefault()?.Val.Words() == AddedReference
        )
        {
            return "";
        }

        var target = relationship?.Target ?? "";
        return target.StartsWith('#') ? $"#{AnchorName.Of(target[1..])}"
            : anchor.Length == 0 ? target
            : target.Length == 0 ? $"#{AnchorName.Of(anchor)}"
            : $"{target}#{anchor}";
    }
}
