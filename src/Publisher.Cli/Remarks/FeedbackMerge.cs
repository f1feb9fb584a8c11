using System.Globalization;
using Publisher.Feedback;
using YamlDotNet.RepresentationModel;

namespace Publisher.Cli.Remarks;

/// <summary>Adds remarks to the end of a <c>feedback.yml</c> and leaves all that is in it as it is: its remarks, their
/// order, comments and blank lines.</summary>
/// <param name="Text">The file with them.</param>
/// <param name="Added">How many are new.</param>
internal sealed record FeedbackMerge(string Text, int Added)
{
    private const string Opening = "# What readers reported, and what became of it.\n";
    private const int FewestWordsThatTell = 4;

    /// <param name="file">What to call it in a message.</param>
    /// <param name="text">Of the file; empty where there is none yet.</param>
    /// <param name="haveAddresses">Whether each remark comes from an address of its own.</param>
    /// <exception cref="UsageException">Nothing can be added to the file by adding lines at its end.</exception>
    public static FeedbackMerge Of(
        string file,
        string text,
        IEnumerable<Remark> remarks,
        bool haveAddresses
    )
    {
        var there = FeedbackFile.Read(file, text);
        var fresh = Fresh(there, remarks.Select(RemarkYaml.Writable), haveAddresses);
        if (fresh.Count == 0)
        {
            return new(text, 0);
        }

        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var indent = Indent(file, text);
        var added = string.Join('\n', fresh.Select(remark => RemarkYaml.Of(remark, indent)));
        var merged =
            text.Length == 0
                ? Opening + added
                : text + (text[^1] == '\n' ? "" : newLine) + added.ReplaceLineEndings(newLine);
        return IsWhole(file, merged, [.. there, .. fresh])
            ? new(merged, fresh.Count)
            : throw new UsageException(
                $"{file} is a list to which nothing can be added at its end.",
                $"{FeedbackFile.Form} Write it so, or give the new remarks a file of their own with {FeedbackFile.Option}."
            );
    }

    private static bool IsWhole(string file, string text, Items<Remark> expected)
    {
        try
        {
            return FeedbackFile.Read(file, text) == expected;
        }
        catch (UsageException)
        {
            return false;
        }
    }

    /// <summary>Those that are not there yet, each once.</summary>
    private static List<Remark> Fresh(
        Items<Remark> there,
        IEnumerable<Remark> remarks,
        bool haveAddresses
    )
    {
        var known = there.SelectMany(Keys).ToHashSet(StringComparer.Ordinal);
        Func<Remark, string> origin = haveAddresses ? Address : Note;
        var before = there.Select(origin).ToHashSet(StringComparer.Ordinal);
        var fresh = new List<Remark>();
        foreach (var remark in remarks)
        {
            var own = origin(remark);
            if ((own.Length == 0 || !before.Contains(own)) && !Keys(remark).Any(known.Contains))
            {
                fresh.Add(remark);
                known.UnionWith(Keys(remark));
            }
        }

        return fresh;
    }

    /// <summary>By any of which a remark is known again: the words with what is said of them, and with who says so.</summary>
    private static IEnumerable<string> Keys(Remark remark)
    {
        var quote = RemarkWords.Plain(remark.Quote);
        yield return $"{quote}\n{RemarkWords.Plain(remark.Note)}";
        if (remark.Date is { } date && remark.From.Length > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{quote}\n{date:yyyy-MM-dd}\n{remark.From}"
            );
        }
    }

    /// <summary>Empty where a name stands in its place.</summary>
    private static string Address(Remark remark) =>
        remark.From.Contains("://", StringComparison.Ordinal) ? remark.From : "";

    /// <summary>What was said, by whom and when: known again also where its author has quoted the words anew. Empty where
    /// it says too little to be told from others.</summary>
    private static string Note(Remark remark)
    {
        var note = RemarkWords.Plain(remark.Note);
        return remark.Date is { } date && note.Split(' ').Length >= FewestWordsThatTell
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{note}\n{date:yyyy-MM-dd}\n{remark.From}"
            )
            : "";
    }

    /// <summary>The blanks in front of the dashes of the list.</summary>
    private static string Indent(string file, string text) =>
        FeedbackFile.Root(file, text) is YamlSequenceNode list
            ? new string(' ', (int)list.Start.Column - 1)
            : "";
}
