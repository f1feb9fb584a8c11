using System.Xml.Linq;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Drawings;

/// <summary>A drawing that can't be read; the message says why, and what to do.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design",
    "CA1064:Exceptions should be public",
    Justification = "VectorDrawing.TryRead catches each."
)]
internal sealed class InvalidDrawingException(string message) : Exception(message);

/// <summary>The fonts of a drawing's words.</summary>
/// <param name="families">As CSS lists them; empty where the drawing names none.</param>
public delegate FontSet DrawingFonts(string families, bool isBold, bool isItalic);

/// <summary>Reads the still part of SVG (SVG 2): shapes, paths, groups, text, pictures within the file, what is used again, gradients,
/// clipping, markers, style sheets. Nothing is run, and nothing outside of the file is looked at.</summary>
internal sealed class SvgReader
{
    private const int DeepestElement = 100;
    private const int MostItems = 100_000;
    private const string LinkNamespace = "http://www.w3.org/1999/xlink";

    private readonly XElement root;
    private readonly Dictionary<string, XElement> byId = new(StringComparer.Ordinal);
    private readonly HashSet<XElement> open = [];
    private readonly SvgPaints paints;
    private readonly SvgText words;
    private int count;

    private SvgReader(XElement root, DrawingFonts fonts, Shaper shaper)
    {
        this.root = root;
        Sheet = SvgStylesheet.Of(root);
        foreach (var element in root.DescendantsAndSelf())
        {
            if ((string?)element.Attribute("id") is { Length: > 0 } id)
            {
                byId.TryAdd(id, element);
            }
        }
        paints = new(this);
        words = new(this, fonts, shaper);
    }

    public SvgStylesheet Sheet { get; }

    /// <summary>What of the drawing is left out, by its names in SVG.</summary>
    public SortedSet<string> Lacking { get; } = new(StringComparer.Ordinal);

    /// <summary>Of the viewport that is being drawn, in its own units: what percentages are of.</summary>
    public (double Width, double Height) Viewport { get; private set; } = (300, 150);

    /// <exception cref="InvalidDrawingException">It can't be read.</exception>
    public static VectorDrawing Read(
        ReadOnlyMemory<byte> file,
        (int Width, int Height) size,
        DrawingFonts fonts,
        Shaper shaper
    )
    {
        if (!SvgFile.TryParse(file, out var root, out var problem))
        {
            throw new InvalidDrawingException(problem);
        }
        var reader = new SvgReader(root, fonts, shaper);
        var items = new List<DrawnItem>();
        var whole = new Box(0, 0, size.Width, size.Height);
        reader.Viewport = (size.Width, size.Height);
        reader.AddViewport(reader.root, SvgStyle.Initial, whole, Matrix.Identity, items);
        return new(size.Width, size.Height, items, reader.Lacking);
    }

    /// <summary>What a reference within the drawing leads to; null for one to elsewhere.</summary>
    public XElement? Target(string? reference)
    {
        reference = reference?.Trim() ?? "";
        if (reference.StartsWith("url(", StringComparison.Ordinal))
        {
            var close = reference.IndexOf(')', StringComparison.Ordinal);
            reference = close < 0 ? "" : reference[4..close].Trim(' ', '\'', '"');
        }
        return reference.StartsWith('#') ? byId.GetValueOrDefault(reference[1..]) : null;
    }

    public static string Address(XElement element) =>
        (string?)element.Attribute("href")
        ?? (string?)element.Attribute(XName.Get("href", LinkNamespace))
        ?? "";

    public double Length(
        XElement element,
        string name,
        Axis axis,
        SvgStyle style,
        double otherwise = 0
    )
    {
        var (width, height) = Viewport;
        var whole = axis switch
        {
            Axis.Across => width,
            Axis.Down => height,
            _ => Math.Sqrt(((width * width) + (height * height)) / 2),
        };
        return SvgNumbers.Length((string?)element.Attribute(name), whole, style.FontSize)
            ?? otherwise;
    }

    /// <summary>Draws an element and what stands within it.</summary>
    public void Add(XElement element, SvgStyle around, Matrix matrix, List<DrawnItem> into)
    {
        var style = around.Of(element, Sheet);
        if (style.IsHidden || open.Count > DeepestElement || !open.Add(element))
        {
            return;
        }
        CheckCount();
        matrix = SvgNumbers.Transform(style["transform"]).Then(matrix);
        var group = new List<DrawnItem>();
        AddOne(element, style, matrix, group);
        open.Remove(element);
        Tell(style);
        var clip = Clip(style, matrix, group);
        var opacity = SvgNumbers.Share(style["opacity"]);
        if (group.Count == 0 || (clip is null && opacity == 1))
        {
            into.AddRange(group);
        }
        else if (opacity > 0)
        {
            into.Add(
                new DrawnGroup(group, opacity, clip?.Outline)
                {
                    ClipsEvenOdd = clip?.EvenOdd ?? false,
                }
            );
        }
    }

    public void AddShape(Outline outline, SvgStyle style, Matrix matrix, List<DrawnItem> into)
    {
        if (outline.IsEmpty || style.IsInvisible)
        {
            return;
        }
        CheckCount();
        var box = outline.Bounds()!.Value;
        var fill = paints.Of(style, "fill", "black", box, matrix);
        var stroke = paints.Stroke(style, box, matrix);
        if (fill is not null || stroke is not null)
        {
            into.Add(
                new DrawnShape(outline, matrix, fill, stroke)
                {
                    FillsEvenOdd = style["fill-rule"] == "evenodd",
                }
            );
        }
    }

