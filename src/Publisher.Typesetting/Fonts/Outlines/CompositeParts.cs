using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Outlines;

/// <summary>The parts of a composite glyph (OpenType 1.9, 'glyf').</summary>
internal static class CompositeParts
{
    public const int WordArguments = 0x0001;
    public const int AreOffsets = 0x0002;
    public const int HasInstructions = 0x0100;
    private const int MoreComponents = 0x0020;
    private const int OneScale = 0x0008;
    private const int TwoScales = 0x0040;
    private const int Matrix = 0x0080;

    /// <summary>Reads to the end of the parts.</summary>
    /// <returns>Whether instructions follow them.</returns>
    public static bool Skip(FontReader reader)
    {
        int flags;
        var hasInstructions = false;
        do
        {
            flags = reader.U16();
            reader.Take(Size(flags) - 2);
            hasInstructions |= (flags & HasInstructions) != 0;
        } while ((flags & MoreComponents) != 0);
        return hasInstructions;
    }

    /// <summary>Where in an outline its parts begin: none for a simple glyph.</summary>
    public static List<int> Offsets(FontTable outline)
    {
        var offsets = new List<int>();
        if (outline.Length == 0 || outline.I16(0) >= 0)
        {
            return offsets;
        }

        var at = 10;
        int flags;
        do
        {
            flags = outline.U16(at);
            offsets.Add(at);
            at += Size(flags);
        } while ((flags & MoreComponents) != 0);
        return offsets;
    }

    /// <summary>Flags, glyph, two arguments and what scales it.</summary>
    public static int Size(int flags) =>
        4
        + ((flags & WordArguments) != 0 ? 4 : 2)
        + (
            (flags & OneScale) != 0 ? 2
            : (flags & TwoScales) != 0 ? 4
            : (flags & Matrix) != 0 ? 8
            : 0
        );
}
