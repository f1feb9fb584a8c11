using System.Text;
using Publisher.Cli.Rules;
using Publisher.Editions;

namespace Publisher.Cli.Output;

/// <summary>What <c>publisher explain</c> prints without a name: every check and what it is for.</summary>
internal static class CheckList
{
    public static string Text()
    {
        var checks = FindingRule.All.Select(rule =>
            (
                rule.Name,
                Purpose: rule.Purpose + (rule.IsOnByDefault ? "" : " (Off until asked for.)")
            )
        );
        var editions = FindingPages.Names.Select(name =>
            (Name: name, Purpose: FindingRule.FirstParagraph(FindingPages.Of(name)!))
        );
        var text = new StringBuilder();
        Append(text, "publisher check reports:", [.. checks]);
        Append(text, "\npublisher publish finds besides:", [.. editions]);
        return text.Append("\npublisher explain NAME prints the page of one.\n").ToString();
    }

    private static void Append(
        StringBuilder text,
        string title,
        IReadOnlyList<(string Name, string Purpose)> lines
    )
    {
        text.Append(title).Append('\n');
        var width = lines.Max(line => line.Name.Length);
        foreach (var (name, purpose) in lines)
        {
            text.Append("  ")
                .Append(name.PadRight(width))
                .Append("  ")
                .Append(purpose)
                .Append('\n');
        }
    }
}
