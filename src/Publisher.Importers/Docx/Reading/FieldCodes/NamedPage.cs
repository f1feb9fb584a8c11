using Publisher.Importers.Docx.Package;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading.FieldCodes;

/// <summary>What our own edition adds within lines, and makes anew each time: the page that a link leads to. It is no part of
/// the text, and is neither read nor counted.</summary>
internal static class NamedPage
{
    private const string PageReference = "PageReference";

    public static bool Is(W.Run run) => run.RunProperties?.RunStyle?.Val.Words() == PageReference;
}
