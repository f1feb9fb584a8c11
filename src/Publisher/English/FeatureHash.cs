namespace Publisher.English;

/// <summary>Features as numbers: a name and what it holds, mixed into one hash. The same on every machine.</summary>
internal static class FeatureHash
{
    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return Mix(hash);
    }

    public static uint HashLower(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = (hash ^ char.ToLowerInvariant(character)) * 16777619u;
        }

        return Mix(hash);
    }

    public static uint Of(int template, uint a, uint b = 0, uint c = 0)
    {
        var hash = Mix(((uint)template * 0x9E3779B1u) + a);
        hash = Mix((hash * 31u) + b + 0x85EBCA6Bu);
        return Mix((hash * 31u) + c + 0xC2B2AE35u);
    }

    /// <summary>The finaliser of MurmurHash3: every bit of the input moves every bit of the result.</summary>
    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }
}
