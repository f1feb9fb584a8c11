using System.Text;
using Publisher.Typesetting.Text;

namespace Publisher.Editions.Pdf;

/// <summary>The hyphenation of the document's language, as the theme names the files.</summary>
internal static class WordPatterns
{
    /// <param name="language">BCP 47 tag: the theme's <c>hyphenation</c> is asked for it, then for its first part.</param>
    /// <returns>Null where the theme has none for the language: words then stay whole.</returns>
    /// <exception cref="InvalidTemplateException">The file is missing or holds no patterns.</exception>
    public static Hyphenation? Of(string language, ThemeNode theme, ITemplates templates)
    {
        var files = theme["hyphenation"];
        var file = files.Text(language, "");
        if (file.Length == 0)
        {
            file = files.Text(language.Split('-')[0], "");
        }

        if (file.Length == 0)
        {
            return null;
        }

        try
        {
            return Hyphenation.Read(
                Encoding.UTF8.GetString(templates.Read($"hyphenation/{file}").Span)
            );
        }
        catch (FormatException error)
        {
            throw new InvalidTemplateException($"templates/hyphenation/{file}, {error.Message}");
        }
    }
}
