using Publisher.Editions;

namespace Publisher.Tests.Editions;

/// <summary>The project's own templates, from beside the tests.</summary>
internal sealed class TemplateFolder : ITemplates
{
    public static EditionSettings Settings { get; } =
        new(new TemplateFolder(), SampleDocument.Date)
        {
            Authors = ["Ada Example", "Ben O’Neil"],
            Licence = "CC BY 4.0",
        };

    public ReadOnlyMemory<byte> Read(string path) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "templates", path));

    public bool Has(string path) =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, "templates", path));
}
