using Publisher.Typesetting.Fonts;

namespace Publisher.Editions.Pdf;

/// <summary>The fonts of a theme, each read when it is first needed.</summary>
internal sealed class Typefaces(ThemeNode theme, ITemplates templates)
{
    private readonly Dictionary<string, Font> fonts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FontSet> sets = new(StringComparer.Ordinal);

    public FontSet Find(string family, bool isBold, bool isItalic)
    {
        var face = (isBold, isItalic) switch
        {
            (true, true) => "bold-italic",
            (true, false) => "bold",
            (false, true) => "italic",
            _ => "regular",
        };
        var file = theme["families"][family].Text(face);
        if (!sets.TryGetValue(file, out var set))
        {
            set = new([
                Read(file),
                .. theme.Words("fallbacks").Where(other => other != file).Select(Read),
            ]);
            sets.Add(file, set);
        }

        return set;
    }

    private Font Read(string file)
    {
        if (!fonts.TryGetValue(file, out var font))
        {
            font = Open(file);
            fonts.Add(file, font);
        }

        return font;
    }

    private Font Open(string file)
    {
        try
        {
            return Font.Read(templates.Read($"fonts/{file}"), file);
        }
        catch (InvalidFontException error)
        {
            throw new InvalidTemplateException($"templates/fonts/{file}: {error.Message}");
        }
    }
}
