using System.Globalization;
using Publisher.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Publisher.Cli;

/// <summary>What <c>publisher.yml</c> may say. Everything is optional.</summary>
internal sealed record Configuration
{
    public const string FileName = "publisher.yml";

    private static readonly string[] Keys =
    [
        "title",
        "subtitle",
        "authors",
        "language",
        "date",
        "licence",
        "document",
    ];

    /// <summary>Shown instead of the document's own title.</summary>
    public string? Title { get; private init; }

    public string? Subtitle { get; private init; }

    public Items<string> Authors { get; private init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; private init; }

    public DateTimeOffset? Date { get; private init; }

    public string Licence { get; private init; } = "";

    /// <summary>Address of the Google Doc, so that a finding can link to its place.</summary>
    public string Document { get; private init; } = "";

    /// <param name="path">The file that the command line names; null for the one beside the source, if it is there.</param>
    /// <param name="beside">The folder that the source lies in.</param>
    public static Configuration Read(string? path, string beside)
    {
        var file = path ?? Path.Combine(beside, FileName);
        if (File.Exists(file))
        {
            return Parse(file, File.ReadAllText(file));
        }

        return path is null
            ? new()
            : throw new UsageException(
                $"The configuration {path} does not exist.",
                "Check --config."
            );
    }

    /// <summary>The document with what the configuration says in place of what the export says.</summary>
    public Document Apply(Document document)
    {
        if (Title is not null)
        {
            document = document with { Title = [new Text(Title)], Name = Title };
        }

        if (Subtitle is not null)
        {
            document = document with { Subtitle = [new Text(Subtitle)] };
        }

        return Language is null ? document : document with { Language = Language };
    }

    private static Configuration Parse(string file, string text)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException error)
        {
            throw new UsageException(
                $"{file}, line {error.Start.Line}: {error.Message}",
                "Mend the YAML: each setting is a line of the form name: value."
            );
        }

        if (yaml.Documents is [])
        {
            return new();
        }

        if (yaml.Documents[0].RootNode is not YamlMappingNode settings)
        {
            throw new UsageException(
                $"{file} is not a list of settings.",
                "Each setting is a line of the form name: value."
            );
        }

        return From(new(file, settings));
    }

    private static Configuration From(Settings settings)
    {
        settings.Know(Keys);
        return new()
        {
            Title = settings.Text("title"),
            Subtitle = settings.Text("subtitle"),
            Authors = settings.Texts("authors"),
            Language = settings.Text("language"),
            Date = settings.Date("date"),
            Licence = settings.Text("licence") ?? "",
            Document = settings.Text("document") ?? "",
        };
    }

    private sealed record Settings(string File, YamlMappingNode Node)
    {
        public void Know(string[] keys)
        {
            foreach (var (key, _) in Node.Children)
            {
                if (key is not YamlScalarNode { Value: { } name } || !keys.Contains(name))
                {
                    throw new UsageException(
                        $"{File}, line {key.Start.Line}: there is no setting “{key}”.",
                        $"The settings are: {string.Join(", ", keys)}."
                    );
                }
            }
        }

        public string? Text(string key) =>
            Value(key) switch
            {
                null => null,
                YamlScalarNode { Value: { Length: > 0 } text } => text,
                YamlScalarNode => null,
                var node => throw Wrong(key, node, "must be text"),
            };

        public Items<string> Texts(string key) =>
            Value(key) switch
            {
                null => [],
                YamlScalarNode { Value: { Length: > 0 } text } => [text],
                YamlSequenceNode list =>
                [
                    .. list.OfType<YamlScalarNode>().Select(item => item.Value ?? ""),
                ],
                var node => throw Wrong(key, node, "must be a list"),
            };

        public DateTimeOffset? Date(string key) =>
            Text(key) is not { } text ? null
            : DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var date
            )
                ? date
            : throw Wrong(key, Value(key)!, "must be a date such as 2026-01-31");

        private YamlNode? Value(string key) =>
            Node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

        private UsageException Wrong(string key, YamlNode node, string rule) =>
            new($"{File}, line {node.Start.Line}: “{key}” {rule}.", $"It reads “{node}” now.");
    }
}
