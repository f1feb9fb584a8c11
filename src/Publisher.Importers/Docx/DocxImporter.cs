using Publisher.Importers.Canonical;
using Publisher.Importers.Canonical.Formulas;
using Publisher.Importers.Docx.Reading;
using Publisher.Languages;
using Publisher.Model;

namespace Publisher.Importers.Docx;

/// <summary>Reads Word documents: Google's, Word's and LibreOffice's.</summary>
internal static class DocxImporter
{
    /// <summary>Whether files are the parts of an Office document (ISO/IEC 29500-2).</summary>
    public static bool Recognises(IExportFiles files) =>
        files.Paths.Contains("word/document.xml")
        || (files.Paths.Contains("[Content_Types].xml") && files.Paths.Contains("_rels/.rels"));

    /// <param name="name">File name of the document.</param>
    /// <param name="files">The parts of the package.</param>
    /// <param name="depth">In how many documents it stands.</param>
    /// <exception cref="UnreadableSourceException">It holds no text, or the part that holds it is damaged.</exception>
    public static ImportResult Import(
        string name,
        IExportFiles files,
        ImportSettings? settings = null,
        int depth = 0
    )
    {
        var export = new DocxExport(
            name[(name.LastIndexOf('/') + 1)..],
            files,
            settings ?? new(),
            depth
        );
        var document = new DocumentReader(export).Read(files.Date);
        // A formula that is typed came in as words.
        var result = export.Ledger.Close(document, export.Findings);
        return result with
        {
            Value = ForeignWords.Checked(TypedFormulas.Read(document, export.Settings)),
        };
    }
}
