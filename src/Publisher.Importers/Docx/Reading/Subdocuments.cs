using DocumentFormat.OpenXml;
using Publisher.Importers.Docx.Gathering;
using Publisher.Model;

namespace Publisher.Importers.Docx.Reading;

/// <summary>A master document has its parts in files of their own (ISO/IEC 29500-1, 17.17.2.2), which are not in the
/// package: each is told.</summary>
internal static class Subdocuments
{
    public static void Tell(StringValue? relationship, string part, DocxExport export)
    {
        var target = export.Package.Relationship(part, relationship?.InnerText)?.Target ?? "";
        var name = target.Length > 0 ? $", “{Quotation.Of(target)}”," : "";
        export.Find(
            Severity.Warning,
            $"A part of the document stands in a file of its own{name} and is left out.",
            "Open the document in Word, show the subdocuments in its outline, unlink them and save it; or give the other file by itself.",
            Quotation.Of(target)
        );
    }
}
