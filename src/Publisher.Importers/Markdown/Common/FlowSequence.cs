namespace Publisher.Importers.Markdown.Common;

/// <summary>A list of values in brackets, <c>[a, "b, c"]</c>, as YAML and TOML write it, over lines too.</summary>
internal static class FlowSequence
{
    private const int MostLines = 200;

    /// <summary>The lines, with those of a list as one.</summary>
    public static IEnumerable<string> Joined(IEnumerable<string> lines)
    {
        var open = new List<string>();
        foreach (var line in lines)
        {
            if (open.Count == 0 && !Opens(line))
            {
                yield return line;
                continue;
            }

            open.Add(open.Count == 0 ? line : line.Trim());
            if (line.TrimEnd().EndsWith(']') || open.Count == MostLines)
            {
                yield return string.Join(' ', open);
                open.Clear();
            }
        }

        foreach (var line in open)
        {
            yield return line;
        }
    }

    /// <summary>What stands between the commas that no quotes are around.</summary>
    public static IEnumerable<string> Items(string list)
    {
        var (start, quote) = (0, '\0');
        for (var at = 0; at < list.Length; at++)
        {
            var sign = list[at];
            if (quote != '\0')
            {
                quote = sign == quote ? '\0' : quote;
            }
            else if (sign is '"' or '\'' && list[start..at].Trim().Length == 0)
            {
                quote = sign;
            }
            else if (sign == ',')
            {
                yield return list[start..at];
                start = at + 1;
            }
        }

        yield return list[start..];
    }

    private static bool Opens(string line)
    {
        var value = line.AsSpan().TrimEnd();
        var at = value.IndexOfAny(':', '=');
        return at > 0
            && value[(at + 1)..].TrimStart().StartsWith("[", StringComparison.Ordinal)
            && !value.EndsWith("]", StringComparison.Ordinal)
            && !value.Contains('#');
    }
}
