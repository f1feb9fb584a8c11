using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Importers.Markdown.Lines;

namespace Publisher.Importers.Markdown.Common.Lines;

/// <summary>Lines that Pandoc knows beside Markdown: verse behind bars keeps its lines, <c>#.</c> and <c>(@name)</c> number
/// their items, a command for a new page is left out, a block of raw HTML is HTML.</summary>
internal static partial class PandocLines
{
    public static void Resolve(MarkdownExport export, FrontMatter head)
    {
        if (!Any().IsMatch(export.Text))
        {
            return;
        }

        export.Text = Raw(export.Text, export);
        export.Text = Verse().Replace(export.Text, verse => Broken(verse.Value));
        var examples = Numbers(export.Text);
        var item = 0;
        export.Text = MarkdownLines.Rewrite(
            export.Text,
            line =>
            {
                if (NewPage().IsMatch(line))
                {
                    export.Leave(line, "command for a new page", isTold: false);
                    return "";
                }

                if (Numbered().Match(line) is { Success: true } numbered)
                {
                    item++;
                    return FormattableString.Invariant(
                        $"{numbered.Groups["indent"].Value}{item}. {numbered.Groups["words"].Value}"
                    );
                }

                item = line is [not ' ', ..] ? 0 : item;
                return examples.Count == 0 ? line : Example(line, examples);
            }
        );
    }

    /// <summary>HTML is shown; any other format is for another printer.</summary>
    private static string Raw(string text, MarkdownExport export) =>
        RawBlock()
            .Replace(
                text,
                block =>
                {
                    var body = block.Groups["body"].Value;
                    if (block.Groups["format"].Value.StartsWith("html", StringComparison.Ordinal))
                    {
                        return body;
                    }

                    export.Leave(body, "block for another format", isTold: true);
                    return "";
                }
            );

    private static string Broken(string verse)
    {
        var lines = verse.TrimEnd('\n').Split('\n').Select(line => line[1..].Trim());
        return string.Join("\\\n", lines) + (verse.EndsWith('\n') ? "\n" : "");
    }

    private static Dictionary<string, int> Numbers(string text)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        foreach (Match example in ExampleItem().Matches(text))
        {
            count++;
            if (example.Groups["name"].Length > 0)
            {
                numbers.TryAdd(example.Groups["name"].Value, count);
            }
        }

        // Examples without a name are counted as they come.
        numbers[""] = 0;
        return count == 0 ? [] : numbers;
    }

    private static string Example(string line, Dictionary<string, int> numbers)
    {
        if (ExampleItem().Match(line) is { Success: true } item)
        {
            var number = ++numbers[""];
            return FormattableString.Invariant($"{number}) {line[item.Length..]}");
        }

        return Reference()
            .Replace(
                line,
                reference =>
                    numbers.TryGetValue(reference.Groups["name"].Value, out var number)
                        ? $"({number.ToString(CultureInfo.InvariantCulture)})"
                        : reference.Value
            );
    }

    [GeneratedRegex(
        @"^ *#\. |^\(@|^\| |^\\(?:newpage|pagebreak|clearpage)|^ *(?:```|~~~)+ *\{=",
        RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Any();

    [GeneratedRegex(
        @"^```+ *\{=(?<format>\w+)\} *\n(?<body>(?:[^`\n][^\n]*\n|\n)*)```+ *$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex RawBlock();

    /// <summary>One bar a line, which no row of a table has alone.</summary>
    [GeneratedRegex(
        @"(?:^\| [^|\n]*(?:\n|\z)){2,}",
        RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Verse();

    [GeneratedRegex(
        @"^(?<indent> *)#\. +(?<words>.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^\(@(?<name>[\w-]*)\) +",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ExampleItem();

    [GeneratedRegex(@"\(@(?<name>[\w-]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"^\s*\\(?:newpage|pagebreak|clearpage)(?:\{\})?\s*$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex NewPage();
}
