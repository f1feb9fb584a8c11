using System.Text;
using System.Xml.Linq;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Drawings;

/// <summary>The words of a drawing (SVG 2, 11), set in the fonts at hand.</summary>
internal sealed class SvgText(SvgReader reader, DrawingFonts fonts, Shaper shaper)
{
    /// <summary>Characters of one style, and where they begin where the drawing says so.</summary>
    private sealed record Piece(string Text, SvgStyle Style)
    {
        public double? X { get; init; }

        public double? Y { get; init; }

        public Point Shift { get; init; }
    }

    public void Add(XElement text, SvgStyle style, Matrix matrix, List<DrawnItem> into)
    {
        var pieces = new List<Piece>();
        Collect(text, style, pieces);
        Trim(pieces);
        var pen = new Point(
            reader.Length(text, "x", Axis.Across, style),
            reader.Length(text, "y", Axis.Down, style)
        );
        for (var at = 0; at < pieces.Count; )
        {
            // What begins at a place of its own is set by itself.
            var end = at + 1;
            while (end < pieces.Count && pieces[end] is { X: null, Y: null })
            {
                end++;
            }
            pen = Set(
                pieces[at..end],
                pen,
                SvgNumbers.Length((string?)text.Attribute("textLength"), reader.Viewport.Width),
                matrix,
                into
            );
            at = end;
        }
    }

    private void Collect(XElement element, SvgStyle style, List<Piece> into)
    {
        var start = into.Count;
        foreach (var node in element.Nodes())
        {
            if (node is XText text && !style.IsInvisible)
            {
                Pieces(
                    Collapsed(text.Value, element, into),
                    element,
                    style,
                    into.Count == start,
                    into
                );
            }
            else if (node is XElement { Name.LocalName: "tspan" or "a" or "textPath" } child)
            {
                var own = style.Of(child, reader.Sheet);
                if (child.Name.LocalName == "textPath")
                {
                    reader.Lacking.Add("textPath");
                }
                if (!own.IsHidden)
                {
                    Collect(child, own, into);
                }
            }
        }
    }

    private void Pieces(
        string text,
        XElement element,
        SvgStyle style,
        bool isFirst,
        List<Piece> into
    )
    {
        if (text.Length == 0)
        {
            return;
        }
        if (!isFirst)
        {
            into.Add(new(text, style));
            return;
        }
        var (xs, ys) = (Lengths(element, "x", style), Lengths(element, "y", style));
        var (dxs, dys) = (Lengths(element, "dx", style), Lengths(element, "dy", style));
        double? At(double[] values, int i) => i < values.Length ? values[i] : null;
        // Letters that have places of their own stand one by one.
        var count = Math.Min(
            text.Length,
            Math.Max(Math.Max(xs.Length, ys.Length), Math.Max(Math.Max(dxs.Length, dys.Length), 1))
        );
        for (var i = 0; i < count; i++)
        {
            into.Add(
                new(i == count - 1 ? text[i..] : text[i..(i + 1)], style)
                {
                    X = At(xs, i),
                    Y = At(ys, i),
                    Shift = new(At(dxs, i) ?? 0, At(dys, i) ?? 0),
                }
            );
        }
    }

