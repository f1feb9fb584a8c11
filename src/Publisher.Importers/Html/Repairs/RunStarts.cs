namespace Publisher.Importers.Html.Repairs;

/// <summary>Google writes a typed blank as a no-break space where a run begins with it, since HTML would swallow it there. Its
/// runs are spans, with the link within them where they are linked.</summary>
internal static class RunStarts
{
    private const char NoBreakSpace = '\u00A0';

    public static void Blank(Page page)
    {
        if (!page.IsOfGoogle)
        {
            return;
        }

        foreach (var run in page.Elements().Where(element => element.Name is "span" or "a"))
        {
            if (run.Children is [{ IsText: true } text, ..] && text.Text.StartsWith(NoBreakSpace))
            {
                text.Text = $" {text.Text.AsSpan(1)}";
            }
        }
    }
}
