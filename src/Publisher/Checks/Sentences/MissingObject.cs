namespace Publisher.Checks.Sentences;

/// <summary>A verb whose object has not come.</summary>
internal static class MissingObject
{
    /// <summary>"the neuron just thinks". A gap before it may hold its object from afar: "what it has".</summary>
    public static bool Is(Reading reading)
    {
        var last = reading.Count - 1;
        return last > 1
            && reading.Tag(last) is "VBZ" or "VBP" or "VBD"
            && TransitiveVerbs.Contains(reading.Words[last].Text)
            && !Stranding.HasGap(reading, last)
            && !IsClosedBeing(reading, last)
            && !MayLeaveOutItsObject(reading, last);
    }

    /// <summary>"and it does not show that no other hypothesis is.": what the verb has in common with an earlier one is
    /// left out, and the stop says so.</summary>
    private static bool IsClosedBeing(Reading reading, int last) =>
        reading.Sentence.ClosingMark.Length > 0
        && reading.Words[last].Text is "is" or "are" or "was" or "were";

    /// <summary>A contrast to an earlier clause: "and hardly anyone is", "but some of them do".</summary>
    private static bool MayLeaveOutItsObject(Reading reading, int last)
    {
        for (var at = last - 1; at > 0 && !reading.IsFiniteVerb(at); at--)
        {
            if (reading.Tag(at) is "CC" or ",")
            {
                return true;
            }
        }

        return false;
    }
}
