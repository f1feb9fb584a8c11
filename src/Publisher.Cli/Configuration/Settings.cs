using System.Globalization;
using Publisher.Editions;
using Publisher.Model;
using YamlDotNet.RepresentationModel;

namespace Publisher.Cli.Configuration;

/// <summary>A mapping of <c>publisher.yml</c>, read value by value; what is wrong is told with file and line.</summary>
internal sealed record Settings(string File, YamlMappingNode Node)
{
    /// <exception cref="UsageException">There is a key besides these.</exception>
    public void Know(IEnumerable<SettingKey> keys)
    {
        var names = keys.Select(key => key.Name).ToList();
        foreach (var (key, _) in Node.Children)
        {
            if (key is not YamlScalarNode { Value: { } name } || !names.Contains(name))
            {
                throw new UsageException(
                    $"{File}, line {key.Start.Line}: there is no setting “{YamlWords.Of(key)}”{Suggestion.For(YamlWords.Of(key), names)}",
                    $"The settings are: {string.Join(", ", names)}."
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
                .. list.Select(item =>
                    item is YamlScalarNode { Value: { } text }
                        ? text
                        : throw Wrong(key, item, "must be a list of words")
                ),
            ],
            var node => throw Wrong(key, node, "must be a list"),
        };

    /// <summary>A setting that is one of a few words.</summary>
    /// <param name="otherwise">Its value when it is not there.</param>
    public string Choice(string key, string otherwise, params string[] choices)
    {
        var text = Text(key) ?? otherwise;
        return choices.Contains(text)
            ? text
            : throw Wrong(
                key,
                Value(key)!,
                $"must be one of {string.Join(", ", choices)}{Suggestion.For(text, choices)}"
            );
    }

    /// <summary>The settings within a setting; null where it is not there.</summary>
    public Settings? Map(string key) =>
        Value(key) switch
        {
            null => null,
            YamlMappingNode map => new(File, map),
            YamlScalarNode { Value: null or "" } => null,
            var node => throw Wrong(key, node, "must hold settings of its own"),
        };

    /// <summary>The items of a list, each as it stands.</summary>
    public IEnumerable<YamlNode> Nodes(string key) =>
        Value(key) switch
        {
            null => [],
            YamlSequenceNode list => list.Children,
            var node => throw Wrong(key, node, "must be a list"),
        };

    /// <summary>The names and values of a mapping, in their order.</summary>
    public IEnumerable<(string Name, string Value)> Pairs(string key) =>
        Value(key) switch
        {
            null => [],
            YamlMappingNode mapping => mapping.Children.Select(pair =>
                pair
                    is {
                        Key: YamlScalarNode { Value: { } name },
                        Value: YamlScalarNode { Value: { } value }
                    }
                    ? (name, value)
                    : throw Wrong(key, pair.Key, "must map names to words")
            ),
            var node => throw Wrong(key, node, "must map names to words"),
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

    /// <summary>One of a few words and what it means; the default of its type where nothing is said.</summary>
    public T? Choice<T>(string key, params ReadOnlySpan<(string Word, T Meaning)> choices)
    {
        if (Text(key) is not { } text)
        {
            return default;
        }

        var words = new List<string>();
        foreach (var (word, meaning) in choices)
        {
            if (word == text)
            {
                return meaning;
            }

            words.Add($"“{word}”");
        }

        throw Wrong(key, Value(key)!, $"must be {string.Join(" or ", words)}");
    }

    /// <summary>The full path of a file that a setting names, from the folder of the settings.</summary>
    /// <exception cref="UsageException">No path can be like this.</exception>
    public string PathOf(string key, string name) =>
        name.Contains('\0', StringComparison.Ordinal)
            ? throw Wrong(key, "names a file with a NUL in its name, which no file has")
            : Path.GetFullPath(name, Path.GetDirectoryName(Path.GetFullPath(File))!);

    private YamlNode? Value(string key) =>
        Node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public UsageException Wrong(string key, string rule) => Wrong(key, Value(key)!, rule);

    private UsageException Wrong(string key, YamlNode node, string rule) =>
        new(
            $"{File}, line {node.Start.Line}: “{key}” {rule}{(rule[^1] is '.' or '?' ? "" : ".")}",
            $"It reads “{YamlWords.Of(node)}” now."
        );
}
