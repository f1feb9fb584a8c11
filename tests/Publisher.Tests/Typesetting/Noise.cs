namespace Publisher.Tests.Typesetting;

/// <summary>Numbers without a pattern that are the same in each run and on each machine (xorshift32).</summary>
internal sealed class Noise(uint seed)
{
    private uint state = seed;

    public int Next(int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)below);
    }

    public int Next(int from, int below) => from + Next(below - from);
}
