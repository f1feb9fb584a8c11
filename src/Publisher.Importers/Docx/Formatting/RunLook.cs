using DocumentFormat.OpenXml;
using Publisher.Importers.Canonical;
using Publisher.Importers.Docx.Package;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Formatting;

/// <summary>How characters look, as far as it means anything here. Null where nothing is said.</summary>
internal readonly record struct RunLook(
    bool? Bold,
    bool? Italic,
    bool? Strike,
    bool? Hidden,
    bool? Code,
    TextStyle? Script
)
{
    /// <summary>BCP 47 tag of the words; null where nothing is said.</summary>
    public string? Language { get; init; }

    /// <param name="properties">A <c>w:rPr</c>; null says nothing.</param>
    public static RunLook Of(OpenXmlElement? properties) =>
        properties is null
            ? default
            : new(
                properties.GetFirstChild<W.Bold>().IsOn(),
                properties.GetFirstChild<W.Italic>().IsOn(),
                Either(
                    properties.GetFirstChild<W.Strike>().IsOn(),
                    properties.GetFirstChild<W.DoubleStrike>().IsOn()
                ),
                properties.GetFirstChild<W.Vanish>().IsOn(),
                IsCode(properties.GetFirstChild<W.RunFonts>()),
                ScriptOf(
                    properties.GetFirstChild<W.VerticalTextAlignment>(),
                    properties.GetFirstChild<W.Position>()
                )
            )
            {
                Language = LanguageOf(properties),
            };

    /// <summary>Words that run from right to left have a language of their own (ISO/IEC 29500-1, 17.3.2.20).</summary>
    private static string? LanguageOf(OpenXmlElement properties)
    {
        var languages = properties.GetFirstChild<W.Languages>();
        return properties.GetFirstChild<W.RightToLeftText>().IsOn() == true
            ? languages?.Bidi?.InnerText
            : languages?.Val?.InnerText;
    }

    public TextStyle Style =>
        (Bold == true ? TextStyle.Bold : TextStyle.None)
        | (Italic == true ? TextStyle.Italic : TextStyle.None)
        | (Strike == true ? TextStyle.Strike : TextStyle.None)
        | (Code == true ? TextStyle.Code : TextStyle.None)
        | (Script ?? TextStyle.None);

    /// <summary>This look where it says something, the other elsewhere.</summary>
    public RunLook Over(RunLook other) =>
        new(
            Bold ?? other.Bold,
            Italic ?? other.Italic,
            Strike ?? other.Strike,
            Hidden ?? other.Hidden,
            Code ?? other.Code,
            Script ?? other.Script
        )
        {
            Language = Language ?? other.Language,
        };

    /// <summary>A character style's look within a paragraph style's: what both switch on is off (ISO/IEC 29500-1, 17.7.3), so
    /// that stress shows within stress.</summary>
    public RunLook Within(RunLook paragraph) =>
        Over(paragraph) with
        {
            Bold = Toggled(Bold, paragraph.Bold),
            Italic = Toggled(Italic, paragraph.Italic),
            Strike = Toggled(Strike, paragraph.Strike),
            Hidden = Toggled(Hidden, paragraph.Hidden),
        };

    private static bool? Toggled(bool? inner, bool? outer) =>
        inner is null ? outer
        : outer is null ? inner
        : inner != outer;

    private static bool? Either(bool? one, bool? other) =>
        one == true || other == true ? true : one ?? other;

    private static bool? IsCode(W.RunFonts? fonts) =>
        fonts is null ? null
        : fonts.Ascii?.InnerText is { } ascii ? FontFamily.IsMonospace(ascii)
        : fonts.HighAnsi?.InnerText is { } other ? FontFamily.IsMonospace(other)
        : fonts.AsciiTheme is not null ? false
        : null;

    /// <summary>LibreOffice raises and lowers characters by a number of half points where it has no better word for it.</summary>
    private static TextStyle? ScriptOf(W.VerticalTextAlignment? alignment, W.Position? position) =>
        alignment?.Val?.InnerText switch
        {
            "superscript" => TextStyle.Superscript,
            "subscript" => TextStyle.Subscript,
            var written => position?.Val.Number() switch
            {
                > 1 => TextStyle.Superscript,
                < -1 => TextStyle.Subscript,
                _ => written is null && position is null ? null : TextStyle.None,
            },
        };
}
