namespace Publisher.Typesetting.Mathematics;

/// <summary>The room between two atoms by their classes (The TeXbook, chapter 18).</summary>
internal static class Spacing
{
    /// <summary>An em has eighteen of the units that spaces are counted in.</summary>
    public const double Unit = 1 / 18.0;

    private const double Thin = 3 * Unit;
    private const double Medium = 4 * Unit;
    private const double Thick = 5 * Unit;

    // A row by the left atom, a column by the right one, in the order of AtomClass: 1 thin, 2 medium, 3 thick; of upper-case
    // letters the same in displays and text only. Stars never meet, since such a binary sign is none.
    private static readonly string[] Table =
    [
        "01BC000A",
        "11*C000A",
        "BB**B**B",
        "CC*0C00C",
        "00*00000",
        "01BC000A",
        "AA*AAAAA",
        "A1BCA0AA",
    ];

    /// <returns>Ems.</returns>
    public static double Between(AtomClass left, AtomClass right, bool isScript) =>
        Table[(int)left][(int)right] switch
        {
            '1' => Thin,
            'A' when !isScript => Thin,
            'B' when !isScript => Medium,
            'C' when !isScript => Thick,
            _ => 0,
        };
}
