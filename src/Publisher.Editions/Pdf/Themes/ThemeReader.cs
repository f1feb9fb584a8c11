using YamlDotNet.RepresentationModel;

namespace Publisher.Editions.Pdf.Themes;

/// <summary>Reads a theme: the file, those that it extends, and what settings say above them, as one tree.</summary>
internal sealed class ThemeReader(ITemplates templates)
{
    private const string Extends = ThemeSchema.Extends;

    /// <summary>The keys that there are, with a value for each. Every theme builds on these two.</summary>
    public static readonly string[] Foundation = ["theme.yml", "pdf/common.yml"];

    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    /// <param name="shared">What is set for all editions; it goes before what is set for the PDF.</param>
    /// <exception cref="InvalidTemplateException">A file is missing, is no YAML, or says what a theme can't say.</exception>
    public ThemeNode Read(PdfLook look, ThemeSettings? shared)
    {
        var layers = new Stack<ThemeLayer>();
        var path = Resolve(look.Theme, "pdf/book.yml");
        while (!Foundation.Contains(path))
        {
            var layer = Load(path, layers.TryPeek(out var extending) ? extending : null);
            layers.Push(layer);
            path = Base(layer, path);
        }

        var tree = new ThemeTree();
        foreach (var file in Foundation)
        {
            tree.Found(Load(file));
        }

        foreach (var layer in layers)
        {
            tree.Add(layer);
        }

        foreach (var settings in new[] { shared, look.Settings })
        {
            if (settings is not null)
            {
                tree.Add(ThemeLayer.Of(settings));
            }
        }

        return tree.Root;
    }

    /// <summary>What every edition of a look has: the faces and colours, without those of a preset of the PDF.</summary>
    /// <exception cref="InvalidTemplateException">It says what a theme can't say.</exception>
    public ThemeNode ReadShared(ThemeSettings? shared)
    {
        var tree = new ThemeTree();
        foreach (var file in Foundation)
        {
            tree.Found(Load(file));
        }

        if (shared is not null)
        {
            tree.Add(ThemeLayer.Of(shared));
        }

        return tree.Root;
    }

    /// <param name="extending">The theme that asks for it; null for none.</param>
    private ThemeLayer Load(string path, ThemeLayer? extending = null)
    {
        read.Add(path);
        try
        {
            return ThemeLayer.Parse(
                templates.Read(path),
                templates.Place(path),
                templates.Name(path)
            );
        }
        catch (InvalidTemplateException error) when (extending is not null)
        {
            throw new InvalidTemplateException($"{error.Message} {extending.Name} {Extends} it.")
            {
                Hint = error.Hint,
            };
        }
    }

    /// <param name="named">What the layer was read as, from where a file that it names is looked for.</param>
    private string Base(ThemeLayer layer, string named)
    {
        if (!layer.Values.Children.TryGetValue(Extends, out var value))
        {
            return Foundation[^1];
        }

        layer.Values.Children.Remove(Extends);
        var where = $"{layer.Name}, line {value.Start.Line}: {Extends}";
        if (value is not YamlScalarNode { Value: { Length: > 0 } theme })
        {
            throw new InvalidTemplateException($"{where} must be the name of one theme.");
        }

        var path = Resolve(theme, named);
        if (read.Contains(path))
        {
            throw new InvalidTemplateException(
                $"{where}: {theme} ends up in a circle, for {templates.Name(path)} extends this theme in turn."
            );
        }

        return path;
    }

    /// <summary>A name without extension is a preset's; a file is looked for beside the one that names it.</summary>
    private static string Resolve(string theme, string namedBy)
    {
        var isFile = theme.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        return isFile && Path.IsPathRooted(namedBy)
                ? Path.GetFullPath(theme, Path.GetDirectoryName(namedBy)!)
            : Path.IsPathRooted(theme) ? theme
            : isFile ? $"pdf/{theme}"
            : $"pdf/{theme}.yml";
    }
}
