namespace Publisher.Typesetting.Fonts;

/// <summary>
/// Fonts that are looked through, in order, only for a character that no font of a set has: those of the computer. What
/// can't be used (no outlines, broken, not to be embedded) is passed over. Of each font only the table of
/// characters stays in memory until it is chosen. Upright fonts of medium weight come before others.
/// </summary>
/// <param name="files">Names for messages, and how to read the bytes; read when a character is first lacking.</param>
public sealed class FontReserve(IEnumerable<(string Name, Func<ReadOnlyMemory<byte>> Read)> files)
{
    private const int MediumWeight = 400;
    private readonly Dictionary<int, (Font Font, ushort Glyph)?> found = [];
    private readonly Dictionary<Candidate, Font?> opened = [];
    private readonly SortedDictionary<string, SortedSet<int>> used = new(StringComparer.Ordinal);
    private List<Candidate>? candidates;

    /// <summary>The names of the fonts that were chosen, with the code points that they were chosen for.</summary>
    public IReadOnlyDictionary<string, SortedSet<int>> Used => used;

    internal bool TryFind(int codePoint, out Font font, out ushort glyph)
    {
        if (!found.TryGetValue(codePoint, out var known))
        {
            known = Find(codePoint);
            found.Add(codePoint, known);
        }

        (font, glyph) = known ?? default;
        return known is not null;
    }

    private (Font Font, ushort Glyph)? Find(int codePoint)
    {
        foreach (var candidate in candidates ??= Candidates())
        {
            if (candidate.Characters.GlyphOf(codePoint) is var glyph and not 0)
            {
                if (Opened(candidate) is { } font && font.CanDraw(glyph, codePoint))
                {
                    used.TryAdd(candidate.Name, []);
                    used[candidate.Name].Add(codePoint);
                    return (font, glyph);
                }
            }
        }

        return null;
    }

    private Font? Opened(Candidate candidate)
    {
        if (!opened.TryGetValue(candidate, out var font))
        {
            font = Open(candidate.Name, candidate.Read);
            opened.Add(candidate, font);
        }

        return font;
    }

    private List<Candidate> Candidates()
    {
        var read = new List<Candidate>();
        foreach (var (name, bytes) in files)
        {
            if (Open(name, bytes) is { } font)
            {
                var isPlain = font is { Metrics.Weight: MediumWeight, ItalicAngle: 0 };
                read.Add(new(name, bytes, font.CopyCharacters(), isPlain));
            }
        }

        return [.. read.OrderByDescending(candidate => candidate.IsPlain)];
    }

    /// <summary>A broken kerning table must not spoil an edition for one borrowed character, so none is used.</summary>
    private static Font? Open(string name, Func<ReadOnlyMemory<byte>> bytes)
    {
        try
        {
            var font = Font.Read(bytes(), name, hasLayout: false);
            return font.MayBeEmbedded ? font : null;
        }
        catch (InvalidFontException)
        {
            return null;
        }
    }

    private sealed class Candidate(
        string name,
        Func<ReadOnlyMemory<byte>> read,
        CharacterMap characters,
        bool isPlain
    )
    {
        public string Name => name;
        public Func<ReadOnlyMemory<byte>> Read => read;
        public CharacterMap Characters => characters;
        public bool IsPlain => isPlain;
    }
}