    public Paint? FillOf(SvgStyle style, Box box, Matrix matrix) =>
        paints.Of(style, "fill", "black", box, matrix);

    private void AddOne(XElement element, SvgStyle style, Matrix matrix, List<DrawnItem> into)
    {
        switch (element.Name.LocalName)
        {
            case "g" or "a":
                AddAll(element, style, matrix, into);
                break;
            case "svg":
                AddViewport(element, style, Place(element, style), matrix, into, isStyled: true);
                break;
            case "use":
                Use(element, style, matrix, into);
                break;
            case "text":
                words.Add(element, style, matrix, into);
                break;
            case "image":
                SvgPictures.Add(this, element, style, matrix, into);
                break;
            default:
                var outline = SvgShapes.Of(this, element, style);
                AddShape(outline, style, matrix, into);
                SvgMarkers.Add(this, element, outline, style, matrix, into);
                break;
        }
    }

    private void AddAll(XElement parent, SvgStyle style, Matrix matrix, List<DrawnItem> into)
    {
        foreach (var child in parent.Elements())
        {
            Add(child, style, matrix, into);
        }
    }

    private void Use(XElement element, SvgStyle style, Matrix matrix, List<DrawnItem> into)
    {
        if (Target(Address(element)) is not { } target)
        {
            return;
        }
        var place = Matrix
            .Move(Length(element, "x", Axis.Across, style), Length(element, "y", Axis.Down, style))
            .Then(matrix);
        if (target.Name.LocalName is not ("symbol" or "svg"))
        {
            Add(target, style, place, into);
            return;
        }
        if (open.Add(target))
        {
            var (width, height) = Viewport;
            var box = new Box(
                0,
                0,
                Length(
                    element,
                    "width",
                    Axis.Across,
                    style,
                    Length(target, "width", Axis.Across, style, width)
                ),
                Length(
                    element,
                    "height",
                    Axis.Down,
                    style,
                    Length(target, "height", Axis.Down, style, height)
                )
            );
            AddViewport(target, style, box, place, into);
            open.Remove(target);
        }
    }

    private Box Place(XElement element, SvgStyle style) =>
        new(
            Length(element, "x", Axis.Across, style),
            Length(element, "y", Axis.Down, style),
            Length(element, "width", Axis.Across, style, Viewport.Width),
            Length(element, "height", Axis.Down, style, Viewport.Height)
        );

    /// <summary>Draws what stands within an element that has a coordinate system of its own (SVG 2, 8).</summary>
    private void AddViewport(
        XElement element,
        SvgStyle around,
        Box box,
        Matrix matrix,
        List<DrawnItem> into,
        bool isStyled = false
    )
    {
        var style = isStyled ? around : around.Of(element, Sheet);
        if (!(box.Width > 0 && box.Height > 0))
        {
            return;
        }
        var (fit, view) = SvgView.Fit(element, box);
        var outside = Viewport;
        Viewport = (view.Width, view.Height);
        var items = new List<DrawnItem>();
        AddAll(element, style, fit.Then(matrix), items);
        Viewport = outside;
        if (items.Count > 0)
        {
            var clip = new Outline();
            clip.Append(Outline.Rectangle(box), matrix);
            into.Add(
                new DrawnGroup(
                    items,
                    SvgNumbers.Share(isStyled ? "" : style["opacity"]),
                    style["overflow"] == "visible" ? null : clip
                )
            );
        }
    }

    private (Outline Outline, bool EvenOdd)? Clip(
        SvgStyle style,
        Matrix matrix,
        List<DrawnItem> group
    )
    {
        if (
            style["clip-path"] is "" or "none"
            || Target(style["clip-path"]) is not { } target
            || !open.Add(target)
        )
        {
            return null;
        }
        var isShare = (string?)target.Attribute("clipPathUnits") == "objectBoundingBox";
        var box = isShare ? SvgBounds.Of(group, matrix) : default;
        var inner = SvgNumbers.Transform((string?)target.Attribute("transform"));
        if (isShare)
        {
            inner = inner.Then(new(box.Width, 0, 0, box.Height, box.X, box.Y));
        }
        var items = new List<DrawnItem>();
        AddAll(target, SvgStyle.Initial, inner.Then(matrix), items);
        open.Remove(target);
        var clip = new Outline();
        var evenOdd = false;
        foreach (var shape in SvgBounds.Shapes(items))
        {
            clip.Append(shape.Outline, shape.Matrix);
        }
        foreach (var child in target.Elements())
        {
            evenOdd |= SvgStyle.Initial.Of(child, Sheet)["clip-rule"] == "evenodd";
        }
        return (clip, evenOdd);
    }

    private void Tell(SvgStyle style)
    {
        foreach (var property in (ReadOnlySpan<string>)["mask", "filter"])
        {
            if (style[property] is not ("" or "none"))
            {
                Lacking.Add(property);
            }
        }
    }

    private void CheckCount()
    {
        if (++count > MostItems)
        {
            throw new InvalidDrawingException(
                $"The SVG draws more than {MostItems} things. Save it as a PNG."
            );
        }
    }
}

/// <summary>What a percentage is of.</summary>
internal enum Axis
{
    Across,
    Down,
    Both,
}
