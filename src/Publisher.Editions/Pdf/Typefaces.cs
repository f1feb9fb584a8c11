using Publisher.Model;
using Publisher.Typesetting.Fonts;

namespace Publisher.Editions.Pdf;

/// <summary>The fonts of a theme, each read when it is first needed.</summary>
internal sealed class Typefaces(ThemeNode theme, ITemplates templates)
{
    private const string Fallbacks = "fallbacks";

    private readonly Dictionary<string, Font?> fonts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FontSet> sets = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> problems = new(StringComparer.Ordinal);

    public FontSet Find(string family, bool isBold, bool isItalic)
    {
        var face = (isBold, isItalic) switch
        {
            (true, true) => "bold-italic",
            (true, false) => "bold",
            (false, true) => "italic",
            _ => "regular",
        };
        var node = theme["families"][family];
        var path = node.FontPath(face, node.Text(face));
        if (!sets.TryGetValue(path, out var set))
        {
            var fallbacks = theme.Words(Fallbacks).Select(name => theme.FontPath(Fallbacks, name));
            set = new([
                Read(path) ?? throw Broken(path, node.Place(face)),
                .. fallbacks.Where(other => other != path).Select(Read).OfType<Font>(),
            ]);
            sets.Add(path, set);
        }

        return set;
    }

    /// <summary>Of the fallbacks that can't be used: the edition is made without them.</summary>
    public IEnumerable<Finding> Findings =>
        problems.Select(problem => new Finding(
            "readable-font",
            Severity.Warning,
            $"A fallback font can't be used: {problem.Value} ({theme.Place(Fallbacks)}) Characters that it alone has are printed as boxes.",
            "Put the font in its place, or take its name out of the list."
        ));

    private InvalidTemplateException Broken(string path, string place) =>
        new($"{problems[path]} It is named in {place}.")
        {
            Hint =
                "Name a TrueType font (.ttf or .woff) that is there; a path starts at the file that names it.",
        };

    /// <returns>Null where there is no such font, or none that can be read.</returns>
    private Font? Read(string path)
    {
        if (!fonts.TryGetValue(path, out var font))
        {
            font = Open(path);
            fonts.Add(path, font);
        }

        return font;
    }

    private Font? Open(string path)
    {
        try
        {
            return Font.Read(templates.Read(path), path);
        }
        catch (InvalidFontException error)
        {
            problems[path] = $"{ThemeReader.Name(path)}: {error.Message}";
        }
        catch (InvalidTemplateException error)
        {
            problems[path] = error.Message;
        }

        return null;
    }
}
