namespace Publisher.Tests.Importers.Html;

/// <summary>A reproducible source of the variety that real exports show (a linear congruential generator).</summary>
internal sealed class Whim(int seed)
{
    private ulong _state = (ulong)(uint)seed;

    /// <summary>0 to <paramref name="bound"/> - 1.</summary>
    public int Next(int bound)
    {
        _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
        return (int)((_state >> 33) % (ulong)bound);
    }

    /// <summary>True once in so many times.</summary>
    public bool Once(int times) => Next(times) == 0;
}
