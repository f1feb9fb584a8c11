using System.Text;
using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Importers.Markdown.Common.Lines;

/// <summary>Directives in fences, as MyST and Sphinx write them: <c>```{note}</c> is a quotation with its title,
/// <c>```{glossary}</c> a definition list, <c>```{math}</c> a formula, and so on. One that nobody knows stays code, and is
/// told.</summary>
internal static partial class Directives
{
    private const int Deepest = 20;

    public static void Resolve(MarkdownExport export, FrontMatter head)
    {
        if (Any().IsMatch(export.Text))
        {
            var text = new StringBuilder();
            Resolve(export.Text.Split('\n'), text, export, depth: 0);
            export.Text = text.ToString(0, text.Length - 1);
        }
    }

    private static void Resolve(
        ReadOnlySpan<string> lines,
        StringBuilder into,
        MarkdownExport export,
        int depth
    )
    {
        for (var at = 0; at < lines.Length; at++)
        {
            var opening = Fence().Match(lines[at]);
            if (!opening.Success || depth > Deepest)
            {
                into.Append(lines[at]).Append('\n');
                continue;
            }

            var end = End(lines, at, opening.Groups["mark"].Value);
            if (opening.Groups["name"].Value is not { Length: > 0 } name)
            {
                foreach (var line in lines[at..Math.Min(lines.Length, end + 1)])
                {
                    into.Append(line).Append('\n');
                }
            }
            else
            {
                var body = new StringBuilder();
                var argument = opening.Groups["argument"].Value.Trim();
                var content = Content(
                    lines[(at + 1)..end],
                    opening.Groups["indent"].Length,
                    out var options
                );
                Write(new(name, argument, options), content, body, export, depth);
                Indented(body.ToString(), opening.Groups["indent"].Value, into);
            }

            at = end;
        }
    }

    private sealed record Directive(
        string Name,
        string Argument,
        Dictionary<string, string> Options
    );

    private static void Write(
        Directive directive,
        string[] content,
        StringBuilder into,
        MarkdownExport export,
        int depth
    )
    {
        var words = string.Join('\n', content);
        switch (directive.Name)
        {
            case "glossary":
                Glossary(content, into, export, depth);
                break;
            case "eval-rst" when content.Length > 0 && content[0].Trim() == ".. glossary::":
                Glossary(Content(content.AsSpan(1), 0, out _), into, export, depth);
                break;
            case "math":
                into.Append("\n$$\n")
                    .Append(directive.Argument)
                    .Append('\n')
                    .Append(words)
                    .Append("\n$$\n");
                break;
            case "code" or "code-block" or "sourcecode" or "code-cell":
                into.Append("~~~~~~~~ ")
                    .Append(directive.Argument)
                    .Append('\n')
                    .Append(words)
                    .Append("\n~~~~~~~~\n");
                break;
            case "image" or "figure":
                Figure(directive, content, into, export, depth);
                break;
            case "toctree" or "contents" or "tableofcontents" or "index":
                export.Leave($"{directive.Argument} {words}", "table of contents", isTold: false);
                break;
            default:
                Other(directive, content, into, export, depth);
                break;
        }
    }

    private static void Other(
        Directive directive,
        string[] content,
        StringBuilder into,
        MarkdownExport export,
        int depth
    )
    {
        if (!Admonitions.IsKind(directive.Name))
        {
            export.Find(
                Severity.Note,
                $"The directive {{{directive.Name}}} is not known; what stands in it is kept as it is.",
                "Write it in Markdown, or see whether it stands as it should.",
                quote: directive.Name
            );
            into.Append("~~~~~~~~\n").Append(string.Join('\n', content)).Append("\n~~~~~~~~\n");
            return;
        }

        var isTitled = directive.Name == "admonition" || directive.Argument.Length > 0;
        var title = isTitled ? directive.Argument : Admonitions.Label(directive.Name);
        var body = new StringBuilder();
        body.Append("**").Append(title).Append("**\n\n");
        Resolve(content, body, export, depth + 1);
        into.Append('\n');
        Indented(body.ToString(), "> ", into);
        into.Append('\n');
    }

