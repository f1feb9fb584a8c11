using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Importers.Docx.Package;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Formatting;

/// <summary>The styles of a document, each with all that it is based on (ISO/IEC 29500-1, 17.7).</summary>
internal sealed partial class StyleSheet
{
    private readonly Dictionary<string, W.Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParagraphStyle> _paragraphs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RunLook> _characters = new(StringComparer.Ordinal);
    private readonly ParagraphStyle _base = ParagraphStyle.None;
    private readonly string _default = "";

    public StyleSheet(W.Styles? root)
    {
        if (root is null)
        {
            return;
        }

        foreach (var style in root.Elements<W.Style>())
        {
            _styles.TryAdd(style.StyleId.Words(), style);
            if (style.Type.Words() == "paragraph" && style.Default.Words() is "1" or "true" or "on")
            {
                _default = style.StyleId.Words();
            }
        }

        var run = root.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle;
        _base = ParagraphStyle.Of(
            root.DocDefaults?.ParagraphPropertiesDefault?.ParagraphPropertiesBaseStyle
        ) with
        {
            Look = RunLook.Of(run),
        };
        Language = run?.GetFirstChild<W.Languages>()?.Val.Words() ?? "";
    }

    /// <summary>The language of text that names none; empty when the styles do not say.</summary>
    public string Language { get; } = "";

    /// <param name="id">Of a paragraph style; null or unknown for the default one.</param>
    public ParagraphStyle Paragraph(string? id)
    {
        id = id is not null && _styles.ContainsKey(id) ? id : _default;
        if (!_paragraphs.TryGetValue(id, out var style))
        {
            style = _base;
            foreach (var link in Chain(id).Reverse())
            {
                style = Of(link).Over(style);
            }

            style = style with { IsDefault = id == _default };
            _paragraphs.Add(id, style);
        }

        return style;
    }

    /// <param name="id">Of a character style; null or unknown for none.</param>
    public RunLook Character(string? id)
    {
        if (id is null)
        {
            return default;
        }

        if (!_characters.TryGetValue(id, out var look))
        {
            foreach (var link in Chain(id).Reverse())
            {
                look = RunLook.Of(link.StyleRunProperties).Over(look);
            }

            _characters.Add(id, look);
        }

        return look;
    }

    /// <summary>The font that a character style or one that it is based on names; null where none does.</summary>
    public string? Font(string? id) =>
        id is null
            ? null
            : Chain(id)
                .Select(style => style.StyleRunProperties?.GetFirstChild<W.RunFonts>())
                .Select(fonts => (fonts?.Ascii ?? fonts?.HighAnsi)?.Value)
                .FirstOrDefault(font => font is not null);

    /// <summary>A style and those that it is based on; each once, even where they are based on each other.</summary>
    private IEnumerable<W.Style> Chain(string id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_styles.TryGetValue(id, out var style) && seen.Add(id))
        {
            yield return style;
            id = style.BasedOn?.Val.Words() ?? "";
        }
    }

    private static ParagraphStyle Of(W.Style style)
    {
        var own = ParagraphStyle.Of(style.StyleParagraphProperties) with
        {
            Look = RunLook.Of(style.StyleRunProperties),
        };
        var name = style.StyleName?.Val.Words() ?? "";
        var upper = name.Trim().ToUpperInvariant();
        own = own with { IsTableHead = upper == "TABLE HEADING" };
        if (CodeLanguage().Match(name) is { Success: true } code)
        {
            return own with { Role = Role.Code, CodeLanguage = code.Groups["language"].Value };
        }

        var (role, level) = RoleOf(upper);
        return role is null ? own : own with { Role = role, Level = level };
    }

    /// <summary>By name: Word and LibreOffice keep the English names of their own styles in every language.</summary>
    private static (Role? Role, int Level) RoleOf(string name) =>
        name switch
        {
            "TITLE" => (Role.Title, 0),
            "SUBTITLE" => (Role.Subtitle, 0),
            "AUTHOR" => (Role.Author, 0),
            "DATE" => (Role.Day, 0),
            "QUOTE" or "INTENSE QUOTE" or "QUOTATIONS" or "BLOCK TEXT" => (Role.Quote, 0),
            "CODE" or "CODE BLOCK" or "SOURCE CODE" => (Role.Code, 0),
            "HTML PREFORMATTED" or "PREFORMATTED TEXT" or "MACRO TEXT" => (Role.Code, 0),
            "INNER HEADING" => (Role.InnerHeading, 6),
            "TOC HEADING" or "CONTENTS HEADING" => (Role.Contents, ApparatusKind.Contents),
            "INDEX TITLE" or "INDEX HEADING" => (Role.Contents, ApparatusKind.Index),
            _ when Numbered(name, "INDEX ") is not null => (Role.Contents, ApparatusKind.Index),
            "EDITION IMPRINT" => (Role.Contents, ApparatusKind.Imprint),
            // What our own editions list of their changes.
            "REVISION TITLE" or "REVISION HEADING" or "REVISION" or "REVISED TEXT" => (
                Role.Contents,
                ApparatusKind.Revisions
            ),
            _ when Numbered(name, "HEADING ") is { } level => (Role.Heading, Math.Min(level, 6)),
            _ when Numbered(name, "TOC ") is not null => (Role.Contents, ApparatusKind.Contents),
            _ when Numbered(name, "CONTENTS ") is not null => (
                Role.Contents,
                ApparatusKind.Contents
            ),
            "DEFINITION TERM" or "LIST HEADING" => (Role.Term, 0),
            "DEFINITION" or "LIST CONTENTS" => (Role.Definition, 0),
            "DEFINITION CONTINUE" => (Role.DefinitionContinuation, 0),
            "CAPTION" => (Role.Caption, CaptionPlace.Beside),
            "TABLE CAPTION" => (Role.Caption, CaptionPlace.Above),
            "IMAGE CAPTION" => (Role.Caption, CaptionPlace.Below),
            "LIST CONTINUE" => (Role.ListContinuation, 0),
            _ when Numbered(name, "LIST CONTINUE ") is not null => (Role.ListContinuation, 0),
            _ => (null, 0),
        };

    /// <summary>As our own edition names its styles of code.</summary>
    [GeneratedRegex(
        @"^\s*Code \((?<language>[^()]+)\)\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex CodeLanguage();

    private static int? Numbered(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(
            name.AsSpan(prefix.Length),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number is >= 1 and <= 9
            ? number
            : null;
}
