using System.Text.RegularExpressions;
using Publisher.Importers.Markdown.Lines;
using Publisher.Model;

namespace Publisher.Importers.Markdown.Common.Lines;

/// <summary>Tags of the programs that make sites out of Markdown: Liquid's (Jekyll) and Hugo's. What names a value of the
/// front matter or an address is put in its place, what only asks for another file is left out and told, marks around
/// words go and their words stay. Any other is kept and told.</summary>
internal static partial class TemplateTags
{
    public static void Resolve(MarkdownExport export, FrontMatter head)
    {
        if (
            !export.Text.Contains("{%", StringComparison.Ordinal)
            && !export.Text.Contains("{{", StringComparison.Ordinal)
        )
        {
            return;
        }

        var isComment = false;
        export.Text = MarkdownLines.Rewrite(
            export.Text,
            line =>
                Alone(line)
                ?? Tag()
                    .Replace(
                        Site().Replace(Uncommented(line, export, ref isComment), "("),
                        tag => Resolved(tag, export, head)
                    )
        );
    }

    /// <summary>What a line is that holds nothing but a tag around a note or around words to unfold: the line of colons that
    /// means the same; null for any other line.</summary>
    private static string? Alone(string line)
    {
        var tag = Tag().Match(line.Trim());
        if (!tag.Success || tag.Length != line.Trim().Length)
        {
            return null;
        }

        var name = tag.Groups["name"].Value.Trim();
        var isEnd = name.StartsWith('/') || name.StartsWith("end", StringComparison.Ordinal);
        var rest = tag.Groups["rest"].Value.Trim();
        return !IsNote(
                isEnd ? name.TrimStart('/').Replace("end", "", StringComparison.Ordinal) : name
            )
                ? null
            : isEnd ? ":::\n"
            : $"\n::: {KindOf(name, rest)} {TitleOf(rest)}";
    }

    private static bool IsNote(string name) =>
        name
            is "details"
                or "callout"
                or "notice"
                or "hint"
                or "note"
                or "alert"
                or "tip"
                or "info"
                or "warning"
                or "danger"
                or "admonition";

    /// <summary>The kind stands as an attribute, or bare behind the name.</summary>
    private static string KindOf(string name, string rest)
    {
        var kind = Style().Match(rest).Groups["kind"].Value;
        return Admonitions.IsKind(kind) ? kind : name;
    }

    private static string TitleOf(string rest) => Title().Match(rest).Groups["title"].Value;

    private static string Uncommented(string line, MarkdownExport export, ref bool isComment)
    {
        var opens = Comment().Match(line);
        if (!isComment && !opens.Success)
        {
            return line;
        }

        var closes = EndComment().Match(line);
        var start = isComment ? 0 : opens.Index;
        var end = closes.Success ? closes.Index + closes.Length : line.Length;
        isComment = !closes.Success;
        if (end < start)
        {
            return line;
        }

        export.Leave(Tag().Replace(line[start..end], " "), "comment", isTold: true);
        return line[..start] + line[end..];
    }

    private static string Resolved(Match tag, MarkdownExport export, FrontMatter head)
    {
        var name = tag.Groups["name"].Value.TrimStart('/');
        var rest = tag.Groups["rest"].Value.Trim();
        if (tag.Value.StartsWith("{{", StringComparison.Ordinal) && !tag.Groups["short"].Success)
        {
            if (tag.Groups["address"].Success)
            {
                return tag.Groups["address"].Value;
            }

            var key = name[(name.LastIndexOf('.') + 1)..];
            var value = head[key];
            return rest.Length == 0 && value.Count > 0
                ? string.Join(", ", value)
                : Kept(tag.Value, export);
        }

        switch (name)
        {
            case "raw" or "endraw" or "capture" or "endcapture" or "assign":
                return name == "assign" ? Omitted(tag.Value, export) : "";
            case "highlight" when !tag.Groups["short"].Success:
                return $"~~~~~~~~ {rest.Split(' ')[0]}";
            case "endhighlight":
                return "~~~~~~~~";
            case "ref" or "relref" or "link" or "post_url":
                return Address(rest);
            case "figure":
                return Figure(rest);
            case "include" or "include_relative" or "toc" or "partial" or "readfile":
                return Omitted(tag.Value, export);
            case "if"
            or "elsif"
            or "else"
            or "endif"
            or "unless"
            or "endunless"
            or "case"
            or "when":
            case "endcase":
                return Omitted(tag.Value, export);
            default:
                var isNote = IsNote(
                    name.StartsWith("end", StringComparison.Ordinal) ? name[3..] : name
                );
                return !isNote ? Kept(tag.Value, export)
                    : TitleOf(rest) is { Length: > 0 } title ? $"**{title}** "
                    : "";
        }
    }

    private static string Address(string rest)
    {
        var address = rest.Trim('"', '\'', ' ');
        var place = address.IndexOf('#', StringComparison.Ordinal);
        return place == 0 ? address : address.Replace(" ", "%20", StringComparison.Ordinal);
    }

    private static string Figure(string rest)
    {
        var values = Value()
            .Matches(rest)
            .ToLookup(
                match => match.Groups["key"].Value,
                match => match.Groups["value"].Value.Trim('"'),
                StringComparer.Ordinal
            );
        var picture =
            $"![{values["alt"].FirstOrDefault("")}](<{values["src"].FirstOrDefault("")}>)";
        var caption = values["caption"].Concat(values["title"]).FirstOrDefault("");
        return caption.Length == 0
            ? picture
            : $"\n<figure>\n\n{picture}\n\n<figcaption>\n\n{caption}\n\n</figcaption>\n</figure>\n";
    }

    private static string Omitted(string tag, MarkdownExport export)
    {
        export.Leave(tag, "tag of a site's templates", isTold: true);
        return "";
    }

    private static string Kept(string tag, MarkdownExport export)
    {
        export.Find(
            Severity.Note,
            $"The template tag {tag} means something to the program that makes the site, and nothing here; it is kept as it is.",
            "Write its result in its place, or take it out.",
            quote: tag
        );
        return tag;
    }

    [GeneratedRegex(
        @"\{%-?\s*(?<name>[\w-]+)\s*(?<rest>[^%\n]*?)-?%\}|\{\{(?<short><|%)\s*(?<name>/?\s*[\w./-]+)\s*(?<rest>[^\n]*?)/?(?:>|%)\}\}|\{\{-?\s*(?<name>[\w.$-]+)\s*(?<rest>[^}\n]*?)-?\}\}|\{\{-?\s*[""'](?<address>[^""'}\n]*)[""']\s*\|\s*(?:relative_url|absolute_url|relURL|absURL|url)\s*-?\}\}",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Tag();

    /// <summary>Where a site stands, before an address within it.</summary>
    [GeneratedRegex(@"\(\s*\{\{-?\s*site\.(?:base)?url\s*-?\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Site();

    [GeneratedRegex(@"\{%-?\s*comment\b[^%]*%\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{%-?\s*endcomment\s*-?%\}", RegexOptions.ExplicitCapture)]
    private static partial Regex EndComment();

    [GeneratedRegex(
        @"(?:^|\b(?:style|type|kind|color)=)[""']?(?<kind>[A-Za-z]+)\b",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Style();

    [GeneratedRegex(
        @"(?:title|summary)=""(?<title>[^""]+)""|^(?:\w+\s+)?""(?<title>[^""]+)""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Title();

    [GeneratedRegex(
        @"(?<key>[\w-]+)=(?<value>""[^""]*""|\S+)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Value();
}
