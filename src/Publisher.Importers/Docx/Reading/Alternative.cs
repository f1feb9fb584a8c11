using DocumentFormat.OpenXml;

namespace Publisher.Importers.Docx.Reading;

/// <summary>One thing said twice, for newer and for older readers (ISO/IEC 29500-3, 10.2.1).</summary>
internal static class Alternative
{
    /// <summary>The first choice, which is the whole thing; where its words are in a language that the SDK does not know, the
    /// fallback.</summary>
    public static IEnumerable<OpenXmlElement> Of(AlternateContent content)
    {
        var choice = content.GetFirstChild<AlternateContentChoice>();
        var fallback = content.GetFirstChild<AlternateContentFallback>();
        return choice is null || choice.ChildElements.All(child => child is OpenXmlUnknownElement)
            ? (OpenXmlElement?)fallback ?? choice ?? (OpenXmlElement)content
            : choice;
    }
}
