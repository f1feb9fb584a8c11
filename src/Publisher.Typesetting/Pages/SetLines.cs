using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Pages;

/// <summary>A paragraph in its lines, which may still be set otherwise while its pages are made.</summary>
/// <param name="measure">Of all lines but the first.</param>
internal sealed class SetLines(ShapedText text, double first, double measure, Alignment alignment)
{
    private const int MostTries = 3;

    public Lines Lines { get; private set; } = LineBreaker.Break(text, first, measure, alignment);

    /// <summary>How far a line is moved to the right by its alignment.</summary>
    public double ShiftOf(int index)
    {
        var room = (index == 0 ? first : measure) - Lines[index].Width;
        return alignment switch
        {
            Alignment.Center => room / 2,
            Alignment.End => room,
            _ => 0,
        };
    }

    /// <summary>Sets the paragraph in as many lines, of which this one ends without a hyphen, where that costs little.
    /// What brings along notes or pictures stays: its page has been made for them.</summary>
    /// <param name="from">The first line that may change: those before it stand on a page that is made.</param>
    public void AvoidHyphen(int index, int from)
    {
        if (text.Runs.Any(run => run.Picture is not null || run.Inserts.Count > 0))
        {
            return;
        }

        var costly = new HashSet<int>();
        var other = Lines;
        while (
            other[index].EndsWithHyphen
            && costly.Count < MostTries
            && costly.Add(other.HyphenOf(other[index]))
        )
        {
            other = LineBreaker.Break(text, first, measure, alignment, costly);
            if (other.Count != Lines.Count || !IsAlikeBefore(from, other))
            {
                return;
            }
        }

        Lines = other[index].EndsWithHyphen ? Lines : other;
    }

    private bool IsAlikeBefore(int from, Lines other)
    {
        for (var i = 0; i < from; i++)
        {
            if (Lines[i] != other[i])
            {
                return false;
            }
        }

        return true;
    }
}
