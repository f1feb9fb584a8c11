using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Text;

namespace Publisher.Typesetting.Pages;

/// <summary>Draws a line: its glyphs in as few runs as its fonts allow, its pictures, its links, one area each.</summary>
internal sealed class LineWriter(
    Canvas canvas,
    Lines lines,
    double x,
    double baseline,
    double leading
)
{
    private const string SoftHyphen = "\u00AD";
    private const double StrikeHeight = 0.27;
    private const double StrikeThickness = 0.05;

    private readonly List<TextGlyph> glyphs = [];
    private readonly ArrayBufferWriter<char> text = new(128);
    private readonly StringBuilder linked = new();
    private double pen = x;
    private Font? font;
    private TextStyle? style;
    private double runStart;
    private LinkTarget? link;
    private double linkStart;
    private int run = -1;

    public void Write(Line line)
    {
        foreach (ref readonly var item in lines.ItemsOf(line))
        {
            Enter(item.Run);
            if (item.Word is { } word)
            {
                Write(item, word);
            }
            else if (item.Kind == ItemKind.Glue)
            {
                WriteBlank(item, line.Ratio);
            }
            else if (item.IsBox && lines.Runs[item.Run].Picture is { } picture)
            {
                Flush();
                canvas.Draw(picture, pen, baseline - picture.Height);
                pen += picture.Width;
            }
        }

        if (line.EndsWithHyphen)
        {
            WriteHyphen();
        }

        Flush();
        CloseLink();
    }

    private void Enter(int next)
    {
        if (next == run)
        {
            return;
        }

        run = next;
        var entered = lines.Runs[run];
        if (entered.Anchor.Length > 0)
        {
            canvas.Anchor(entered.Anchor, pen, baseline - leading);
        }

        if (entered.Style != style)
        {
            Flush();
            style = entered.Style;
        }

        if (entered.Link != link)
        {
            CloseLink();
            (link, linkStart) = (entered.Link, pen);
        }
    }

    private void Write(in Item item, ShapedWord word)
    {
        var size = style!.Size;
        var character = word.CharacterOf(item.From);
        for (var i = item.From; i < item.To; i++)
        {
            var glyph = word.Glyphs[i];
            var kerning =
                glyph.Advance - ((double)glyph.Font.Advance(glyph.Glyph) / glyph.Font.UnitsPerEm);
            Write(
                glyph.Font,
                glyph.Glyph,
                word.Text.AsSpan(character, glyph.Characters),
                glyph.Advance * size,
                kerning * size
            );
            character += glyph.Characters;
        }
    }

    /// <summary>To readers it is a soft hyphen, which they drop when they join the word again (ISO 14289-1, 7.2).</summary>
    private void WriteHyphen()
    {
        var face = style!.Fonts.Primary;
        var glyph = face.GlyphOf('-');
        Write(face, glyph, SoftHyphen, face.Advance(glyph) * style.Size / face.UnitsPerEm, 0);
    }

    private void WriteBlank(in Item item, double ratio)
    {
        var face = style!.Fonts.Primary;
        var glyph = face.GlyphOf(' ');
        var natural = face.Advance(glyph) * style.Size / face.UnitsPerEm;
        var width = item.Width + (ratio * (ratio > 0 ? item.Stretch : item.Shrink));
        Write(face, glyph, " ", width, width - natural);
    }

    private void Write(
        Font face,
        ushort glyph,
        ReadOnlySpan<char> characters,
        double advance,
        double adjustment
    )
    {
        if (font != face)
        {
            Flush();
            font = face;
        }

        if (glyphs.Count == 0)
        {
            runStart = pen;
        }

        var silent = canvas.IsSilent;
        glyphs.Add(new(glyph, silent ? 0 : characters.Length, adjustment));
        pen += advance;
        if (!silent)
        {
            text.Write(characters);
        }

        if (link is not null && characters is not SoftHyphen)
        {
            linked.Append(characters);
        }
    }

    private void Flush()
    {
        if (glyphs.Count > 0)
        {
            canvas.ShowText(
                font!,
                style!,
                runStart,
                baseline,
                text.WrittenSpan,
                CollectionsMarshal.AsSpan(glyphs)
            );
            if (style!.IsStruck)
            {
                var thickness = StrikeThickness * style.Size;
                canvas.Fill(
                    style.Color,
                    runStart,
                    baseline - style.Rise - (StrikeHeight * style.Size),
                    pen - runStart,
                    thickness
                );
            }

            glyphs.Clear();
            text.ResetWrittenCount();
        }
    }

    private void CloseLink()
    {
        if (link is not null && pen > linkStart)
        {
            var above = leading * 0.75;
            canvas.Link(
                link,
                linkStart,
                baseline - above,
                pen - linkStart,
                leading,
                linked.ToString()
            );
        }

        linked.Clear();
        link = null;
    }
}