    private static void Figure(
        Directive directive,
        string[] content,
        StringBuilder into,
        MarkdownExport export,
        int depth
    )
    {
        var alt = directive.Options.GetValueOrDefault("alt", "");
        var name = directive.Options.GetValueOrDefault("name", "");
        var id = name.Length > 0 ? $"<a id=\"{name}\"></a>" : "";
        var picture = $"{id}![{alt}](<{directive.Argument}>)";
        var hasCaption = content.Any(line => line.Trim().Length > 0);
        into.Append(hasCaption ? "\n<figure>\n\n" : "\n").Append(picture).Append("\n\n");
        if (hasCaption)
        {
            into.Append("<figcaption>\n\n");
            Resolve(content, into, export, depth + 1);
            into.Append("\n</figcaption>\n</figure>\n\n");
        }
    }

    /// <summary>Terms stand at the margin, one a line, and their definition is indented below.</summary>
    private static void Glossary(
        string[] content,
        StringBuilder into,
        MarkdownExport export,
        int depth
    )
    {
        into.Append('\n');
        for (var at = 0; at < content.Length; )
        {
            if (content[at].Trim().Length == 0)
            {
                at++;
                continue;
            }

            if (!char.IsWhiteSpace(content[at][0]))
            {
                into.Append(content[at++]).Append('\n');
                continue;
            }

            var start = at;
            while (
                at < content.Length
                && (content[at].Trim().Length == 0 || char.IsWhiteSpace(content[at][0]))
            )
            {
                at++;
            }

            var body = new StringBuilder();
            Resolve(Content(content.AsSpan(start..at), 0, out _), body, export, depth + 1);
            var lines = body.ToString().TrimEnd('\n').Split('\n');
            into.Append(":   ").Append(lines[0]).Append('\n');
            Indented(string.Join('\n', lines[1..]) + "\n", "    ", into);
            into.Append('\n');
        }
    }

    /// <summary>The lines of a directive without its options and the blanks that all of them begin with.</summary>
    private static string[] Content(
        ReadOnlySpan<string> lines,
        int indent,
        out Dictionary<string, string> options
    )
    {
        options = new(StringComparer.Ordinal);
        var content = lines
            .ToArray()
            .Select(line => line[Math.Min(indent, line.Length - line.TrimStart(' ').Length)..])
            .ToList();
        while (content.Count > 0 && Option().Match(content[0].Trim()) is { Success: true } option)
        {
            options[option.Groups["key"].Value] = option.Groups["value"].Value.Trim();
            content.RemoveAt(0);
        }

        var margin = content
            .Where(line => line.Trim().Length > 0)
            .Select(line => line.Length - line.TrimStart(' ').Length)
            .DefaultIfEmpty()
            .Min();
        return [.. content.Select(line => line.Length >= margin ? line[margin..] : "")];
    }

    private static void Indented(string text, string indent, StringBuilder into)
    {
        foreach (var line in text.Split('\n')[..^1])
        {
            into.Append(line.Length == 0 ? indent.TrimEnd() : indent).Append(line).Append('\n');
        }
    }

    /// <summary>Where the fence closes; the number of lines where it does not.</summary>
    private static int End(ReadOnlySpan<string> lines, int start, string mark)
    {
        for (var at = start + 1; at < lines.Length; at++)
        {
            var line = lines[at].AsSpan().Trim();
            if (line.StartsWith(mark, StringComparison.Ordinal) && line.TrimStart(mark[0]).IsEmpty)
            {
                return at;
            }
        }

        return lines.Length;
    }

    [GeneratedRegex(
        @"^ *(?:`{3,}|~{3,}|:{3,})\{",
        RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Any();

    /// <summary>Any fence of code; of colons those of directives only.</summary>
    [GeneratedRegex(
        @"^(?<indent> *)(?:(?<mark>`{3,}|~{3,}|:{3,})\{(?<name>[a-z][\w:.-]*)\}(?<argument>[^`]*)|(?<mark>`{3,}|~{3,})[^`]*)$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Fence();

    [GeneratedRegex(@"^:(?<key>[\w-]+):(?<value>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Option();
}
