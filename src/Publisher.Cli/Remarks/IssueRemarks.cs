using System.Text.Json;
using Publisher.Feedback;

namespace Publisher.Cli.Remarks;

/// <summary>Issues of GitHub as <c>gh issue list --json</c> and GitHub's API write them: an issue is a remark on the words
/// that it quotes.</summary>
internal static class IssueRemarks
{
    private const string Hint =
        "Save them with: gh issue list --state all --json number,title,body,state,stateReason,url,createdAt,author,labels > issues.json";

    /// <param name="file">What to call it in a message.</param>
    /// <exception cref="UsageException">It is no JSON, or holds no issues.</exception>
    public static ImportedRemarks Of(string file, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var issues = Issues(json.RootElement);
            return issues is null
                ? throw new UsageException($"{file} holds no issues.", Hint)
                : Read(issues.Where(issue => !issue.TryGetProperty("pull_request", out _)));
        }
        catch (JsonException error)
        {
            throw new UsageException(
                $"{file}, line {(error.LineNumber ?? 0) + 1}: it is no JSON that can be read.",
                Hint
            );
        }
    }

    /// <summary>Those of a list, of a search or one alone; null where it is none of these.</summary>
    private static List<JsonElement>? Issues(JsonElement root) =>
        root.ValueKind switch
        {
            JsonValueKind.Object
                when root.TryGetProperty("items", out var items)
                    && items.ValueKind == JsonValueKind.Array => Issues(items),
            JsonValueKind.Object when IsIssue(root) => [root],
            JsonValueKind.Array when root.EnumerateArray().All(IsIssue) =>
            [
                .. root.EnumerateArray(),
            ],
            _ => null,
        };

    private static bool IsIssue(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && Text(element, "title").Length > 0;

    private static ImportedRemarks Read(IEnumerable<JsonElement> issues)
    {
        var read = issues
            .Select(issue => (Issue: issue, Remark: Remark(issue)))
            .ToLookup(each => each.Remark.Quote.Length > 0);
        return new(
            [.. read[true].Select(each => new ImportedRemark(each.Remark))],
            [
                .. read[false]
                    .Select(each =>
                        $"The issue “{Text(each.Issue, "title")}” quotes no words, as “> the words” in a line of its own: {each.Remark.From}"
                    ),
            ]
        )
        {
            HaveAddresses = true,
        };
    }

    private static Remark Remark(JsonElement issue)
    {
        var (title, body) = (Text(issue, "title"), Text(issue, "body"));
        var labels = Labels(issue);
        var address = Text(issue, "html_url", "url");
        return new(QuotedInText.Of(body, title))
        {
            Kind =
                RemarkWords.Kind(labels) is var kind && kind != RemarkKind.Other
                    ? kind
                    : RemarkWords.Kind(title),
            Status =
                IsOpen(issue) ? RemarkStatus.Open
                : RemarkWords.Status(Text(issue, "state_reason", "stateReason").Replace('_', ' '))
                    is var status
                && status != RemarkStatus.Open
                    ? status
                : RemarkStatus.Corrected,
            Date = RemarkWords.Date(Text(issue, "created_at", "createdAt")),
            From = address.Length > 0 ? address : Reporter(issue),
            Note = title,
        };
    }

    private static bool IsOpen(JsonElement issue) =>
        !Text(issue, "state").Equals("closed", StringComparison.OrdinalIgnoreCase);

    private static string Reporter(JsonElement issue) =>
        Inner(issue, "user") is { } user ? Text(user, "login")
        : Inner(issue, "author") is { } author ? Text(author, "login")
        : "";

    private static string Labels(JsonElement issue) =>
        issue.TryGetProperty("labels", out var labels) && labels.ValueKind == JsonValueKind.Array
            ? string.Join(
                ' ',
                labels
                    .EnumerateArray()
                    .Select(label =>
                        label.ValueKind switch
                        {
                            JsonValueKind.String => label.GetString(),
                            JsonValueKind.Object => Text(label, "name"),
                            _ => "",
                        }
                    )
            )
            : "";

    private static JsonElement? Inner(JsonElement element, string name) =>
        element.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.Object
            ? inner
            : null;

    /// <summary>The first of some properties that is text; empty where none is.</summary>
    private static string Text(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (
                element.TryGetProperty(name, out var value)
                && value.ValueKind == JsonValueKind.String
                && Valid(value) is { Length: > 0 } text
            )
            {
                return text;
            }
        }

        return "";
    }

    /// <summary>Half a surrogate pair, escaped, is no text.</summary>
    private static string? Valid(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
