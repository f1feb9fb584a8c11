using YamlDotNet.RepresentationModel;

namespace Publisher.Editions.Pdf;

/// <summary>Reads a theme: the file, those that it extends, and what settings say above them, as one tree.</summary>
internal sealed class ThemeReader(ITemplates templates)
{
    private const string Extends = "extends";

    /// <summary>The keys that there are, with a value for each. Every theme builds on these two.</summary>
    private static readonly string[] Foundation = ["theme.yml", "pdf/common.yml"];

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
            path = Base(layer);
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

    /// <param name="extending">The theme that asks for it; null for none.</param>
    private ThemeLayer Load(string path, ThemeLayer? extending = null)
    {
        read.Add(path);
        try
        {
            return ThemeLayer.Parse(templates.Read(path), path, Name(path));
        }
        catch (InvalidTemplateException error) when (extending is not null)
        {
            throw new InvalidTemplateException($"{error.Message} {extending.Name} {Extends} it.")
            {
                Hint = error.Hint,
            };
        }
    }

    private string Base(ThemeLayer layer)
    {
        if (!layer.Values.Children.TryGetValue(Extends, out var value))
        {
            return Foundation[^1];
        }

        layer.Values.Children.Remove(Extends);
        var where = $"{layer.Name}, line {value.Start.Line}: {Extends}";
        if (value is not YamlScalarNode { Value: { Length: > 0 } named })
        {
            throw new InvalidTemplateException($"{where} must be the name of one theme.");
        }

        var path = Resolve(named, layer.Path);
        if (read.Contains(path))
        {
            throw new InvalidTemplateException(
                $"{where}: {named} ends up in a circle, for {Name(path)} extends this theme in turn."
            );
        }

        return path;
    }

    /// <summary>As a message names a template or another file.</summary>
    public static string Name(string path) => Path.IsPathRooted(path) ? path : $"templates/{path}";

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
