using Publisher.Typesetting.Fonts;

namespace Publisher.Typesetting.Pdf.Content;

/// <summary>Writes glyphs as one TJ array, whose numbers move the pen by thousandths of the em (ISO 32000-1, 9.4.3).</summary>
/// <param name="sequences">Where the glyphs stand.</param>
internal ref struct GlyphRunWriter(
    TokenWriter tokens,
    EmbeddedFont font,
    double size,
    IMarkedSequences sequences
)
{
    private bool inArray;
    private bool inString;
    private double rise;

    // Within a sequence that replaces its glyphs with nothing.
    private bool isSilent;

    // How far the pen has still to move: also what rounding to whole thousandths left over, so that a line's end is exact.
    private double owed;

    public void Write(ReadOnlySpan<char> text, ReadOnlySpan<TextGlyph> glyphs)
    {
        var at = 0;
        foreach (var glyph in glyphs)
        {
            if (glyph.TextLength < 0 || at + glyph.TextLength > text.Length)
            {
                throw new ArgumentException(
                    "The glyphs stand for more text than there is.",
                    nameof(glyphs)
                );
            }
            Rise(glyph.Up);
            owed += glyph.Right;
            Show(glyph.Id, text.Slice(at, glyph.TextLength));
            at += glyph.TextLength;
            owed += glyph.Adjustment - glyph.Right;
        }
        Rise(0);
        CloseSilence();
        CloseArray();
        if (at != text.Length)
        {
            throw new ArgumentException(
                "The glyphs stand for less text than there is.",
                nameof(glyphs)
            );
        }
    }

    private void Show(ushort glyph, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            OpenSilence();
            Put(font.CharacterOf(glyph, []));
            return;
        }
        CloseSilence();
        if (text.ContainsAnyInRange('\uE000', '\uF8FF'))
        {
            ShowPrivate(glyph, text);
            return;
        }
        Put(font.CharacterOf(glyph, text));
    }

    /// <summary>What a character of private use stands for must be said beside it (ISO 19005-2, 6.2.11.7.3).</summary>
    private void ShowPrivate(ushort glyph, ReadOnlySpan<char> text)
    {
        CloseArray();
        sequences.BeginReplaced(text);
        Put(font.CharacterOf(glyph, text));
        CloseArray();
        sequences.EndReplaced();
    }

    private void Rise(double points)
    {
        if (points != rise)
        {
            CloseArray();
            tokens.Number(rise = points).Raw(" Ts\n"u8);
        }
    }

    private void OpenSilence()
    {
        if (!isSilent)
        {
            CloseArray();
            sequences.BeginReplaced([]);
            isSilent = true;
        }
    }

    private void CloseSilence()
    {
        if (isSilent)
        {
            CloseArray();
            sequences.EndReplaced();
            isSilent = false;
        }
    }

    private void Put(ushort character)
    {
        Settle();
        OpenArray();
        if (!inString)
        {
            tokens.Byte((byte)'(');
            inString = true;
        }
        tokens.LiteralByte((byte)(character >> 8));
        tokens.LiteralByte((byte)character);
    }

    /// <summary>Moves that follow one another are one number; those behind the last glyph move nothing.</summary>
    private void Settle()
    {
        var thousandths = size == 0 ? 0 : Math.Round(-owed * 1000 / size);
        if (thousandths != 0)
        {
            owed += thousandths * size / 1000;
            OpenArray();
            CloseString();
            tokens.Integer((long)thousandths);
        }
    }

    private void OpenArray()
    {
        if (!inArray)
        {
            sequences.Resume();
            tokens.Byte((byte)'[');
            inArray = true;
        }
    }

    private void CloseString()
    {
        if (inString)
        {
            tokens.Byte((byte)')');
            inString = false;
        }
    }

    private void CloseArray()
    {
        CloseString();
        if (inArray)
        {
            tokens.Raw("]TJ\n"u8);
            inArray = false;
        }
    }
}
