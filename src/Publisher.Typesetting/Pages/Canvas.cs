using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Text;

namespace Publisher.Typesetting.Pages;

/// <summary>One page as slices draw on it: points from the left edge of its text area and the upper edge of the page.</summary>
internal sealed class Canvas(PdfPage page, double left, Places places)
{
    public PdfPage Page => page;

    /// <summary>What is drawn while this is set repeats what stands elsewhere: for the eye, not for reading back.</summary>
    public bool IsSilent { get; set; }

    public void Fill(RgbColor color, double x, double top, double width, double height) =>
        page.FillRectangle(color, left + x, top, width, height);

    public void Draw(Picture picture, double x, double top) =>
        page.DrawImage(picture.Image, left + x, top, picture.Width, picture.Height);

    public void ShowLine(Lines lines, Line line, double x, double baseline, double leading) =>
        new LineWriter(this, lines, x, baseline, leading).Write(line);

    public void ShowText(
        Fonts.Font font,
        TextStyle style,
        double x,
        double baseline,
        ReadOnlySpan<char> text,
        ReadOnlySpan<TextGlyph> glyphs
    ) =>
        page.ShowText(font, style.Size, style.Color, left + x, baseline - style.Rise, text, glyphs);

    /// <summary>Names a place, the first time that its name comes up.</summary>
    public void Anchor(string name, double x, double top)
    {
        if (!IsSilent && places.TryAdd(name))
        {
            page.AddDestination(name, Math.Max(0, left + x), Math.Max(0, top));
        }
    }

    public void Link(
        LinkTarget? target,
        double x,
        double top,
        double width,
        double height,
        string description
    )
    {
        if (IsSilent || target is null)
        {
            return;
        }

        if (target is InternalTarget { Name: var name })
        {
            page.AddInternalLink(left + x, top, width, height, name, description);
        }
        else if (target is ExternalTarget { Address: var address })
        {
            page.AddLink(
                left + x,
                top,
                width,
                height,
                address,
                description.Length > 0 ? description : address
            );
        }
    }
}

/// <summary>On which page each named place came to stand.</summary>
internal sealed class Places
{
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);

    /// <summary>The label of the page that is being drawn.</summary>
    public string CurrentPage { get; set; } = "";

    public bool TryAdd(string name) => labels.TryAdd(name, CurrentPage);

    public string? PageOf(string name) => labels.GetValueOrDefault(name);
}
