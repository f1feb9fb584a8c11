using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Importers.Docx.Equations;
using Publisher.Importers.Docx.Formatting;
using Publisher.Importers.Docx.Package;
using Publisher.Importers.Docx.Reading;
using Publisher.Importers.Docx.Reading.Drawings;
using Publisher.Importers.Docx.Reading.FieldCodes;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx;

/// <summary>One Word document on its way to the model: its typed parts, what its text has led to so far, and what was found.</summary>
internal sealed class DocxExport
{
    /// <param name="depth">In how many documents it stands.</param>
    public DocxExport(string file, IExportFiles files, ImportSettings settings, int depth = 0)
    {
        Depth = depth;
        File = file;
        Ledger = new(file, Features.ExportFormat.Docx);
        Package = WordPackage.Open(file, files, Findings);
        Styles = new(Package.Part<W.Styles>("styles")?.Root);
        Numbering = new(Package.Part<W.Numbering>("numbering")?.Root);
        Pictures = new(this);
        Comments = new(this);
        Notes = new(this);
        Settings = settings;
        Formulas = new(Package);
        Suggestions = new(settings.AppliesSuggestions);
        FieldEnds = new(Package.Bytes(Package.Main)!.Value);
        var theme = Package
            .Part<W.Settings>("settings")
            ?.Root?.GetFirstChild<W.ThemeFontLanguages>()
            ?.Val.Words();
        Language = new[] { Styles.Language, theme ?? "" }.FirstOrDefault(
            LanguageTag.IsPlausible,
            "en"
        );
    }

    /// <summary>Name of the package, with no folder.</summary>
    public string File { get; }

    /// <summary>In how many documents it stands.</summary>
    public int Depth { get; }

    /// <summary>BCP 47 tag of text that names no language.</summary>
    public string Language { get; }

    public ImportLedger Ledger { get; }

    public ImportSettings Settings { get; }

    public WordPackage Package { get; }

    public StyleSheet Styles { get; }

    public Numbering Numbering { get; }

    public Pictures Pictures { get; }

    public CommentRanges Comments { get; }

    public NoteMarks Notes { get; }

    public FormulaSources Formulas { get; }

    public Suggestions Suggestions { get; }

    public FieldEnds FieldEnds { get; }

    /// <summary>Words that Word does not show.</summary>
    public List<string> Hidden { get; } = [];

    /// <summary>Numbers of the paragraphs that hold a field that counts pages, one for each.</summary>
    public List<int> PageNumbers { get; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>Number of the paragraph that is being read.</summary>
    public int Ordinal { get; set; }

    /// <summary>Tells of something that the document can't hold.</summary>
    public void Find(
        Severity severity,
        string message,
        string hint,
        string quote,
        int? at = null
    ) =>
        Findings.Add(
            new("imported-whole", severity, message, hint)
            {
                Quote = quote,
                Source = new(File, at ?? Ordinal, []),
            }
        );
}
