using Publisher.Cli;
using Publisher.Editions;

namespace Publisher.Tests.Editions;

/// <summary>The project's own templates, as the command holds them.</summary>
internal sealed class TemplateFolder : ITemplates
{
    public static EditionSettings Settings { get; } =
        new(new TemplateFolder(), SampleDocument.Date)
        {
            Authors = ["Ada Example", "Ben O’Neil"],
            Licence = "CC BY 4.0",
        };

    public ReadOnlyMemory<byte> Read(string path) =>
        BuiltInTemplates.Read(path)
        ?? throw new InvalidTemplateException($"templates/{path} is missing.");

    public bool Has(string path) => BuiltInTemplates.Names.Contains(path);
}
