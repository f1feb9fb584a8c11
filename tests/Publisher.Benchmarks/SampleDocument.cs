using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Benchmarks;

/// <summary>The Markdown export that is measured on, as often as wanted.</summary>
internal sealed partial class SampleDocument
{
    private readonly string _markdown;

    private SampleDocument(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        _markdown = File.ReadAllText(path);
    }

    public string Name { get; }

    /// <summary>A real glossary where one stands beside the repository, else the project's own document.</summary>
    public static SampleDocument? Find()
    {
        string[] paths =
        [
            "../shared/samples/glossary-part/glossary-part.md",
            "source-doc/glossary.md",
        ];
        var path = paths.Select(FromRoot).FirstOrDefault(File.Exists);
        return path is null ? null : new(path);
    }

    /// <summary>The folder of real exports beside the repository; it may not be there.</summary>
    public static string Exports => FromRoot("../shared/samples/google-docs");

    /// <summary>A path within the repository, or beside it.</summary>
    public static string FromRoot(string path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Publisher.sln")))
        {
            root = root.Parent;
        }

        return Path.GetFullPath(Path.Combine(root?.FullName ?? ".", path));
    }

    /// <summary>The document, over and over: each copy has terms and anchors of its own, so that its links stay within it.</summary>
    public string Repeated(int times)
    {
        var text = new StringBuilder();
        for (var copy = 1; copy <= times; copy++)
        {
            text.Append(copy == 1 ? _markdown : Copy(copy)).Append("\n\n");
        }

        return text.ToString();
    }

    private string Copy(int number) =>
        Emphasis()
            .Replace(Anchor().Replace(_markdown, $"#${{id}}-copy-{number}"), $"${{word}}{number}");

    [GeneratedRegex(
        @"(?<=\{|\]\()#(?<id>[^\s)}]+)",
        RegexOptions.None,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Anchor();

    /// <summary>The first word of bold words: the terms are among them.</summary>
    [GeneratedRegex(
        @"(?<=(?:^|[\s(])\*\*)(?<word>\w+)",
        RegexOptions.Multiline,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Emphasis();
}
