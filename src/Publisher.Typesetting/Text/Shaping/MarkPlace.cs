namespace Publisher.Typesetting.Text.Shaping;

/// <summary>Where a combining mark stands to its letter, where the font does not say: by the combining classes of
/// Unicode 16 for the marks of Latin, Greek and Cyrillic.</summary>
internal enum MarkPlace
{
    Above,
    Below,

    /// <summary>Joined to the letter from below: a cedilla.</summary>
    Joined,

    /// <summary>Across the letter.</summary>
    Over,

    /// <summary>Above its right corner.</summary>
    RightAbove,
}

internal static class MarkPlaces
{
    private static readonly (int First, int Last, MarkPlace Place)[] Places =
    [
        (0x0315, 0x0315, MarkPlace.RightAbove),
        (0x0316, 0x0319, MarkPlace.Below),
        (0x031A, 0x031B, MarkPlace.RightAbove),
        (0x031C, 0x0320, MarkPlace.Below),
        (0x0321, 0x0322, MarkPlace.Joined),
        (0x0323, 0x0326, MarkPlace.Below),
        (0x0327, 0x0328, MarkPlace.Joined),
        (0x0329, 0x0333, MarkPlace.Below),
        (0x0334, 0x0338, MarkPlace.Over),
        (0x0339, 0x033C, MarkPlace.Below),
        (0x0345, 0x0345, MarkPlace.Below),
        (0x0347, 0x0349, MarkPlace.Below),
        (0x034D, 0x034E, MarkPlace.Below),
        (0x0353, 0x0356, MarkPlace.Below),
        (0x0358, 0x0358, MarkPlace.RightAbove),
        (0x0359, 0x035A, MarkPlace.Below),
        (0x0488, 0x0489, MarkPlace.Over),
        (0x1AB5, 0x1ABA, MarkPlace.Below),
        (0x1DC2, 0x1DC2, MarkPlace.Below),
        (0x1DCA, 0x1DCA, MarkPlace.Below),
        (0x1DCF, 0x1DD0, MarkPlace.Below),
        (0x1DF9, 0x1DF9, MarkPlace.Below),
        (0x1DFD, 0x1DFD, MarkPlace.Below),
        (0x1DFF, 0x1DFF, MarkPlace.Below),
        (0x20D2, 0x20D3, MarkPlace.Over),
        (0x20D8, 0x20DA, MarkPlace.Over),
        (0x20DD, 0x20E0, MarkPlace.Over),
        (0x20E2, 0x20E6, MarkPlace.Over),
        (0x20E8, 0x20E8, MarkPlace.Below),
        (0x20EA, 0x20EB, MarkPlace.Over),
        (0x20EC, 0x20EF, MarkPlace.Below),
        (0xFE27, 0xFE2D, MarkPlace.Below),
    ];

    public static MarkPlace Of(int codePoint)
    {
        foreach (var (first, last, place) in Places)
        {
            if (codePoint <= last)
            {
                return codePoint >= first ? place : MarkPlace.Above;
            }
        }

        return MarkPlace.Above;
    }
}
