using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Odt;

/// <summary>Paragraphs in a style of captions belong to the table, the picture or the code beside them; LibreOffice sets the
/// picture itself into such a paragraph.</summary>
internal static class OdtCaptions
{
    private const string Mark = "is-caption";

    /// <summary>LibreOffice's styles of captions build on one, and so do pandoc's.</summary>
    public static void Tell(Element paragraph, OdtLook look) =>
        paragraph[Mark] =
            look.Is("Caption")
            || look.Is("caption")
            || look.Is("TableCaption")
            || look.Is("FigureCaption")
                ? "true"
                : "";

    public static void Gather(List<Element> blocks)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at][Mark].Length == 0)
            {
                continue;
            }

            var caption = blocks[at];
            if (WithPicture(caption) is { } figure)
            {
                blocks[at] = figure;
            }
            else if (IsTable(blocks, at + 1) || IsTable(blocks, at - 1))
            {
                var table = blocks[IsTable(blocks, at + 1) ? at + 1 : at - 1];
                table.Children.Insert(0, Held("caption", caption));
                blocks.RemoveAt(at--);
            }
            else if (IsSubject(blocks, at - 1))
            {
                blocks[at - 1] = Figure(blocks[at - 1], Held("figcaption", caption));
                blocks.RemoveAt(at--);
            }
            else if (IsSubject(blocks, at + 1))
            {
                blocks[at + 1] = Figure(Held("figcaption", caption), blocks[at + 1]);
                blocks.RemoveAt(at--);
            }
        }
    }

    /// <summary>A picture and its caption in one paragraph; null where there is none in it.</summary>
    private static Element? WithPicture(Element caption)
    {
        var pictures = caption.Children.FindAll(IsPicture);
        var words = caption.Children.FindAll(child => !IsPicture(child));
        if (pictures.Count == 0 || !words.Exists(child => child.IsVisible()))
        {
            return null;
        }

        var line = caption.With("p", words);
        line.Anchors.AddRange(caption.Anchors);
        var (picture, held) = (caption.With("p", pictures), Held("figcaption", line));
        var isFirst =
            caption.Children.Find(child => child.IsVisible()) is { } first && IsPicture(first);
        return isFirst ? Figure(picture, held) : Figure(held, picture);
    }

    private static bool IsTable(List<Element> blocks, int at) =>
        at >= 0
        && at < blocks.Count
        && blocks[at].Name == "table"
        && !blocks[at].Children.Exists(child => child.Name == "caption");

    private static bool IsSubject(List<Element> blocks, int at) =>
        at >= 0
        && at < blocks.Count
        && (
            blocks[at].Name == "pre"
            || (blocks[at].Name == "p" && blocks[at][Mark].Length == 0 && IsPicture(blocks[at]))
        );

    private static bool IsPicture(Element element) =>
        !element.HasWords() && element.Holds(static inner => inner.Name == "img");

    private static Element Held(string name, Element paragraph) =>
        new(name)
        {
            Children = [paragraph],
            HoldsBlock = true,
            Ordinal = paragraph.Ordinal,
        };

    private static Element Figure(Element first, Element second) =>
        new("figure")
        {
            Children = [first, second],
            HoldsBlock = true,
            Ordinal = first.Ordinal,
        };
}
