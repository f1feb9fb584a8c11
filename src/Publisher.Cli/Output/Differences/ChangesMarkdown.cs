using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Publisher.Changes;
using Publisher.Feedback;

namespace Publisher.Cli.Output.Differences;

/// <summary>Changes as a list for a release or a pull request: by kind, words that went struck out, words that came in
/// bold.</summary>
internal static partial class ChangesMarkdown
{
    public static string Of(Comparison comparison) =>
        $"# Changes in {Escape(comparison.Name)}\n\n{ChangeWording.Summary(comparison.Changes)}.\n{Corrections(comparison.Corrections)}{Sections(comparison.Changes, level: 2)}";

    private static string Corrections(Items<Correction> corrections)
    {
        if (corrections.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder("\n## Corrected after readers' remarks\n\n");
        foreach (var correction in corrections)
        {
            text.Append("- ")
                .Append(Escape(CorrectionWording.Of(correction)))
                .Append(": ")
                .AppendJoin("", correction.Words.Select(Marked))
                .Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A section a kind.</summary>
    /// <param name="level">Of the headings.</param>
    public static string Sections(Items<Change> changes, int level)
    {
        var text = new StringBuilder();
        foreach (var (kind, title) in ChangeWording.Kinds)
        {
            var those = changes.Where(change => change.Kind == kind).ToList();
            if (those.Count > 0)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"\n{new string('#', level)} {title}\n\n"
                );
                those.ForEach(change => Append(text, change));
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Change change)
    {
        text.Append("- ").Append(Escape(ChangeWording.Of(change))).Append('\n');
        foreach (var sentence in change.Sentences)
        {
            var before = sentence.Kind switch
            {
                SentenceChangeKind.MovedHere => $"From {ChangeWording.Elsewhere(sentence)}: ",
                SentenceChangeKind.MovedAway => $"To {ChangeWording.Elsewhere(sentence)}: ",
                _ => "",
            };
            text.Append("  - ").Append(Escape(before));
            foreach (var words in sentence.Words)
            {
                text.Append(Marked(words));
            }

            text.Append('\n');
        }
    }

    private static string Marked(ChangedWords words)
    {
        var word = words.Text.Trim();
        var mark = words.Change switch
        {
            WordChange.Removed => "~~",
            WordChange.Added => "**",
            _ => "",
        };
        return word.Length == 0
            ? words.Text
            : $"{mark}{Escape(word)}{mark}{(char.IsWhiteSpace(words.Text[^1]) ? " " : "")}";
    }

    private static string Escape(string text) =>
        Markup().Replace(Printable.Of(Wording.Folded(text)), "\\$0");

    [GeneratedRegex("""[\\`*_{}\[\]<>#|~&$@]""", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
