using Publisher.Typesetting.Fonts.Cff;
using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Outlines;

namespace Publisher.Typesetting.Fonts;

/// <summary>Finds what a font draws with.</summary>
internal static class FontOutlines
{
    // Bitmaps, and outlines in layers of colour.
    private static readonly string[] Pictures = ["CBDT", "sbix", "COLR", "SVG "];

    /// <summary>Whether some of its characters may be pictures only.</summary>
    public static bool HasPictures(FontFile file) => Array.Exists(Pictures, file.Has);

    /// <param name="coordinates">Of a variable font's instance; empty for none.</param>
    /// <exception cref="InvalidFontException">It has no outlines, or broken ones.</exception>
    public static IOutlines Of(FontFile file, FontTable head, int glyphCount, double[] coordinates)
    {
        if (file.Has("glyf"))
        {
            var varied =
                coordinates.Length > 0 && file.Optional("gvar") is { } gvar
                    ? new VariedOutlines(new(gvar, coordinates))
                    : null;
            return new TrueTypeOutlines(file, head.I16(50), glyphCount, varied);
        }

        return file.Optional("CFF ") is { } cff ? new CffFont(cff, isCff2: false, coordinates)
            : file.Optional("CFF2") is { } cff2 ? new CffFont(cff2, isCff2: true, coordinates)
            : throw head.Unusable(
                "it has no outlines that can be drawn, only pictures of its characters"
            );
    }
}
