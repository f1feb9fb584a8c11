using System.Text;
using Publisher.Changes;

namespace Publisher.Cli.Output.Differences;

/// <summary>Changes for people at a terminal: by term, each sentence with the words that came and went.</summary>
internal static class ChangesText
{
    private const string Red = "\u001b[31m";
    private const string Green = "\u001b[32m";
    private const string Plain = "\u001b[0m";

    public static string Of(Comparison comparison, bool hasColour)
    {
        var text = new StringBuilder();
        foreach (var unit in comparison.ByUnit)
        {
            text.Append(Printable.Of(Wording.Folded(ChangeWording.Title(unit.First()))))
                .Append('\n');
            foreach (var change in unit)
            {
                text.Append("  ").Append(Printable.Of(ChangeWording.Of(change))).Append('\n');
                foreach (var sentence in change.Sentences)
                {
                    Append(text, sentence, hasColour);
                }
            }

            text.Append('\n');
        }

        return text.Append(ChangeWording.Summary(comparison.Changes)).Append('\n').ToString();
    }

    private static void Append(StringBuilder text, SentenceChange sentence, bool hasColour)
    {
        var before = sentence.Kind switch
        {
            SentenceChangeKind.Added => "+ ",
            SentenceChangeKind.Removed => "- ",
            SentenceChangeKind.Reworded => "~ ",
            SentenceChangeKind.MovedHere => $"> from {ChangeWording.Elsewhere(sentence)}: ",
            _ => $"< to {ChangeWording.Elsewhere(sentence)}: ",
        };
        text.Append("    ").Append(Printable.Of(before));
        foreach (var words in sentence.Words)
        {
            text.Append(Marked(Printable.Of(words.Text), words.Change, sentence.Kind, hasColour));
        }

        text.Append('\n');
    }

    /// <summary>As wdiff marks words; a whole sentence has its sign in front.</summary>
    private static string Marked(
        string text,
        WordChange change,
        SentenceChangeKind kind,
        bool hasColour
    )
    {
        var (word, blank) = (text.TrimEnd(), text[text.TrimEnd().Length..]);
        var isWhole = kind != SentenceChangeKind.Reworded;
        return change switch
        {
            WordChange.None => text,
            WordChange.Removed when hasColour =>
                $"{Red}{(isWhole ? word : $"[-{word}-]")}{Plain}{blank}",
            WordChange.Added when hasColour =>
                $"{Green}{(isWhole ? word : $"{{+{word}+}}")}{Plain}{blank}",
            _ when isWhole => text,
            WordChange.Removed => $"[-{word}-]{blank}",
            _ => $"{{+{word}+}}{blank}",
        };
    }
}
