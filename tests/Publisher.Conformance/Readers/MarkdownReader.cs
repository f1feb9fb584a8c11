using System.Text.Json;

namespace Publisher.Conformance.Readers;

/// <summary>What a person would see of a Markdown file, read by another parser than the product's: markdown-it, with GitHub's
/// tables, notes and formulas.</summary>
internal static class MarkdownReader
{
    private static readonly string Script = Path.Combine(
        Repository.Root,
        "tests",
        "Publisher.Conformance",
        "Readers",
        "markdown.mjs"
    );

    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    /// <summary>A tag of raw HTML, and what parts the words at its sides: nothing where it stands within a line.</summary>
    internal sealed record Tag(string Written, string Gap);

    /// <param name="Text">Without raw HTML tags, pictures, marks of notes and the contents table.</param>
    internal sealed record Seen(string Text, IReadOnlyList<Tag> Tags);

    public static Seen Read(string path)
    {
        var run = Programme.Run(Tools.Node, [Script, path]);
        Assert.True(run.ExitCode == 0, run.Said);
        return JsonSerializer.Deserialize<Seen>(run.Output, Names)!;
    }
}
