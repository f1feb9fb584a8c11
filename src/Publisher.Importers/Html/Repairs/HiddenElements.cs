using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A page break is a rule that is not shown:
/// <c>&lt;hr style="page-break-before:always;display:none;"&gt;</c>. A rule of the author's is bare.</summary>
internal static class HiddenElements
{
    public static void Drop(Page page)
    {
        foreach (var element in page.Elements())
        {
            foreach (var hidden in element.Children.Where(child => child.Style.IsHidden))
            {
                page.Omit(hidden, "hidden");
            }

            element.Children.RemoveAll(child => child.Style.IsHidden || IsPageBreak(child));
        }
    }

    private static bool IsPageBreak(Element element) =>
        element is { Name: "hr", Style.BreaksPage: true };
}
