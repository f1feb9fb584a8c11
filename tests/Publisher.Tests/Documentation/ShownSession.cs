using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Tests.Documentation;

/// <summary>What a page of documentation shows, done: a block of code with a name behind its language (<c>yaml
/// publisher.yml</c>) is a file, and in a block of the language <c>console</c> each line that begins with <c>$</c> is run,
/// where the files before it lie. What it prints must stand below it.</summary>
internal static partial class ShownSession
{
    private const string Prompt = "$ ";
    private const string Console = "console";

    /// <summary>Where a reader may have the files.</summary>
    private const string Home = "/home/ada/tea";

    /// <returns>The page with what its commands printed; where only sizes differ, as it was.</returns>
    public static string Of(string page, Shell shell)
    {
        var done = new StringBuilder();
        var at = 0;
        foreach (Match block in Block().Matches(page))
        {
            done.Append(page, at, block.Index - at);
            at = block.Index + block.Length;
            var (language, file, text) = (
                block.Groups["language"].Value,
                block.Groups["file"].Value,
                block.Groups["text"].Value
            );
            if (file.Length > 0)
            {
                shell.Write(file, text);
            }

            done.Append("```").Append(block.Groups["info"].Value).Append('\n');
            done.Append(language == Console ? Run(text, shell) : text).Append("```\n");
        }

        return done.Append(page, at, page.Length - at).ToString();
    }

    /// <summary>How many commands a page shows.</summary>
    public static int Commands(string page) =>
        Block()
            .Matches(page)
            .Where(block => block.Groups["language"].Value == Console)
            .Sum(block => Steps(block.Groups["text"].Value).Count());

    private static string Run(string session, Shell shell)
    {
        var done = new StringBuilder();
        foreach (var (command, shown) in Steps(session))
        {
            var printed = shell
                .Print(command)
                .Replace(shell.Folder, Home, StringComparison.Ordinal);
            if (printed.Length > 0 && !printed.EndsWith('\n'))
            {
                printed += "\n";
            }

            done.Append(Prompt).Append(command).Append('\n');
            done.Append(Size().Replace(printed, "") == Size().Replace(shown, "") ? shown : printed);
        }

        return done.ToString();
    }

    /// <summary>Each command with what is shown below it; a command goes on after a backslash at the end of its line.</summary>
    private static IEnumerable<(string Command, string Shown)> Steps(string session)
    {
        var lines = session.Split('\n')[..^1];
        for (var at = 0; at < lines.Length; )
        {
            var command = new List<string> { lines[at++][Prompt.Length..] };
            while (command[^1].EndsWith('\\'))
            {
                command.Add(lines[at++]);
            }

            var shown = lines
                .Skip(at)
                .TakeWhile(line => !line.StartsWith(Prompt, StringComparison.Ordinal))
                .ToList();
            at += shown.Count;
            yield return (
                string.Join('\n', command),
                string.Concat(shown.Select(line => line + "\n"))
            );
        }
    }

    [GeneratedRegex(
        @"^```(?<info>(?<language>[a-z]+)(?: (?<file>\S+))?)\n(?<text>(?:.*\n)*?)```\n",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Block();

    [GeneratedRegex(@" *\d+(?= KB)")]
    private static partial Regex Size();
}
