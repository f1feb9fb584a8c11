using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A figure is one that has a caption; any other is a wrapper of what stands in it.</summary>
internal static class Figures
{
    private const string Caption = "has-caption";

    public static void Gather(Page page)
    {
        foreach (var figure in page.Elements().Where(element => element.Name == "figure"))
        {
            var captions = figure.Children.FindAll(child => child.Name == "figcaption");
            if (captions is [var caption] && caption.IsVisible())
            {
                figure[Caption] = "true";
            }
        }
    }

    public static bool IsFigure(Element element) => element[Caption].Length > 0;
}
