namespace Publisher.Unicode;

/// <summary>How a mark combines with what is before it (Unicode 16, 4.3); 0 for what is no such mark.</summary>
internal static class CombiningClass
{
    private const int FirstMark = 0x300;

    public static int Of(int codePoint) =>
        codePoint < FirstMark ? 0 : NormalFormTable.Shared.Class(codePoint);
}
