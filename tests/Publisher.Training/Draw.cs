namespace Publisher.Training;

/// <summary>Numbers that look drawn and are the same on every run: a linear congruential generator.</summary>
internal sealed class Draw(ulong seed)
{
    private ulong _state = seed;

    public int Below(int limit)
    {
        _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
        return (int)((_state >> 33) % (ulong)limit);
    }

    public T[] Shuffled<T>(IEnumerable<T> values)
    {
        T[] result = [.. values];
        for (var at = result.Length - 1; at > 0; at--)
        {
            var other = Below(at + 1);
            (result[at], result[other]) = (result[other], result[at]);
        }

        return result;
    }
}
