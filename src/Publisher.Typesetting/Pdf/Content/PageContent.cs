using System.Runtime.InteropServices;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Tags;

namespace Publisher.Typesetting.Pdf.Content;

/// <summary>The content stream of a page (ISO 32000-1, clauses 8 and 9), in PDF's own space: y grows upwards.</summary>
/// <param name="tokens">Empty; one page is drawn at a time, so all pages of a document share it.</param>
internal sealed class PageContent(
    TokenWriter tokens,
    double height,
    int page,
    StructureTree? structure
) : IMarkedSequences
{
    private readonly SortedDictionary<int, int> fonts = [];
    private readonly SortedDictionary<int, int> images = [];
    private readonly List<StructureElement> marked = [];
    private readonly NestedSequences nested = new(tokens);
    private Mark wanted;
    private Mark? open;
    private bool isReplaced;
    private bool inText;
    private (int Index, double Size) font = (-1, 0);
    private RgbColor fill = RgbColor.Black;
    private RgbColor stroke = RgbColor.Black;
    private double lineWidth = 1;

    // Where the text line begins, in thousandths of a point as written, so that roundings never add up.
    private (long X, long Y) line;

    /// <summary>By its number in the page (MCID): the element that a marked-content sequence belongs to.</summary>
    public IReadOnlyList<StructureElement> Marked => marked;

    /// <summary>What is drawn from here on belongs to an element or, where that is null, is an artifact.</summary>
    public void Mark(StructureElement? element, Artifact artifact) =>
        wanted = new(element, element is null ? artifact : default);

    public void ShowText(
        EmbeddedFont face,
        double size,
        RgbColor color,
        double x,
        double y,
        ReadOnlySpan<char> text,
        ReadOnlySpan<TextGlyph> glyphs
    )
    {
        BeginText();
        OpenMark();
        SetFill(color);
        SetFont(face, size);
        MoveTo((long)Math.Round(x * 1000), (long)Math.Round((height - y) * 1000));
        new GlyphRunWriter(tokens, face, size, isReplaced ? nested : this).Write(text, glyphs);
    }

    public void FillRectangle(
        RgbColor color,
        double x,
        double y,
        double width,
        double rectangleHeight
    )
    {
        EndText();
        OpenMark();
        SetFill(color);
        tokens.Number(x).Space().Number(height - y - rectangleHeight).Space();
        tokens.Number(width).Space().Number(rectangleHeight).Raw(" re f\n"u8);
    }

    public void DrawLine(
        RgbColor color,
        double thickness,
        double x1,
        double y1,
        double x2,
        double y2
    )
    {
        EndText();
        OpenMark();
        if (color != stroke)
        {
            WriteColor(stroke = color).Raw(" RG\n"u8);
        }
        if (thickness != lineWidth)
        {
            tokens.Number(lineWidth = thickness).Raw(" w\n"u8);
        }
        tokens.Number(x1).Space().Number(height - y1).Raw(" m "u8);
        tokens.Number(x2).Space().Number(height - y2).Raw(" l S\n"u8);
    }

    public void DrawImage(EmbeddedImage image, double x, double y, double width, double imageHeight)
    {
        EndText();
        OpenMark();
        images[image.Index] = image.Number;
        var turn = UnitTurn.Of(image.Orientation);
        tokens.Raw("q "u8).Number(turn.A * width).Space().Number(turn.B * imageHeight).Space();
        tokens.Number(turn.C * width).Space().Number(turn.D * imageHeight).Space();
        tokens.Number((turn.E * width) + x).Space();
        tokens.Number((turn.F * imageHeight) + height - y - imageHeight);
        tokens.Raw(" cm /I"u8).Integer(image.Index).Raw(" Do Q\n"u8);
    }

    /// <summary>Within an element a sequence of its own: some readers take the end of one that stands within another for the
    /// end of both. They look for the text in a Span only.</summary>
    public void BeginReplaced(ReadOnlySpan<char> text)
    {
        isReplaced = true;
        if (open?.Element is { } element)
        {
            CloseMark();
            BeginContent(element, Role.Span)
                .Raw("/ActualText"u8)
                .Text(text.ToString())
                .Raw(">>BDC "u8);
        }
        else
        {
            nested.BeginReplaced(text);
        }
    }

    /// <summary>Begins replaced text of several runs.</summary>
    public void BeginReplacedText(string text)
    {
        BeginText();
        OpenMark();
        BeginReplaced(text);
    }

    public void EndReplaced()
    {
        tokens.Raw("EMC\n"u8);
        isReplaced = false;
    }

    public void Resume() => OpenMark();

    /// <summary>The finished stream.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        EndText();
        CloseMark();
        return tokens.Written;
    }

    /// <summary>The resources that the page names.</summary>
    public void WriteResources(TokenWriter page)
    {
        page.Raw("/Resources<<"u8);
        WriteNames(page, "/Font<<", "/F", fonts);
        WriteNames(page, "/XObject<<", "/I", images);
        page.Raw(">>"u8);
    }

    private static void WriteNames(
        TokenWriter page,
        string kind,
        string prefix,
        SortedDictionary<int, int> resources
    )
    {
        if (resources.Count > 0)
        {
            page.Raw(kind);
            foreach (var (index, number) in resources)
            {
                page.Raw(prefix).Integer(index).Space().Reference(number);
            }
            page.Raw(">>"u8);
        }
    }

    private void BeginText()
    {
        if (!inText)
        {
            // A sequence stands either within one text object or around whole ones (14.6.1).
            CloseMark();
            tokens.Raw("BT\n"u8);
            (inText, line) = (true, (0, 0));
        }
    }

    private void EndText()
    {
        if (inText)
        {
            CloseMark();
            tokens.Raw("ET\n"u8);
            inText = false;
        }
    }

    private void OpenMark()
    {
        if (structure is null || isReplaced || open == wanted)
        {
            return;
        }

        CloseMark();
        open = wanted;
        if (wanted.Element is not { } element)
        {
            tokens.Raw(
                wanted.Artifact switch
                {
                    Artifact.Header =>
                        "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n"u8,
                    Artifact.Footer =>
                        "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n"u8,
                    _ => "/Artifact BMC\n"u8,
                }
            );
            return;
        }

        structure.Place(element);
        BeginContent(element, element.Role).Raw(">>BDC\n"u8);
    }

    private TokenWriter BeginContent(StructureElement element, Role role)
    {
        element.Add(new(KidKind.Content, page, marked.Count));
        tokens.Byte((byte)'/').Raw(role.ToString());
        tokens.Raw("<</MCID "u8).Integer(marked.Count);
        marked.Add(element);
        return tokens;
    }

    private void CloseMark()
    {
        if (open is not null)
        {
            tokens.Raw("EMC\n"u8);
            open = null;
        }
    }

    private void SetFont(EmbeddedFont face, double size)
    {
        if (font != (face.Index, size))
        {
            font = (face.Index, size);
            fonts[face.Index] = face.Number;
            tokens.Raw("/F"u8).Integer(face.Index).Space().Number(size).Raw(" Tf\n"u8);
        }
    }

    private void SetFill(RgbColor color)
    {
        if (color != fill)
        {
            WriteColor(fill = color).Raw(" rg\n"u8);
        }
    }

    private TokenWriter WriteColor(RgbColor color) =>
        tokens
            .Number(color.Red / 255.0)
            .Space()
            .Number(color.Green / 255.0)
            .Space()
            .Number(color.Blue / 255.0);

    private void MoveTo(long x, long y)
    {
        tokens.Thousandths(x - line.X).Space().Thousandths(y - line.Y).Raw(" Td\n"u8);
        line = (x, y);
    }
}

/// <summary>What drawn content is.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Mark(StructureElement? Element, Artifact Artifact);
