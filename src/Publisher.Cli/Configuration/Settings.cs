using System.Globalization;
using Publisher.Model;
using YamlDotNet.RepresentationModel;

namespace Publisher.Cli;

/// <summary>A mapping of <c>publisher.yml</c>, read value by value; what is wrong is told with file and line.</summary>
internal sealed record Settings(string File, YamlMappingNode Node)
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

    /// <summary>A setting that is one of a few words.</summary>
    /// <param name="otherwise">Its value when it is not there.</param>
    public string Choice(string key, string otherwise, params string[] choices)
    {
        var text = Text(key) ?? otherwise;
        return choices.Contains(text)
            ? text
            : throw Wrong(key, Value(key)!, $"must be one of {string.Join(", ", choices)}");
    }

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
