using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Importers.Markdown.Common;

/// <summary>What stands before the text between two lines of <c>---</c> (YAML) or <c>+++</c> (TOML), or in one of the ways of
/// <see cref="HeadLines"/>, read as far as it says something about the document: keys with a value or a list of values.</summary>
internal sealed partial class FrontMatter
{
    private const int MostLines = 2000;

    private readonly Dictionary<string, List<string>> _values = new(
        StringComparer.OrdinalIgnoreCase
    );

    public static FrontMatter TakeOut(MarkdownExport export)
    {
        var head = new FrontMatter();
        var lines = export.Text.Split('\n', MostLines);
        var fence = lines[0].TrimEnd();
        var end = fence is "---" or "+++"
            ? Array.FindIndex(lines, 1, line => IsEnd(line.TrimEnd(), fence))
            : -1;
        if (
            end > 0
            && lines[1..end].All(IsLine)
            && lines[1..end]
                .Any(line => line.Contains(fence == "---" ? ':' : '=', StringComparison.Ordinal))
        )
        {
            head.Read(fence == "---" ? lines[1..end] : TomlLines.Plain(lines[1..end]));
            export.Leave(string.Join('\n', lines[1..end]), Omission.FrontMatter, isTold: false);
            export.Text = string.Join('\n', lines[(end + 1)..]);
        }
        else if (HeadLines.Of(export.Text) is { } other)
        {
            foreach (var (key, values) in other.Values)
            {
                head._values[key] = values;
            }

            export.Leave(export.Text[..other.Length], Omission.FrontMatter, isTold: false);
            export.Text = export.Text[other.Length..];
        }

        return head;
    }

    /// <summary>The values of a key; none where it is missing.</summary>
    public IReadOnlyList<string> this[params ReadOnlySpan<string> keys]
    {
        get
        {
            foreach (var key in keys)
            {
                if (_values.TryGetValue(key, out var values) && values.Count > 0)
                {
                    return values;
                }
            }

            return [];
        }
    }

    /// <summary>Whether it says the title, and the text does not say it again.</summary>
    public bool Says(Document document)
    {
        var title = string.Join(' ', this["title"]);
        return title.Length > 0
            && !(
                document.Blocks is [Heading { Level: 1 } first, .. var rest]
                && PlainText.Of(first.Content).Trim() == title
                && !rest.Any(block => block is Heading { Level: 1 })
            );
    }

    /// <summary>The document with what the front matter says of it.</summary>
    public Document Of(Document document, MarkdownExport export)
    {
        var title = string.Join(' ', this["title"]);
        var subtitle = string.Join(' ', this["subtitle"]);
        var language = this["lang", "language"].FirstOrDefault("");
        var isSaid = title.Length > 0 && PlainText.Of(document.Title).Trim() == title;
        foreach (var line in new[] { isSaid ? "" : title, subtitle }.Where(line => line.Length > 0))
        {
            export.Ledger.Enter(DocumentContent.Of([new Text(line)]));
        }

        return document with
        {
            Title = title.Length > 0 && !isSaid ? [new Text(title)] : document.Title,
            Subtitle = subtitle.Length > 0 ? [new Text(subtitle)] : document.Subtitle,
            Name = title.Length > 0 ? title : document.Name,
            Language = LanguageTag.IsPlausible(language) ? language : document.Language,
            Date = DateOf(this["date", "updated", "lastmod"].FirstOrDefault("")) ?? document.Date,
            Authors = [.. this["author", "authors", "creator"].Select(Name)],
            Description = this["description", "summary", "abstract"].FirstOrDefault(""),
            Keywords = [.. this["keywords", "tags"]],
        };
    }

    private static DateTimeOffset? DateOf(string text) =>
        DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date
        )
            ? date
            : null;

    /// <summary>Without the address that may follow it.</summary>
    private static string Name(string author)
    {
        var at = author.IndexOf('<', StringComparison.Ordinal);
        return (at > 0 ? author[..at] : author).Trim();
    }

    private static bool IsEnd(string line, string fence) =>
        line == fence || (fence == "---" && line == "...");

    private static bool IsLine(string line) => Line().IsMatch(line);

    private void Read(IEnumerable<string> lines)
    {
        List<string>? open = null;
        foreach (var line in FlowSequence.Joined(lines))
        {
            var pair = Pair().Match(line);
            if (pair.Success)
            {
                open = _values[pair.Groups["key"].Value] = [.. Values(pair.Groups["value"].Value)];
            }
            else if (ListItem().Match(line) is { Success: true } item)
            {
                var named = Named().Match(item.Groups["value"].Value);
                open?.AddRange(
                    Values(named.Success ? named.Groups["name"].Value : item.Groups["value"].Value)
                );
            }
            else if (line.StartsWith(' ') && line.Trim() is { Length: > 0 } more)
            {
                var named = Named().Match(more);
                if (named.Success && open?.Count == 0)
                {
                    open.AddRange(Values(named.Groups["name"].Value));
                }
                else if (!Inner().IsMatch(more))
                {
                    // A value that goes on: folded, or a block.
                    open?.Add(open.Count > 0 ? Joined(open, more) : more);
                }
            }
        }
    }

    private static string Joined(List<string> open, string more)
    {
        var joined = $"{open[^1]} {more}".Trim();
        open.RemoveAt(open.Count - 1);
        return joined;
    }

    private static IEnumerable<string> Values(string written)
    {
        written = Comment().Replace(written, "").Trim();
        var isList = written.StartsWith('[') && written.EndsWith(']');
        return (isList ? FlowSequence.Items(written[1..^1]) : [written])
            .Select(value => value.Trim().Trim('"', '\'').Trim())
            .Where(value => value.Length > 0 && value is not (">" or "|" or ">-" or "|-"));
    }

    /// <summary>A key, an item, a line that goes on, a remark, or nothing.</summary>
    [GeneratedRegex(
        @"^(?:[\w.-]+\s*[:=].*|\s*-(?:\s.*)?|\s+\S.*|#.*|\s*|\[\[?[\w.""-]+\]?\]|[\]}],?)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Line();

    [GeneratedRegex(
        @"^(?<key>[\w.-]+)\s*(?::|=)(?:\s+(?<value>.*)|)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Pair();

    [GeneratedRegex(
        @"^\s*-\s+(?<value>.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex ListItem();

    /// <summary>The name among what is said of an author.</summary>
    [GeneratedRegex(@"^name:\s*(?<name>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    /// <summary>A key within a value.</summary>
    [GeneratedRegex(@"^[\w.-]+:(?:\s|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Inner();

    [GeneratedRegex(@"(?:^|\s)#.*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Comment();
}
