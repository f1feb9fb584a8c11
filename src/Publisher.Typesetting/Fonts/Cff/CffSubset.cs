namespace Publisher.Typesetting.Fonts.Cff;

/// <summary>
/// A CFF font with some of a font's glyphs, in the order in which they were asked for: a character's number in the document is
/// its glyph's number here (ISO 32000-1, 9.7.4.2: CIDFontType0C).
/// </summary>
internal static class CffSubset
{
    private const int FontBox = 5;
    private const int FirstOwnString = 391;
    private const int Subroutines = 19;
    private const int DefaultWidth = 20;
    private const int NominalWidth = 21;
    private const int VariationIndex = 22;
    private const int Private = 18;
    private static readonly int FontMatrix = CffDictionary.Escaped(7);

    /// <param name="glyphs">With .notdef, glyph 0, first; a glyph may be there several times.</param>
    public static byte[] Of(Font font, CffFont source, IReadOnlyList<ushort> glyphs)
    {
        var used = new List<int>();
        var selection = new byte[glyphs.Count];
        var charStrings = new byte[glyphs.Count][];
        for (var i = 0; i < glyphs.Count; i++)
        {
            var dictionary = source.DictionaryOf(glyphs[i]);
            if (!used.Contains(dictionary))
            {
                used.Add(dictionary);
            }

            selection[i] = (byte)used.IndexOf(dictionary);
            charStrings[i] = CharString(font, source, glyphs[i]);
        }

        return Write(font, source, used, selection, charStrings);
    }

    private static byte[] CharString(Font font, CffFont source, ushort glyph)
    {
        if (source.IsCff2)
        {
            var outline = new CharstringOutline(font.Advance(glyph));
            source.Run(glyph, outline);
            return outline.Written;
        }

        var writer = new CharstringWriter(font.Advance(glyph));
        source.Run(glyph, writer);
        return writer.Written;
    }

    private static byte[] Write(
        Font font,
        CffFont source,
        List<int> used,
        byte[] selection,
        byte[][] charStrings
    )
    {
        var head = new CffBytes().Raw([1, 0, 4, 4]);
        head.Index([System.Text.Encoding.ASCII.GetBytes(font.PostScriptName)]);
        var strings = new CffBytes().Index(["Adobe"u8.ToArray(), "Identity"u8.ToArray()]).U16(0);
        var charset = Charset(charStrings.Length);
        var select = new CffBytes().Byte(0).Raw(selection);
        var glyphs = new CffBytes().Index(charStrings);

        // The top dictionary's length does not depend on the offsets in it.
        var size =
            head.Length + Top(font, source, charStrings.Length, 0, 0, 0, 0).Length + strings.Length;
        var selectAt = size + charset.Length;
        var glyphsAt = selectAt + select.Length;
        var privatesAt = glyphsAt + glyphs.Length;
        var (privates, dictionaries) = Dictionaries(source, used, privatesAt);
        var top = Top(
            font,
            source,
            charStrings.Length,
            size,
            selectAt,
            glyphsAt,
            privatesAt + privates.Length
        );
        return head.Raw(top.ToArray())
            .Raw(strings.ToArray())
            .Raw(charset.ToArray())
            .Raw(select.ToArray())
            .Raw(glyphs.ToArray())
            .Raw(privates.ToArray())
            .Raw(dictionaries.ToArray())
            .ToArray();
    }

    /// <summary>One range: the number of a character is that of its glyph.</summary>
    private static CffBytes Charset(int count)
    {
        var charset = new CffBytes().Byte(2);
        return count > 1 ? charset.U16(1).U16(count - 2) : charset;
    }

    private static CffBytes Top(
        Font font,
        CffFont source,
        int count,
        int charset,
        int select,
        int glyphs,
        int dictionaries
    )
    {
        var top = new CffBytes();
        top.Entry(FirstOwnString).Entry(FirstOwnString + 1).Entry(0);
        top.Operator(CffDictionary.Escaped(30));
        Copy(source.Top, FontMatrix, top);
        var (left, bottom, right, upper) = font.Bounds;
        top.Entry(left).Entry(bottom).Entry(right).Entry(upper).Operator(FontBox);
        top.Entry(count).Operator(CffDictionary.Escaped(34));
        top.Offset(charset).Operator(15).Offset(glyphs).Operator(17);
        top.Offset(dictionaries).Operator(CffDictionary.Escaped(36));
        top.Offset(select).Operator(CffDictionary.Escaped(37));
        return new CffBytes().Index([top.ToArray()]);
    }

    private static (CffBytes Privates, CffBytes Dictionaries) Dictionaries(
        CffFont source,
        List<int> used,
        int at
    )
    {
        var privates = new CffBytes();
        var dictionaries = new List<byte[]>();
        foreach (var dictionary in used)
        {
            var kept = source.PrivateOf(dictionary);
            var start = privates.Length;
            foreach (var (code, operands) in kept.Entries?.Entries ?? [])
            {
                if (code is not (Subroutines or DefaultWidth or NominalWidth or VariationIndex))
                {
                    Copy(operands, code, privates);
                }
            }

            var own = new CffBytes();
            if (kept.Font != source.Top)
            {
                Copy(kept.Font, FontMatrix, own);
            }

            own.Offset(privates.Length - start).Offset(at + start).Operator(Private);
            dictionaries.Add(own.ToArray());
        }

        return (privates, new CffBytes().Index(dictionaries));
    }

    private static void Copy(CffDictionary from, int code, CffBytes to)
    {
        if (from.Has(code))
        {
            Copy(from.Operands(code), code, to);
        }
    }

    private static void Copy(double[] operands, int code, CffBytes to)
    {
        foreach (var operand in operands)
        {
            to.Entry(operand);
        }

        to.Operator(code);
    }
}
