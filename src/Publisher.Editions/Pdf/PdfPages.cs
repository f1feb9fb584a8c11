using Publisher.Editions.Pdf.Themes;
using Publisher.Model;
using Publisher.Typesetting.Fonts;

namespace Publisher.Editions.Pdf;

/// <summary>A PDF for all editions of a run that tell its pages: set once, by whichever asks first.</summary>
public sealed class PdfPages
{
    private readonly Lazy<WrittenPdf> _file;

    /// <param name="settings">Of that PDF.</param>
    public PdfPages(Document document, EditionSettings settings)
    {
        Look = settings.Pdf;
        _file = new(() => Write(document, settings));
    }

    /// <summary>Of the PDF.</summary>
    internal PdfLook Look { get; }

    /// <exception cref="InvalidTemplateException">The theme is wrong.</exception>
    internal WrittenPdf File => _file.Value;

    private static WrittenPdf Write(Document document, EditionSettings settings)
    {
        try
        {
            var theme = Theme.Read(settings, document.Language);
            var words = EditionWords.Of(document.Language, settings.Templates);
            return WrittenPdf.Of(document, settings, theme, words);
        }
        catch (InvalidFontException error)
        {
            // What is wrong deep within a font shows when its glyphs are asked for.
            throw new InvalidTemplateException(error.Message);
        }
    }
}
