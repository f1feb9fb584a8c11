using Publisher.Typesetting.Text;

namespace Publisher.Editions.Pdf.Themes;

/// <summary>What the words of a language ask of their lines.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Hyphenation">Where they may be parted; null for nowhere.</param>
/// <param name="Ties">Which of them belong together.</param>
internal sealed record Tongue(string Language, Hyphenation? Hyphenation, TiedWords Ties)
{
    /// <exception cref="InvalidTemplateException">A file of the templates about the language is missing or wrong.</exception>
    public static Tongue Of(string language, ITemplates templates) =>
        new(
            language,
            WordPatterns.Of(language, templates),
            Pdf.Themes.Ties.Of(language, templates)
        );
}
