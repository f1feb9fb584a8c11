using Publisher.Model;
using Publisher.Typesetting.Fonts;

namespace Publisher.Editions.Pdf;

/// <summary>The pages of the body of a PDF before it is written, for all editions of a run that tell them: set once, by
/// whichever asks first.</summary>
public sealed class PdfPages
{
    private readonly Lazy<Theme> theme;
    private readonly Lazy<EditionWords> words;
    private readonly Lazy<(PageReferences? References, BodyDraft Draft)> settled;

    /// <param name="settings">Of that PDF.</param>
    public PdfPages(Document document, EditionSettings settings)
    {
        Look = settings.Pdf;
        theme = new(() => Theme.Read(settings, document.Language));
        words = new(() => EditionWords.Of(document.Language, settings.Templates));
        settled = new(() => Settle(document));
    }

    /// <summary>Of the PDF.</summary>
    internal PdfLook Look { get; }

    internal Theme Theme => theme.Value;

    internal EditionWords Words => words.Value;

    /// <summary>What cross-references print of the pages they lead to; null where the theme has them print nothing.</summary>
    internal PageReferences? References =>
        Theme.HasPageReferences ? settled.Value.References : null;

    /// <summary>The first block of each page.</summary>
    /// <exception cref="InvalidTemplateException">The theme is wrong.</exception>
    internal IEnumerable<(Block First, string Page)> Starts => settled.Value.Draft.PageStarts();

    private (PageReferences? References, BodyDraft Draft) Settle(Document document)
    {
        try
        {
            return Theme.HasPageReferences
                ? PageReferences.Settled(known => BodyDraft.Of(document, Theme, Words, known))
                : (null, BodyDraft.Of(document, Theme, Words));
        }
        catch (InvalidFontException error)
        {
            // What is wrong deep within a font shows when its glyphs are asked for.
            throw new InvalidTemplateException(error.Message);
        }
    }
}
