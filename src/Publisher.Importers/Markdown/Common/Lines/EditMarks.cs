using System.Text.RegularExpressions;
using Publisher.Importers.Markdown.Lines;

namespace Publisher.Importers.Markdown.Common.Lines;

/// <summary>Changes that an editor proposes within a text (CriticMarkup): <c>{++in++}</c>, <c>{--out--}</c>,
/// <c>{~~old~>new~~}</c> are taken as the suggestions of a word processor are, a remark is left out and told, and
/// highlighted words are words.</summary>
internal static partial class EditMarks
{
    public static void Resolve(MarkdownExport export, ImportSettings settings)
    {
        if (Mark().IsMatch(export.Text))
        {
            export.Text = MarkdownLines.Rewrite(
                export.Text,
                line => Mark().Replace(line, mark => Resolved(mark, export, settings))
            );
        }
    }

    private static string Resolved(Match mark, MarkdownExport export, ImportSettings settings)
    {
        var words = mark.Value[3..^3];
        switch (mark.Value[1])
        {
            case '+':
                return Kept(words, "", settings.AppliesSuggestions, export);
            case '-':
                return Kept("", words, settings.AppliesSuggestions, export);
            case '~':
                var parts = words.Split("~>", 2);
                return Kept(parts[^1], parts[0], settings.AppliesSuggestions, export);
            case '=':
                return words;
            default:
                export.Leave(words, "comment", isTold: true);
                return "";
        }
    }

    private static string Kept(string after, string before, bool applies, MarkdownExport export)
    {
        var left = applies ? before : after;
        if (left.Length > 0)
        {
            export.Leave(left, "suggestion", isTold: true);
        }

        return applies ? after : before;
    }

    [GeneratedRegex(
        @"\{(?:\+\+[^{}\n]*\+\+|--[^{}\n]*--|~~[^{}\n]*~>[^{}\n]*~~|==[^{}\n]*==|>>[^{}\n]*<<)\}",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Mark();
}
