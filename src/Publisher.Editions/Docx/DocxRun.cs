using DocumentFormat.OpenXml;
using Publisher.Mathematics;
using Publisher.Mathematics.Markup;
using Publisher.Model;
using Publisher.Words;
using M = DocumentFormat.OpenXml.Math;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx;

/// <summary>Runs: characters of one style.</summary>
internal static class DocxRun
{
    private static readonly char[] Controls = ['\t', '\n', '\r'];

    private const string MathNamespaces =
        " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// <summary>A formula that Word edits.</summary>
    /// <param name="isDisplay">Whether it stands on a line of its own.</param>
    public static M.OfficeMath Equation(Expression content, bool isDisplay) =>
        new(OmmlWriter.Of(content, isDisplay).ToXml("m:", MathNamespaces));

    /// <param name="linkStyle">Character style of the link around; null when there is none.</param>
    /// <param name="language">BCP 47 tag where it is not the document's; else empty.</param>
    public static W.Run Of(string text, TextStyle style, string? linkStyle, string language = "")
    {
        var run = new W.Run();
        var runsRightToLeft = WritingDirection.BeginsRightToLeft(text);
        if (
            style != TextStyle.None
            || linkStyle is not null
            || language.Length > 0
            || runsRightToLeft
        )
        {
            run.RunProperties = Properties(style, linkStyle);
            run.RunProperties.RightToLeftText = runsRightToLeft ? new() : null;
            run.RunProperties.Languages =
                language.Length == 0 ? null
                : runsRightToLeft ? new() { Val = language, Bidi = language }
                : new() { Val = language };
        }

        return Fill(run, text);
    }

    public static W.Run Styled(string text, string style) =>
        Fill(new(new W.RunProperties { RunStyle = new() { Val = style } }), text);

    public static W.Run NoteReference(int number) =>
        new(
            new W.RunProperties { RunStyle = new() { Val = DocxStyles.FootnoteReference } },
            new W.FootnoteReference { Id = number }
        );

    /// <summary>The number at the head of a footnote's own text.</summary>
    public static W.Run NoteMark() =>
        new(
            new W.RunProperties { RunStyle = new() { Val = DocxStyles.FootnoteReference } },
            new W.FootnoteReferenceMark()
        );

    private static W.RunProperties Properties(TextStyle style, string? linkStyle)
    {
        var properties = new W.RunProperties();
        var isCode = style.HasFlag(TextStyle.Code);
        var name =
            isCode && linkStyle is not null ? DocxStyles.LinkedCode
            : isCode ? DocxStyles.CodeText
            : linkStyle;
        if (name is not null)
        {
            properties.RunStyle = new() { Val = name };
        }

        properties.Bold = style.HasFlag(TextStyle.Bold) ? new() : null;
        properties.Italic = style.HasFlag(TextStyle.Italic) ? new() : null;
        properties.Strike = style.HasFlag(TextStyle.Strike) ? new() : null;
        if (style.HasFlag(TextStyle.Superscript))
        {
            properties.VerticalTextAlignment = new() { Val = W.VerticalPositionValues.Superscript };
        }
        else if (style.HasFlag(TextStyle.Subscript))
        {
            properties.VerticalTextAlignment = new() { Val = W.VerticalPositionValues.Subscript };
        }

        return properties;
    }

    /// <summary>Tabs and line ends are elements of their own in a run: as characters they would show as spaces.</summary>
    private static W.Run Fill(W.Run run, string text)
    {
        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOfAny(Controls, at);
            if (end != at)
            {
                var piece = end < 0 ? text[at..] : text[at..end];
                run.AppendChild(new W.Text(piece) { Space = SpaceProcessingModeValues.Preserve });
                at += piece.Length;
                continue;
            }

            run.AppendChild<OpenXmlElement>(text[at] == '\t' ? new W.TabChar() : new W.Break());
            at += text.AsSpan(at).StartsWith("\r\n") ? 2 : 1;
        }

        return run;
    }
}
