namespace Publisher.Editions.Pdf.Parts;

/// <summary>The parts that the edition adds behind the body.</summary>
internal static class BackMatter
{
    /// <summary>What they are called and the names of their destinations, in the order of their pages.</summary>
    public static IEnumerable<(string Title, string Name)> Of(Setting setting, bool hasIndex)
    {
        var words = setting.Words;
        if (setting.Book.PageOf(PdfNames.Notes) is not null)
        {
            yield return (words.Notes, PdfNames.Notes);
        }

        if (setting.Book.PageOf(PdfNames.Changes) is not null)
        {
            yield return (setting.Revisions.Title, PdfNames.Changes);
        }

        if (setting.Book.PageOf(PdfNames.Sources) is not null)
        {
            yield return (words.Sources, PdfNames.Sources);
        }

        if (hasIndex)
        {
            yield return (words.Index, PdfNames.Index);
        }
    }
}