    private double[] Lengths(XElement element, string name, SvgStyle style) =>
        [
            .. ((string?)element.Attribute(name) ?? "")
                .Split([' ', ',', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)
                .Select(part =>
                    SvgNumbers.Length(part, reader.Viewport.Width, style.FontSize) ?? 0
                ),
        ];

    /// <summary>Blanks as one, unless the drawing keeps them.</summary>
    private static string Collapsed(string text, XElement element, List<Piece> before)
    {
        var space = element
            .AncestorsAndSelf()
            .Select(each => (string?)each.Attribute(XNamespace.Xml + "space"))
            .FirstOrDefault(value => value is not null);
        if (space == "preserve")
        {
            return text.ReplaceLineEndings(" ").Replace('\t', ' ');
        }
        var collapsed = new StringBuilder();
        var afterBlank = before is [] || before[^1].Text.EndsWith(' ');
        foreach (var character in text)
        {
            var isBlank = character is ' ' or '\t' or '\r' or '\n';
            if (!isBlank || !afterBlank)
            {
                collapsed.Append(isBlank ? ' ' : character);
            }
            afterBlank = isBlank;
        }
        return collapsed.ToString();
    }

    private static void Trim(List<Piece> pieces)
    {
        if (pieces is [.., var last])
        {
            pieces[^1] = last with { Text = last.Text.TrimEnd(' ') };
        }
    }

    /// <summary>Sets pieces in a row, and returns where the pen stands then.</summary>
    private Point Set(
        List<Piece> pieces,
        Point pen,
        double? wanted,
        Matrix matrix,
        List<DrawnItem> into
    )
    {
        var lines = pieces.ConvertAll(piece => shaper.Shape([Run(piece.Text, piece.Style)]));
        var width = lines.Sum(line => line.NaturalWidth) + pieces.Sum(piece => piece.Shift.X);
        var stretch = wanted is > 0 && width > 0 ? wanted.Value / width : 1;
        var anchor = pieces[0].Style["text-anchor"] switch
        {
            "middle" => width * stretch / 2,
            "end" => width * stretch,
            _ => 0,
        };
        pen = new((pieces[0].X ?? pen.X) - anchor, pieces[0].Y ?? pen.Y);
        for (var i = 0; i < pieces.Count; i++)
        {
            pen += pieces[i].Shift;
            var place = Matrix
                .Stretch(stretch, 1)
                .Then(Matrix.Move(pen.X, pen.Y + Drop(pieces[i].Style)));
            Draw(lines[i], pieces[i].Style, place.Then(matrix), into);
            pen += new Point(lines[i].NaturalWidth * stretch, 0);
        }
        return pen;
    }

    private TextRun Run(string text, SvgStyle style) =>
        new(
            // A blank of code keeps its room wherever it stands.
            text.Replace(' ', '\u00A0'),
            new(FontsOf(style), style.FontSize, RgbColor.Black) { IsVerbatim = true }
        );

    private FontSet FontsOf(SvgStyle style) =>
        fonts(style["font-family"], style.IsBold, style.IsItalic);

    /// <summary>How far below its place the baseline stands.</summary>
    private double Drop(SvgStyle style)
    {
        var font = FontsOf(style).Primary;
        double Ems(double units) => units * style.FontSize / font.UnitsPerEm;
        var line = style["dominant-baseline"] is { Length: > 0 } own
            ? own
            : style["alignment-baseline"];
        var drop = line switch
        {
            "middle" => Ems(font.XHeight / 2.0),
            "central" => Ems((font.Ascender + font.Descender) / 2.0),
            "hanging" or "text-before-edge" or "text-top" => Ems(font.Ascender),
            "text-after-edge" or "text-bottom" or "ideographic" => Ems(font.Descender),
            _ => 0,
        };
        return drop
            + style["baseline-shift"] switch
            {
                "super" => -style.FontSize * 0.4,
                "sub" => style.FontSize * 0.2,
                var shift => -(SvgNumbers.Length(shift, style.FontSize, style.FontSize) ?? 0),
            };
    }

    private void Draw(ShapedText line, SvgStyle style, Matrix matrix, List<DrawnItem> into)
    {
        var size = style.FontSize;
        var x = 0.0;
        foreach (var item in line.Items.Where(item => item.Word is not null))
        {
            var word = item.Word!;
            var character = word.CharacterOf(item.From);
            for (var at = item.From; at < item.To; )
            {
                var font = word.Glyphs[at].Font;
                var (glyphs, text, start) = (new List<TextGlyph>(), new StringBuilder(), x);
                for (; at < item.To && word.Glyphs[at].Font == font; at++)
                {
                    var glyph = word.Glyphs[at];
                    var own = (double)font.Advance(glyph.Glyph) / font.UnitsPerEm;
                    glyphs.Add(
                        new(glyph.Glyph, glyph.Characters, (glyph.Advance - own) * size)
                        {
                            Right = glyph.X * size,
                            Up = glyph.Y * size,
                        }
                    );
                    text.Append(word.Text, character, glyph.Characters);
                    character += glyph.Characters;
                    x += glyph.Advance * size;
                }
                var box = new Box(start, -size * 0.8, x - start, size);
                if (reader.FillOf(style, box, matrix) is { } fill)
                {
                    into.Add(
                        new DrawnText(
                            font,
                            size,
                            Matrix.Move(start, 0).Then(matrix),
                            text.Replace('\u00A0', ' ').ToString(),
                            glyphs,
                            fill
                        )
                    );
                }
            }
        }
        Underline(style, x, matrix, into);
    }

    private void Underline(SvgStyle style, double width, Matrix matrix, List<DrawnItem> into)
    {
        var decoration = style["text-decoration"];
        double? place =
            decoration.Contains("underline", StringComparison.Ordinal) ? 0.12
            : decoration.Contains("line-through", StringComparison.Ordinal) ? -0.28
            : null;
        if (place is { } line && width > 0)
        {
            var (top, thickness) = (line * style.FontSize, style.FontSize * 0.05);
            reader.AddShape(Outline.Rectangle(new(0, top, width, thickness)), style, matrix, into);
        }
    }
}
