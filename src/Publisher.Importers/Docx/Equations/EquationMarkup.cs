using DocumentFormat.OpenXml;
using Publisher.Mathematics.Markup;

namespace Publisher.Importers.Docx.Equations;

/// <summary>An equation as plain elements, without suggestions that are no part of the text.</summary>
internal static class EquationMarkup
{
    /// <param name="isLeftOut">Whether an element is a suggestion that is no part of the text.</param>
    public static MarkupElement Of(
        OpenXmlElement element,
        Func<OpenXmlElement, bool> isLeftOut,
        int depth = 0
    ) =>
        new(Name(element))
        {
            Text = element.HasChildren ? "" : element.InnerText,
            Attributes =
            [
                .. element
                    .GetAttributes()
                    .Select(attribute => (attribute.LocalName, attribute.Value ?? "")),
            ],
            Children =
                depth < MarkupElement.MaximumDepth ? [.. Children(element, isLeftOut, depth)] : [],
        };

    private static IEnumerable<MarkupElement> Children(
        OpenXmlElement element,
        Func<OpenXmlElement, bool> isLeftOut,
        int depth
    ) =>
        element
            .ChildElements.Where(child => !isLeftOut(child))
            .SelectMany(child =>
                IsWrapper(child)
                    ? Children(child, isLeftOut, depth + 1)
                    : [Of(child, isLeftOut, depth + 1)]
            );

    /// <summary>Changes and bookmarks stand around what is mathematics.</summary>
    private static bool IsWrapper(OpenXmlElement element) =>
        element.Prefix == "w"
        && element.LocalName
            is "ins"
                or "del"
                or "moveFrom"
                or "moveTo"
                or "sdt"
                or "sdtContent"
                or "hyperlink"
                or "smartTag";

    private static string Name(OpenXmlElement element) =>
        element.Prefix is "m" or "" ? element.LocalName : $"{element.Prefix}:{element.LocalName}";
}
