using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Pdf.Content;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Pages;

/// <summary>Draws a line: its glyphs in as few runs as its fonts allow, its pictures, its links, one area each.</summary>
internal sealed class LineWriter(Canvas canvas, Lines lines, LinePlace place)
{
    private const string SoftHyphen = "\u00AD";
    private const double StrikeHeight = 0.27;
    private const double StrikeThickness = 0.05;

    private readonly List<TextGlyph> glyphs = canvas.Glyphs;
    private readonly ArrayBufferWriter<char> text = canvas.Text;
    private double pen = place.Left;
    private Font? font;
    private TextStyle? style;
    private double runStart;
    private LinkTarget? link;
    private double linkStart;
    private int linkRun;
    private StructureElement? tag = place.Tag;
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
            else if (lines.Runs[item.Run].Inset is { } inset)
            {
                Write(item, inset, line.Ratio);
            }
            else if (item.Kind == ItemKind.Glue)
            {
                WriteBlank(item, line.Ratio);
            }
            else if (item.IsBox && lines.Runs[item.Run].Picture is { } picture)
            {
                Flush();
                canvas.Draw(picture, pen, place.Baseline - picture.Height, tag);
                pen += picture.Width;
            }
        }

        if (line.EndsWithHyphen)
        {
            WriteHyphen();
        }

        CloseLink();
        PlaceInserts();
        if (place.EndsWithBlank && style is not null)
        {
            var face = style.Fonts.Primary;
            Write(face, new(face.GlyphOf(' ')), " ", 0);
        }

        Flush();
    }

    private void Enter(int next)
    {
        if (next == run)
        {
            return;
        }

        PlaceInserts();
        run = next;
        var entered = lines.Runs[run];
        if (entered.Anchor.Length > 0)
        {
            canvas.Anchor(entered.Anchor, pen, place.Baseline - place.Leading);
        }

        var enteredTag = entered.Tag ?? place.Tag;
        if (entered.Style != style || enteredTag != tag)
        {
            Flush();
            (style, tag) = (entered.Style, enteredTag);
        }

        if (!ReferenceEquals(entered.Link, link))
        {
            CloseLink();
            (link, linkStart, linkRun) = (entered.Link, pen, run);
        }
    }

    /// <summary>What is drawn elsewhere is read here.</summary>
    private void PlaceInserts()
    {
        if (run >= 0 && lines.Runs[run].Inserts is { Count: > 0 } inserts)
        {
            Flush();
            canvas.Place(inserts.Select(insert => insert.Tag).OfType<StructureElement>());
        }
    }

    private void Write(in Item item, ShapedWord word)
    {
        if (canvas.Page.IsDraft)
        {
            pen += item.Width;
            return;
        }

        var size = style!.Size;
        if (lines.Runs[item.Run].Room is not null)
        {
            Flush();
            pen += item.Width - (word.Width(item.From, item.To) * size);
        }

        var character = word.CharacterOf(item.From);
        for (var i = item.From; i < item.To; i++)
        {
            var glyph = word.Glyphs[i];
            var kerning =
                glyph.Advance - ((double)glyph.Font.Advance(glyph.Glyph) / glyph.Font.UnitsPerEm);
            Write(
                glyph.Font,
                new(glyph.Glyph, glyph.Characters, kerning * size)
                {
                    Right = glyph.X * size,
                    Up = glyph.Y * size,
                },
                word.Text.AsSpan(character, glyph.Characters),
                glyph.Advance * size
            );
            character += glyph.Characters;
        }
    }

    /// <summary>The first part says what the formula is; the room between parts says nothing.</summary>
    private void Write(in Item item, Inset inset, double ratio)
    {
        if (item.IsBox)
        {
            Flush();
            canvas.Mark(tag, place.Artifact);
            var said = item.From == 0 ? inset.ActualText : "";
            canvas.Draw(inset.Parts[item.From], pen, place.Baseline - style!.Rise, said);
        }

        pen += item.Width + (ratio * (ratio > 0 ? item.Stretch : item.Shrink));
    }

    /// <summary>To readers it is a soft hyphen, which they drop when they join the word again (ISO 14289-1, 7.2).</summary>
    private void WriteHyphen()
    {
        var face = style!.Fonts.Primary;
        var glyph = face.GlyphOf('-');
        Write(face, new(glyph), SoftHyphen, face.Advance(glyph) * style.Size / face.UnitsPerEm);
    }

    private void WriteBlank(in Item item, double ratio)
    {
        var face = style!.Fonts.Primary;
        var glyph = face.GlyphOf(' ');
        var natural = face.Advance(glyph) * style.Size / face.UnitsPerEm;
        var width = item.Width + (ratio * (ratio > 0 ? item.Stretch : item.Shrink));
        var blank = BreakRules.IsFixedBlank(item.Blank) ? "\u00A0" : " ";
        Write(face, new(glyph, Adjustment: width - natural), blank, width);
    }

    private void Write(Font face, in TextGlyph glyph, ReadOnlySpan<char> characters, double advance)
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
        glyphs.Add(silent ? glyph with { TextLength = 0 } : glyph);
        pen += advance;
        if (!silent)
        {
            text.Write(characters);
        }
    }

    private void Flush()
    {
        if (glyphs.Count > 0)
        {
            canvas.Mark(tag, place.Artifact);
            canvas.ShowText(
                font!,
                style!,
                runStart,
                place.Baseline,
                text.WrittenSpan,
                CollectionsMarshal.AsSpan(glyphs)
            );
            if (style!.IsStruck)
            {
                var thickness = StrikeThickness * style.Size;
                canvas.Fill(
                    style.Color,
                    runStart,
                    place.Baseline - style.Rise - (StrikeHeight * style.Size),
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
            var top = place.Baseline - (place.Leading * 0.75);
            canvas.Link(
                link,
                new(linkStart, top, pen - linkStart, place.Leading),
                LinkedText(),
                lines.Runs[linkRun].Tag ?? place.Tag
            );
        }

        link = null;
    }

    /// <summary>All that the link says, on whichever lines it stands.</summary>
    private string LinkedText()
    {
        var (first, last) = (linkRun, linkRun);
        while (first > 0 && ReferenceEquals(lines.Runs[first - 1].Link, link))
        {
            first--;
        }

        while (last + 1 < lines.Runs.Count && ReferenceEquals(lines.Runs[last + 1].Link, link))
        {
            last++;
        }

        var said = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            said.Append(lines.Runs[i].Text).Append(lines.Runs[i].Tag?.AlternativeText);
        }

        return said.Replace('\n', ' ').Replace(SoftHyphen, "").ToString().Trim();
    }
}
