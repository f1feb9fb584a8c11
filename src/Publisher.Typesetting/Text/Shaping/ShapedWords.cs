using Publisher.Typesetting.Fonts;

namespace Publisher.Typesetting.Text.Shaping;

/// <summary>Words as glyphs, for all shapers of one document: what is set over and over until page numbers have their places is
/// shaped once. One thread at a time may use it.</summary>
public sealed class ShapedWords
{
    private readonly Dictionary<
        (
            FontSet Fonts,
            bool IsVerbatim,
            Hyphenation? Hyphenation,
            Hyphenation? InNeed,
            GlyphVariants Variants,
            string Language
        ),
        WordShaper
    > shapers = [];

    internal WordShaper Of(TextStyle style)
    {
        var key = (
            style.Fonts,
            style.IsVerbatim,
            style.Hyphenation,
            style.InNeed,
            style.Variants,
            style.Language
        );
        if (!shapers.TryGetValue(key, out var shaper))
        {
            shaper = new(style);
            shapers.Add(key, shaper);
        }

        return shaper;
    }
}
