namespace Publisher.Typesetting.Pages.Footnotes;

/// <summary>The notes at the foot of a page: first what is left of a note that began on an earlier page, then those whose
/// marks stand on this one. All of them stand whole but the last, which may go on over pages where its lines allow.</summary>
/// <param name="height">Of the text area, in points.</param>
internal sealed class Foot(double height, double measure, NoteRule rule)
{
    /// <summary>What notes of earlier pages take of the text area at most, while there is text to go on with.</summary>
    private const double LargestRest = 0.75;

    private readonly Queue<Slice> rest = new();
    private readonly List<Slice> note = [];
    private Column? column;
    private double restHeight;
    private double whole;
    private double least;
    private bool hasMarks;

    /// <summary>Whether notes of earlier pages go on.</summary>
    public bool HasRest => rest.Count > 0;

    /// <summary>The room that the foot takes once the slice stands on the page: for its notes as a whole, or for as little
    /// as they can do with where the slice brings a note of its own or can't be parted from one that does.</summary>
    public double RoomWith(Slice slice)
    {
        var room = With(slice);
        var isLeast = !hasMarks || slice.Notes.Count > 0 || slice.KeepsWithPrevious;
        var needed = isLeast ? room.Least : room.Whole;
        return needed > 0 ? needed + RuleHeight : 0;
    }

    /// <summary>Makes room for the notes of a slice that stands on the page now.</summary>
    public void Add(Slice slice)
    {
        (whole, least) = With(slice);
        hasMarks |= slice.Notes.Count > 0;
    }

    /// <summary>Ends the page: hands over the notes that fit below its slices, and keeps the rest for the next page.</summary>
    /// <param name="bottom">Where the slices end.</param>
    public List<PlacedSlice> Take(IReadOnlyList<PlacedSlice> page, double bottom)
    {
        foreach (var (slice, _, isRepeated) in page)
        {
            foreach (var line in isRepeated ? [] : slice.Notes.SelectMany(SlicesOf))
            {
                rest.Enqueue(line);
                restHeight += HeightOf(line);
            }
        }

        var (count, taken) = Fitting(height - bottom - RuleHeight, mustTake: page.Count == 0);
        var top = height - taken;
        List<PlacedSlice> placed = [];
        for (; count > 0; count--)
        {
            var line = rest.Dequeue();
            if (placed.Count == 0)
            {
                placed.Add(new(Rule(), top - rule.After - rule.Thickness, IsRepeated: false));
            }

            placed.Add(new(line, top + line.SpaceBefore, IsRepeated: false));
            top += HeightOf(line);
        }

        BeginPage(taken);
        return placed;
    }

    private double RuleHeight => rule.Before + rule.Thickness + rule.After;

    private RuleSlice Rule() => new(rule.Color, rule.Thickness, 0, rule.Width);

    private static double HeightOf(Slice line) => line.SpaceBefore + line.Height;

    private void BeginPage(double taken)
    {
        restHeight = rest.Count > 0 ? restHeight - taken : 0;
        whole = restHeight;
        least = Fitting(height * LargestRest, mustTake: false).Height;
        if (rest.Count > 0 && least == 0)
        {
            least = Beginning(rest);
        }

        hasMarks = false;
    }

    private (double Whole, double Least) With(Slice slice)
    {
        var (all, few) = (whole, least);
        foreach (var mark in slice.Notes)
        {
            var lines = SlicesOf(mark);
            few = all + Beginning(lines);
            all += lines.Sum(HeightOf);
        }

        return (all, few);
    }

    /// <summary>How high a note is up to the first place where a page may end.</summary>
    private static double Beginning(IEnumerable<Slice> lines)
    {
        var sum = 0.0;
        foreach (var line in lines)
        {
            if (sum > 0 && !line.KeepsWithPrevious)
            {
                break;
            }

            sum += HeightOf(line);
        }

        return sum;
    }

    /// <summary>How many lines of the rest have room, up to a place where a page may end, and how high they are.</summary>
    /// <param name="mustTake">Whether at least one is taken, and the notes may end anywhere if nowhere else.</param>
    private (int Count, double Height) Fitting(double room, bool mustTake)
    {
        var (count, sum) = (0, 0.0);
        var (legalCount, legalSum) = (0, 0.0);
        foreach (var line in rest)
        {
            if (!line.KeepsWithPrevious)
            {
                (legalCount, legalSum) = (count, sum);
            }

            if (sum + HeightOf(line) > room + PageBuilder.Tolerance && (count > 0 || !mustTake))
            {
                return legalCount == 0 && mustTake ? (count, sum) : (legalCount, legalSum);
            }

            count++;
            sum += HeightOf(line);
        }

        return (count, sum);
    }

    private IReadOnlyList<Slice> SlicesOf(Footnote footnote)
    {
        if (footnote.Slices is null)
        {
            note.Clear();
            // A picture or a row must leave room for text.
            column ??= new(0, measure, height / 2, note.Add);
            column.Add(footnote.Content);
            column.Finish();
            if (note.Count > 0)
            {
                note[0].KeepsWithPrevious = false;
            }

            footnote.Slices = [.. note];
        }

        return footnote.Slices;
    }
}
