namespace Publisher.Importers.Html.Repairs;

/// <summary>Authors space with blank lines, and a page break within a heading leaves two headings of which one is empty.
/// Neither says anything; links to them lead to what follows.</summary>
internal static class SpacerParagraphs
{
    public static void Drop(Page page) =>
        page.RewriteBlocks(container =>
        {
            var kept = new BlockList();
            foreach (var block in container.Children)
            {
                if ((block.Name == "p" || block.IsHeading) && !block.IsVisible())
                {
                    kept.LeaveOut(block);
                }
                else
                {
                    kept.Add(block);
                }
            }

            return kept.Close();
        });
}
