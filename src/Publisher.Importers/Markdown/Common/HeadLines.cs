using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Publisher.Importers.Markdown.Common;

/// <summary>What a text says of itself before it begins, without a fence: Pandoc's lines of title, authors and date that
/// begin with a percent sign; MultiMarkdown's lines of a known key and a value, and Logseq's, whose keys end in two colons;
/// Hugo's object in JSON.</summary>
/// <param name="Length">Of all of it, in characters.</param>
internal sealed partial record HeadLines(int Length, Dictionary<string, List<string>> Values)
{
    private const int Longest = 100_000;

    private static readonly string[] Percent = ["title", "author", "date"];

    public static HeadLines? Of(string text) =>
        text.Length == 0 ? null
        : text[0] == '%' ? OfPercent(text)
        : text[0] == '{' ? OfJson(text)
        : OfKeys(text);

    private static HeadLines? OfPercent(string text)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        var (at, field) = (0, -1);
        while (at < text.Length)
        {
            var line = Line(text, at);
            if (line.StartsWith('%') && line is [_, ' ', ..] or "%" && field + 1 < Percent.Length)
            {
                values[Percent[++field]] =
                [
                    .. line[1..]
                        .Split(field == 1 ? ';' : '\n')
                        .Select(value => value.Trim())
                        .Where(value => value.Length > 0),
                ];
            }
            else if (field >= 0 && line.StartsWith(' ') && line.Trim().Length > 0)
            {
                values[Percent[field]].Add(line.Trim());
            }
            else
            {
                break;
            }

            at = Math.Min(text.Length, at + line.Length + 1);
        }

        var isEnded = at == text.Length || Line(text, at).Trim().Length == 0;
        return isEnded && values.Values.Any(all => all.Count > 0) ? new(at, values) : null;
    }

    private static HeadLines? OfKeys(string text)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        for (List<string>? open = null; at < text.Length; )
        {
            var line = Line(text, at);
            if (Key().Match(line) is { Success: true } pair)
            {
                open = values[pair.Groups["key"].Value] = [pair.Groups["value"].Value.Trim()];
            }
            else if (open is not null && line.StartsWith(' ') && line.Trim().Length > 0)
            {
                open[^1] += " " + line.Trim();
            }
            else if (line.Trim().Length == 0)
            {
                break;
            }
            else
            {
                return null;
            }

            at = Math.Min(text.Length, at + line.Length + 1);
        }

        return values.Count > 1 && values.ContainsKey("title") ? new(at, values) : null;
    }

    private static HeadLines? OfJson(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text[..Math.Min(text.Length, Longest)]);
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, state: default);
        try
        {
            if (!JsonDocument.TryParseValue(ref reader, out var parsed))
            {
                return null;
            }

            using (parsed)
            {
                var length = Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.BytesConsumed);
                return length < text.Length && text[length] == '\n'
                    ? new(length, Members(parsed.RootElement))
                    : null;
            }
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Dictionary<string, List<string>> Members(JsonElement root)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in root.EnumerateObject())
        {
            values[member.Name] = [.. Words(member.Value)];
        }

        return values;
    }

    private static IEnumerable<string> Words(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Words),
            JsonValueKind.Object => value.TryGetProperty("name", out var name) ? Words(name) : [],
            JsonValueKind.String => [value.GetString()!],
            _ => [],
        };

    private static string Line(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return text[at..(end < 0 ? text.Length : end)].TrimEnd('\r');
    }

    /// <summary>Only what is known to be one: a glossary's first line may be of the same shape.</summary>
    [GeneratedRegex(
        @"^(?<key>title|subtitle|author|authors|date|language|lang|keywords|tags|copyright|affiliation|email|version|revision|css|base header level|latex [a-z ]+|quotes language|format|description|abstract|summary|alias|public|type|icon)::?\s+(?<value>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Key();
}
