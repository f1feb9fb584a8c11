namespace Publisher.Typesetting.Text.Shaping;

/// <summary>A paragraph as glyphs, ready to be broken at any measure.</summary>
public sealed class ShapedText
{
    internal ShapedText(IReadOnlyList<TextRun> runs, Item[] items)
    {
        Runs = runs;
        Items = items;
        (NaturalWidth, LongestBox, LongestPart) = Measure(items);
    }

    public IReadOnlyList<TextRun> Runs { get; }

    internal Item[] Items { get; }

    /// <summary>In points, where no line ends but at the author's breaks.</summary>
    public double NaturalWidth { get; }

    /// <summary>In points: the longest part that no line would end within, but for want of room.</summary>
    public double LongestBox { get; }

    /// <summary>In points: the longest part of a word that no hyphen parts, with the hyphen after it.</summary>
    public double LongestPart { get; }

    public bool IsEmpty => !Array.Exists(Items, item => item.IsBox);

    /// <summary>The same text beside a label, which its first character must not stand out towards.</summary>
    internal ShapedText BesideLabel =>
        Items is [{ HangLeft: > 0 }, ..]
            ? new(Runs, [Items[0] with { HangLeft = 0 }, .. Items[1..]])
            : this;

    /// <summary>The same text with its pictures no larger than the room, nor any part of its formulas.</summary>
    public ShapedText FitPictures(double width, double height)
    {
        if (
            !Runs.Any(run =>
                run.Picture is { } picture
                    && (
                        picture.Width > width
                        || picture.Height > height
                        || picture.Share is not null
                    )
                || run.Inset is { } inset && inset.Parts.Any(part => part.Width > width)
            )
        )
        {
            return this;
        }

        List<TextRun> runs =
        [
            .. Runs.Select(run =>
                run with
                {
                    Picture = run.Picture?.FitInto(width, height),
                    Inset = run.Inset?.FitInto(width),
                }
            ),
        ];
        Item[] items =
        [
            .. Items.Select(item =>
                !item.IsBox ? item
                : runs[item.Run].Picture is { } picture ? item with { Width = picture.Width }
                : runs[item.Run].Inset is { } inset
                    ? item with
                    {
                        Width = inset.Parts[item.From].Width,
                    }
                : item
            ),
        ];
        return new(runs, items);
    }

    private static (double Natural, double Box, double Part) Measure(Item[] items)
    {
        var (natural, longestBox, longestPart) = (0.0, 0.0, 0.0);
        var (line, box, part) = (0.0, 0.0, 0.0);
        foreach (var item in items)
        {
            line =
                item.Kind == ItemKind.Break ? 0
                : item.Kind == ItemKind.Penalty ? line
                : line + item.Width;
            longestPart = Math.Max(longestPart, item.IsHyphen ? part + item.Width : part);
            (box, part) =
                item.IsBox || item.IsFixedBlank ? (box + item.Width, part + item.Width)
                : item.IsHyphen ? (box, 0)
                : (0, 0);
            natural = Math.Max(natural, line);
            longestBox = Math.Max(longestBox, box);
        }

        return (natural, longestBox, Math.Max(longestPart, part));
    }
}
