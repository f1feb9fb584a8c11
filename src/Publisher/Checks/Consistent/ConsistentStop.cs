using System.Globalization;
using Publisher.Checks.Sentences;
using Publisher.Checks.Sentences.RunningText;
using Publisher.English;
using Publisher.Model;
using Line = Publisher.Checks.Sentences.RunningText.Line;

namespace Publisher.Checks.Consistent;

/// <summary>Definitions, and the items of a list, close alike: all with a stop or none.</summary>
internal sealed class ConsistentStop : Check
{
    private const int FewestItems = 6;
    private const int FewestDefinitions = 8;

    /// <summary>A shorter line is a label or a list of names, which few authors close.</summary>
    private const int FewestWords = 6;

    /// <summary>One in so many may close unlike the others; where more do, closing is no habit.</summary>
    private const int OneIn = 4;

    public override string Name => "consistent-stop";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var lines = subject.OwnLines.Where(line => line.List > 0 || IsDefinition(line)).ToList();
        var labels = lines
            .Where(line => Label(line).Length > 0)
            .CountBy(Label, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return lines
            // What the same label leads is a list of facts: "Synonyms: …".
            .Where(line => labels.GetValueOrDefault(Label(line)) < 2)
            .Select(line => new Closed(line, ReadLine.Of(line.Text).Sentence))
            .Where(IsComparable)
            .GroupBy(closed => Group(closed.Line))
            .SelectMany(group => Odd([.. group], group.Key));
    }

    /// <summary>The cells of tables close by a habit of their own.</summary>
    private static int Group(Line line) =>
        !IsDefinition(line) ? line.List
        : line.Kind == LineKind.Cell ? -1
        : 0;

    private static bool IsDefinition(Line line) =>
        line.Kind == LineKind.Definition || line.Entry.Length > 0;

    /// <summary>The words before a colon; "Listing 1" and "Listing 2" are one label.</summary>
    private static string Label(Line line)
    {
        var colon = line.Text.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0
            ? ""
            : string.Concat(
                line.Text[..colon].Select(letter => char.IsAsciiDigit(letter) ? '0' : letter)
            );
    }

    /// <summary>"See https://example.org/x#y.": where such an address ends its reader can't tell.</summary>
    private static bool EndsInAddress(Line line) =>
        line.Text.LastIndexOf("://", StringComparison.Ordinal) is >= 0 and var at
        && !line.Text.AsSpan(at).ContainsAny(' ', '\n');

    /// <param name="list">Number of the list; 0 for definitions, and less for those in cells.</param>
    private IEnumerable<Finding> Odd(List<Closed> lines, int list)
    {
        var mostStop = 2 * lines.Count(line => line.HasStop) >= lines.Count;
        var areLed = 2 * lines.Count(line => Label(line.Line).Length > 0) >= lines.Count;
        // The last of several sentences has a stop, though its neighbours are phrases, and so has a sentence between
        // lines of a name and a phrase.
        var odd = lines
            .Where(line =>
                line.HasStop != mostStop
                && (
                    mostStop
                    || (line.Sentence.EarlierStops == 0 && (Label(line.Line).Length > 0) == areLed)
                )
            )
            .ToList();
        if (
            lines.Count < (list <= 0 ? FewestDefinitions : FewestItems)
            || OneIn * odd.Count > lines.Count
        )
        {
            yield break;
        }

        var what = list <= 0 ? "definitions" : "items of its list";
        foreach (var (line, _) in odd)
        {
            var most = string.Create(
                CultureInfo.InvariantCulture,
                $"{lines.Count - odd.Count} of {lines.Count} {what}"
            );
            yield return FindIn(
                line,
                Sentences.BreakWording.Tail(line.Quote),
                mostStop
                    ? $"“{Shortened.Of(line.Quote)}” closes without a stop, and {most} with one."
                    : $"“{Shortened.Of(line.Quote)}” closes with a stop, and {most} without.",
                mostStop ? "Put a stop there too." : "Take the stop off, or close all with one."
            ) with
            {
                Same = string.Create(CultureInfo.InvariantCulture, $"{what} {list}"),
            };
        }
    }

    /// <summary>A colon leads on, a link or a bracket closes by itself, and what a list goes on with is not at its end.</summary>
    private static bool IsComparable(Closed closed) =>
        (PlainText.Words(closed.Line.Text) >= FewestWords || closed.Sentence.EarlierStops > 0)
        && closed.Sentence.ClosingMark is "" or "."
        && !(closed.Sentence.ClosingMark.Length == 0 && closed.Sentence.EndsEnclosed)
        && !closed.Sentence.IsEnumerated
        && closed.Sentence.OpenBracket.Length == 0
        && !closed.Line.IsContinued
        && !closed.Line.LeadsToCode
        && !closed.Line.EndsInLink
        && !EndsInAddress(closed.Line)
        && !closed.Line.IsLink;

    private sealed record Closed(Line Line, Sentence Sentence)
    {
        public bool HasStop => Sentence.ClosingMark == ".";
    }
}
