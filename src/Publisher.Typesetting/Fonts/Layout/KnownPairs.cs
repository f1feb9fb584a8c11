namespace Publisher.Typesetting.Fonts.Layout;

/// <summary>What pairs of glyphs do that came up lately. Threads share it without a lock: a place holds one whole pair or
/// another, and a pair that lost its place is looked up in the font again.</summary>
internal sealed class KnownPairs
{
    private const int Places = 2048;
    private const uint Spread = 0x9E3779B1; // 2^32 divided by the golden ratio: neighbours come to lie far apart.
    private const int Shift = 32 - 11;

    private readonly Known?[] places = new Known?[Places];

    /// <param name="adjustment">Null for a pair that is known to do nothing.</param>
    public bool TryFind(ushort left, ushort right, out PairAdjustment? adjustment)
    {
        var pair = PairOf(left, right);
        var known = Volatile.Read(ref places[PlaceOf(pair)]);
        adjustment = known?.Adjustment;
        return known?.Pair == pair;
    }

    /// <inheritdoc cref="TryFind"/>
    public void Keep(ushort left, ushort right, PairAdjustment? adjustment)
    {
        var pair = PairOf(left, right);
        Volatile.Write(ref places[PlaceOf(pair)], new(pair, adjustment));
    }

    private static uint PairOf(ushort left, ushort right) => ((uint)left << 16) | right;

    private static int PlaceOf(uint pair) => (int)(unchecked(pair * Spread) >> Shift);

    private sealed record Known(uint Pair, PairAdjustment? Adjustment);
}
