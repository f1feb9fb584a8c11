using Publisher.Editions;

namespace Publisher.Cli;

/// <summary>The templates that lie beside the program.</summary>
internal sealed class TemplateFolder : ITemplates
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "templates");

    public ReadOnlyMemory<byte> Read(string path)
    {
        var full = Path.Combine(Root, path);
        return File.Exists(full)
            ? File.ReadAllBytes(full)
            : throw new InvalidTemplateException(
                $"templates/{path} is missing: there is no {full}."
            );
    }
}
