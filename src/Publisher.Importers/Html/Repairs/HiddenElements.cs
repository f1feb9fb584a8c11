using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>What a page does not show, and what was marked as no part of its text. A page break is a rule that is not shown:
/// <c>&lt;hr style="page-break-before:always;display:none;"&gt;</c>. A rule of the author's is bare.</summary>
internal static class HiddenElements
{
    public static void Drop(Page page)
    {
        foreach (var element in page.Elements())
        {
            if (!element.Children.Exists(IsDropped))
            {
                continue;
            }

            foreach (var hidden in element.Children.Where(IsLeftOut))
            {
                page.Omit(hidden, hidden.LeftOut.Length > 0 ? hidden.LeftOut : "hidden");
            }

            element.Children.RemoveAll(IsDropped);
        }
    }

    private static bool IsDropped(Element element) => IsLeftOut(element) || IsPageBreak(element);

    private static bool IsLeftOut(Element element) =>
        element.Style.IsHidden || element.LeftOut.Length > 0;

    private static bool IsPageBreak(Element element) =>
        element is { Name: "hr", Style.BreaksPage: true };
}
