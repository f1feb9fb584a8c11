using DocumentFormat.OpenXml;
using M = DocumentFormat.OpenXml.Math;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using V = DocumentFormat.OpenXml.Vml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading;

/// <summary>One thing said twice, for newer and for older readers (ISO/IEC 29500-3, 10.2.1).</summary>
internal static class Alternative
{
    /// <summary>The first choice, which is the whole thing; where its words are in a language that the SDK does not know, or it
    /// shows nothing that an edition can show, the fallback.</summary>
    public static IEnumerable<OpenXmlElement> Of(AlternateContent content)
    {
        var choice = content.GetFirstChild<AlternateContentChoice>();
        var fallback = content.GetFirstChild<AlternateContentFallback>();
        return
            choice is null
            || choice.ChildElements.All(child => child is OpenXmlUnknownElement)
            || (!HasContent(choice) && fallback is not null && HasContent(fallback))
            ? (OpenXmlElement?)fallback ?? choice ?? (OpenXmlElement)content
            : choice;
    }

    private static bool HasContent(OpenXmlElement alternative) =>
        alternative
            .Descendants()
            .Any(element => element is W.Text or M.Text or P.Picture or V.ImageData);
}
