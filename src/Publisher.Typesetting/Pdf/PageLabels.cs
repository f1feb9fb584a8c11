namespace Publisher.Typesetting.Pdf;

/// <summary>The page labels of a document (ISO 32000-1, 12.4.2): ranges by their first page.</summary>
internal sealed class PageLabels
{
    private readonly SortedDictionary<
        int,
        (PageNumbering Numbering, int Start, string Prefix)
    > ranges = [];

    public void Add(int firstPage, PageNumbering numbering, int start, string prefix) =>
        ranges[firstPage] = (numbering, start, prefix);

    public void Write(TokenWriter catalog)
    {
        if (ranges.Count == 0)
        {
            return;
        }
        // A number tree of labels must say something of the first page.
        ranges.TryAdd(0, (PageNumbering.Decimal, 1, ""));
        catalog.Raw("/PageLabels<</Nums["u8);
        foreach (var (first, (numbering, start, prefix)) in ranges)
        {
            catalog.Integer(first).Raw("<<"u8).Raw(Style(numbering));
            if (start != 1)
            {
                catalog.Raw("/St "u8).Integer(start);
            }
            if (prefix.Length > 0)
            {
                catalog.Raw("/P"u8).Text(prefix);
            }
            catalog.Raw(">>"u8);
        }
        catalog.Raw("]>>"u8);
    }

    private static string Style(PageNumbering numbering) =>
        numbering switch
        {
            PageNumbering.Decimal => "/S/D",
            PageNumbering.LowerRoman => "/S/r",
            PageNumbering.UpperRoman => "/S/R",
            PageNumbering.LowerLetters => "/S/a",
            PageNumbering.UpperLetters => "/S/A",
            _ => "",
        };
}
