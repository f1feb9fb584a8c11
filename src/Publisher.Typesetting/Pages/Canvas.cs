using System.Buffers;
using System.Runtime.InteropServices;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Pdf.Content;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;

namespace Publisher.Typesetting.Pages;

/// <summary>One page as slices draw on it: points from the left edge of its text area and the upper edge of the page.
/// What is drawn for no element is an artifact.</summary>
internal sealed class Canvas(PdfPage page, double left, Places places)
{
    public PdfPage Page => page;

    /// <summary>Room for the writer of a line, which leaves it empty: lines follow one another, never within one another.</summary>
    public List<TextGlyph> Glyphs { get; } = new(128);

    /// <inheritdoc cref="Glyphs"/>
    public ArrayBufferWriter<char> Text { get; } = new(256);

    /// <summary>What is drawn while this is set repeats what stands elsewhere: for the eye, not for reading back.</summary>
    public bool IsSilent { get; set; }

    public void Fill(RgbColor color, double x, double top, double width, double height)
    {
        Mark(null);
        page.FillRectangle(color, left + x, top, width, height);
    }

    public void Draw(Picture picture, double x, double top, StructureElement? tag)
    {
        Mark(tag);
        page.DrawImage(picture.Image, left + x, top, picture.Width, picture.Height);
        if (tag is { Bounds: null } && !IsSilent)
        {
            var bottom = page.Height - top - picture.Height;
            tag.Bounds = new(left + x, bottom, left + x + picture.Width, page.Height - top);
        }
    }

    /// <summary>Draws what is marked already: a formula, or a part of one.</summary>
    /// <param name="said">What readers take it for; nothing for a part of what was said before.</param>
    public void Draw(InsetPart part, double x, double baseline, string said)
    {
        foreach (var stroke in part.Strokes)
        {
            var (from, bottom) = (left + x + stroke.X, baseline - stroke.Y);
            if (stroke.IsRectangle)
            {
                page.FillRectangle(
                    stroke.Color,
                    from,
                    bottom - stroke.Thickness,
                    stroke.Width,
                    stroke.Thickness
                );
            }
            else
            {
                page.DrawLine(
                    stroke.Color,
                    stroke.Thickness,
                    from,
                    bottom,
                    from + stroke.Width,
                    bottom - stroke.Rise
                );
            }
        }

        if (part.Glyphs.Count > 0)
        {
            page.BeginReplaced(IsSilent ? "" : said);
            new InsetWriter(page, left + x, baseline).Write(part.Glyphs);
            page.EndReplaced();
        }
    }

    public void ShowLine(Lines lines, Line line, in LinePlace place)
    {
        if (line.IsLoose && !IsSilent)
        {
            places.LooseLines.Add(lines.TextOf(line));
        }

        new LineWriter(this, lines, place).Write(line);
    }

    public void ShowText(
        Fonts.Font font,
        TextStyle style,
        double x,
        double baseline,
        ReadOnlySpan<char> text,
        ReadOnlySpan<TextGlyph> glyphs
    ) =>
        page.ShowText(font, style.Size, style.Color, left + x, baseline - style.Rise, text, glyphs);

    /// <summary>What is drawn from here on belongs to an element; without one it is an artifact.</summary>
    public void Mark(StructureElement? tag, Artifact artifact = Artifact.Layout)
    {
        if (tag is not null && !IsSilent)
        {
            page.Mark(tag);
        }
        else
        {
            page.MarkArtifact(artifact);
        }
    }

    /// <summary>Gives elements their places though nothing be drawn for them: empty cells.</summary>
    public void Place(IEnumerable<StructureElement> tags)
    {
        if (!IsSilent)
        {
            foreach (var tag in tags)
            {
                page.Place(tag);
            }
        }
    }

    /// <summary>Names a place, the first time that its name comes up.</summary>
    public void Anchor(string name, double x, double top)
    {
        if (!IsSilent && places.TryAdd(name) && name[0] != Book.Unwritten)
        {
            page.AddDestination(name, Math.Max(0, left + x), Math.Max(0, top));
        }
    }

    /// <param name="description">What the link says; where that is nothing, its target speaks for it.</param>
    /// <param name="tag">An element within the Link, or the Link.</param>
    public void Link(LinkTarget? target, in Area area, string description, StructureElement? tag)
    {
        if (IsSilent || target is null)
        {
            return;
        }

        places.Add(target);
        var (x, top, width, height) = (left + area.Left, area.Top, area.Width, area.Height);
        var link = tag?.Enclosing(Role.Link);
        description = target.Description ?? description;
        if (target is InternalTarget { Name: var name })
        {
            description = description.Length > 0 ? description : name;
            page.AddInternalLink(x, top, width, height, name, description, link);
        }
        else if (target is ExternalTarget { Address: var address })
        {
            description = description.Length > 0 ? description : address;
            page.AddLink(x, top, width, height, address, description, link);
        }
    }
}

/// <summary>A rectangle, by its upper left corner.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Area(double Left, double Top, double Width, double Height);

/// <summary>Where a line stands.</summary>
/// <param name="Leading">In points.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LinePlace(double Left, double Baseline, double Leading)
{
    /// <summary>The element of what in the line has none of its own.</summary>
    public StructureElement? Tag { get; init; }

    /// <summary>What the line is where it has no element.</summary>
    public Artifact Artifact { get; init; }

    /// <summary>Whether a blank follows that is not seen but keeps this line's last word from the next line's first.</summary>
    public bool EndsWithBlank { get; init; }
}

/// <summary>What the pages that are drawn tell the book: on which page each named place came to stand, and which lines are
/// loose.</summary>
internal sealed class Places
{
    private readonly Dictionary<string, PageNumber> names = new(StringComparer.Ordinal);

    private readonly Dictionary<LinkTarget, PageNumber> links = new(
        ReferenceEqualityComparer.Instance
    );

    /// <summary>The page that is being drawn.</summary>
    public PageNumber CurrentPage { get; set; } = new(0, "");

    /// <summary>What stands in the lines that were drawn and are loose.</summary>
    public List<string> LooseLines { get; } = [];

    public bool TryAdd(string name) => names.TryAdd(name, CurrentPage);

    public string? PageOf(string name) => names.GetValueOrDefault(name)?.Label;

    public int? NumberOf(string name) => names.GetValueOrDefault(name)?.Number;

    public void Add(LinkTarget link) => links.TryAdd(link, CurrentPage);

    /// <summary>Of the page where a link, this very object, came to stand first; null while it has not.</summary>
    public int? NumberOf(LinkTarget link) => links.GetValueOrDefault(link)?.Number;

    public string? PageOf(LinkTarget link) => links.GetValueOrDefault(link)?.Label;
}

/// <param name="Number">Of the body or of the front matter, from 1.</param>
/// <param name="Label">As it is printed.</param>
internal sealed record PageNumber(int Number, string Label);
