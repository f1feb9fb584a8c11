using YamlDotNet.RepresentationModel;

namespace Publisher.Editions;

/// <summary>A value as its author would write it on one line, for messages.</summary>
public static class YamlWords
{
    private const int Longest = 80;
    private const int MostItems = 8;
    private const int Deepest = 3;

    public static string Of(YamlNode? node)
    {
        var words = Of(node, Deepest);
        return words.Length <= Longest ? words : $"{words[..(Longest - 1)]}…";
    }

    private static string Of(YamlNode? node, int depth) =>
        node switch
        {
            YamlScalarNode scalar => Of(scalar.Value ?? ""),
            YamlSequenceNode list =>
                $"[{Items(list.Children.Select(item => Of(item, depth - 1)), depth)}]",
            YamlMappingNode map =>
                $"{{{Items(map.Children.Select(pair => $"{Of(pair.Key, depth - 1)}: {Of(pair.Value, depth - 1)}"), depth)}}}",
            _ => "",
        };

    private static string Of(string value)
    {
        var line = value.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : $"{line[..(Longest - 1)]}…";
    }

    /// <summary>Nothing below the depth is looked at: an alias can make much of little.</summary>
    private static string Items(IEnumerable<string> items, int depth)
    {
        if (depth == 0)
        {
            return "…";
        }

        var shown = items.Take(MostItems + 1).ToList();
        return shown.Count > MostItems
            ? $"{string.Join(", ", shown.Take(MostItems))}, …"
            : string.Join(", ", shown);
    }
}
