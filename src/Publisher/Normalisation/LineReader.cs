using Publisher.Languages;
using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Where a line stands, as far as it decides what the line means.</summary>
/// <param name="Rule">What the configuration allows there.</param>
/// <param name="IsGlossary">Whether lines there define terms as a matter of course.</param>
internal readonly record struct LinePlace(ShapeRule Rule, bool IsGlossary);

/// <summary>Decides whether a line that opens with a term is an entry: by the configuration, by its bold words, by the
/// habit of the lines around it.</summary>
internal static class LineReader
{
    /// <summary>A shape in plain letters is a habit of its place only when it recurs.</summary>
    private const int FewestOfHabit = 3;
    private const int PercentOfHabit = 60;

    /// <summary>One in so many.</summary>
    private const int WordedOfRunIn = 3;

    /// <summary>Null when nothing about the line is remarkable.</summary>
    /// <param name="habit">The shape of the plain lines around it, if they share one.</param>
    public static Reading? Read(
        DefiningLine line,
        LinePlace place,
        EntryShape? habit,
        EntrySettings settings
    )
    {
        if (settings.Excludes(line.Words))
        {
            return Reading.Left("the configuration says that it is no entry");
        }

        if (settings.Forces(line.Words) is { } quoted)
        {
            return Forced(line, quoted);
        }

        var isRunIn = habit == EntryShape.RunIn || place.Rule == ShapeRule.Bold;
        var bold = place.Rule is ShapeRule.Any or ShapeRule.Bold
            ? BoldLead.Of(line, isRunIn)
            : null;
        return bold is null ? Plain(line, place, habit)
            : bold.Headword is null || Accepts(bold, place) ? bold
            : Reading.Left($"{bold.Reason}, but this part of the document is no glossary");
    }

    /// <summary>The shape without a sign of its own that most of the lines have; null when they have none.</summary>
    public static EntryShape? HabitOf(IReadOnlyList<DefiningLine> lines, LinePlace place)
    {
        if (Forced(place.Rule) is { } forced)
        {
            return forced;
        }

        foreach (var shape in place.Rule == ShapeRule.Any ? PlainLead.Shapes : [])
        {
            var readings = lines
                .Select(line => PlainLead.Of(line, shape))
                .OfType<Reading>()
                .ToList();
            var worded = readings.Count(reading => reading.Strength > Strength.Place);
            if (
                readings.Count >= FewestOfHabit
                && readings.Count * 100 >= lines.Count * PercentOfHabit
                && (place.IsGlossary || worded * 2 >= readings.Count)
            )
            {
                return shape;
            }
        }

        return place is { Rule: ShapeRule.Any, IsGlossary: true } && AreRunIn(lines)
            ? EntryShape.RunIn
            : null;
    }

    /// <summary>A story has bold leads too; in a glossary a good part of what follows them is worded as definitions
    /// are.</summary>
    private static bool AreRunIn(IReadOnlyList<DefiningLine> lines)
    {
        var runIn = lines.Where(BoldLead.IsRunIn).ToList();
        return runIn.Count >= FewestOfHabit
            && runIn.Count * 100 >= lines.Count * PercentOfHabit
            && (
                runIn[0].Language != English.Words
                || runIn.Count(BoldLead.OpensAsDefinition) * WordedOfRunIn >= runIn.Count
            );
    }

    private static EntryShape? Forced(ShapeRule rule) =>
        rule switch
        {
            ShapeRule.Colon => EntryShape.Colon,
            ShapeRule.Dash => EntryShape.Dash,
            _ => null,
        };

    private static bool Accepts(Reading reading, LinePlace place) =>
        place.IsGlossary || place.Rule == ShapeRule.Bold || reading.Strength == Strength.Sentence;

    /// <summary>A lone plain line among others counts at the top of a glossary, when it is worded as a definition.</summary>
    private static Reading? Plain(DefiningLine line, LinePlace place, EntryShape? habit) =>
        habit is { } shape and not EntryShape.RunIn ? PlainLead.Of(line, shape)
        : place is { Rule: ShapeRule.Any, IsGlossary: true } && line.Depth == 0
            ? PlainLead
                .Shapes.Select(each => PlainLead.Of(line, each))
                .OfType<Reading>()
                .FirstOrDefault(reading => reading.Strength > Strength.Place)
        : null;

    /// <summary>The names that the author gives, else those that the line would give in the best of places.</summary>
    private static Reading? Forced(DefiningLine line, QuotedEntry quoted)
    {
        const string reason = "the configuration says that it is an entry";
        var read = quoted.Term is null
            ? BoldLead.Of(line) is { Headword: not null } bold
                ? bold
                : PlainLead
                    .Shapes.Select(shape => PlainLead.Of(line, shape))
                    .OfType<Reading>()
                    .FirstOrDefault()
                    ?? DefiningMention.In(line).FirstOrDefault()
            : null;
        return read?.Headword is { } headword
            ? new(
                headword with
                {
                    Evidence = new(EntryShape.Quoted, reason),
                },
                Strength.Sentence,
                reason
            )
            : Reading.Of(
                quoted.Term ?? quoted.Quote,
                [],
                EntryShape.Quoted,
                Strength.Sentence,
                reason
            );
    }
}
