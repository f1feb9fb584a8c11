namespace Publisher.Typesetting.Pdf;

/// <summary>The outline (ISO 32000-1, 12.3.3): a tree of doubly linked lists.</summary>
internal static class OutlineWriter
{
    public static void Write(
        TokenWriter catalog,
        ObjectFile file,
        IReadOnlyList<OutlineItem> items,
        Destinations destinations
    )
    {
        if (items.Count == 0)
        {
            return;
        }
        var root = file.Allocate();
        var (first, last, shown) = WriteLevel(file, items, root, destinations);
        var entry = new TokenWriter().Raw("<</Type/Outlines"u8);
        WriteChildren(entry, first, last, shown);
        file.Write(root, entry.Raw(">>"u8));
        catalog.Raw("/Outlines "u8).Reference(root).Raw("/PageMode/UseOutlines"u8);
    }

    /// <summary>Writes the items of one level, and returns its ends and how many lines it shows when open.</summary>
    private static (int First, int Last, int Shown) WriteLevel(
        ObjectFile file,
        IReadOnlyList<OutlineItem> items,
        int parent,
        Destinations destinations
    )
    {
        var numbers = items.Select(_ => file.Allocate()).ToArray();
        var shown = items.Count;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var entry = new TokenWriter()
                .Raw("<</Title"u8)
                .Text(item.Title)
                .Raw("/Parent "u8)
                .Reference(parent);
            destinations.Use(item.Destination);
            entry.Raw("/Dest"u8).Text(item.Destination);
            if (i > 0)
            {
                entry.Raw("/Prev "u8).Reference(numbers[i - 1]);
            }
            if (i < items.Count - 1)
            {
                entry.Raw("/Next "u8).Reference(numbers[i + 1]);
            }
            if (item.Children.Length > 0)
            {
                var (first, last, inside) = WriteLevel(
                    file,
                    item.Children,
                    numbers[i],
                    destinations
                );
                shown += item.IsOpen ? inside : 0;
                // A negative count says that the item is closed, and how many lines opening it shows.
                WriteChildren(entry, first, last, item.IsOpen ? inside : -inside);
            }
            file.Write(numbers[i], entry.Raw(">>"u8));
        }
        return (numbers[0], numbers[^1], shown);
    }

    private static void WriteChildren(TokenWriter entry, int first, int last, int count) =>
        entry
            .Raw("/First "u8)
            .Reference(first)
            .Raw("/Last "u8)
            .Reference(last)
            .Raw("/Count "u8)
            .Integer(count);
}
