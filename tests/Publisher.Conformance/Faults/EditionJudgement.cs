using System.Text;
using Publisher.Conformance.Readers;

namespace Publisher.Conformance.Faults;

/// <summary>Publishes a case and holds its editions against its expectation. <c>html</c>, <c>epub</c>, <c>docx</c>,
/// <c>pdf</c> (or <c>every</c>): words that stand in the text; with <c>not</c> behind, words that do not.
/// <c>html source</c>: words of its markup. More keys of the PDF stand in <see cref="PdfJudgement"/>.</summary>
internal sealed class EditionJudgement(Case found, IEnumerable<string> settings)
{
    private static readonly string[] All = ["html", "epub", "docx", "pdf"];

    private readonly string[] _kinds =
    [
        .. All.Where(kind =>
            found.Expected.Any(line =>
                line.Key.Split(' ')[0] is var first && (first == kind || first == "every")
            )
        ),
    ];

    public bool IsAsked => _kinds.Length > 0 || found.Expected["publish exit"].Any();

    private string Folder => Path.Combine("faults", found.Name);

    public Run Publish() =>
        Command.Run([
            "publish",
            found.Source,
            "--out",
            Repository.EmptyFolder(Folder),
            "--editions",
            _kinds.Length > 0 ? string.Join(',', _kinds) : "pdf",
            .. settings,
        ]);

    /// <summary>What is not as it should be, a line each.</summary>
    public IEnumerable<string> Wrong()
    {
        var words = _kinds.SelectMany(Words);
        var markup = found
            .Expected["html source"]
            .Where(words =>
                !File.ReadAllText(Edition("html")).Contains(words, StringComparison.Ordinal)
            )
            .Select(words => $"the markup of the html should hold {words}");
        return words
            .Concat(markup)
            .Concat(_kinds.Contains("pdf") ? new PdfJudgement(found, Edition("pdf")).Wrong() : []);
    }

    private IEnumerable<string> Words(string kind)
    {
        var text = Plain(Text(kind));
        return Expected(kind, "every")
            .Where(words => !text.Contains(Plain(words), StringComparison.Ordinal))
            .Select(words => $"the {kind} should hold “{words}” and holds {text}")
            .Concat(
                Expected(kind + " not", "every not")
                    .Where(words => text.Contains(Plain(words), StringComparison.Ordinal))
                    .Select(words => $"the {kind} should not hold “{words}” and holds {text}")
            );
    }

    private IEnumerable<string> Expected(params IEnumerable<string> keys) =>
        keys.SelectMany(key => found.Expected[key]);

    private string Edition(string kind) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Made, Folder), "*." + kind).Single();

    private string Text(string kind) =>
        kind switch
        {
            "pdf" => PdfReader
                .TextOf(Edition(kind))
                .Replace("\u00AD\n", "", StringComparison.Ordinal),
            "docx" => DocxReader.TextOf(Edition(kind)),
            "epub" => string.Concat(
                EpubReader
                    .Spine(Edition(kind))
                    .Select(item => HtmlReader.TextOf(item.Page.Body!, "script"))
            ),
            _ => HtmlReader.TextOf(
                HtmlReader.Parse(File.ReadAllText(Edition(kind))).Body!,
                "script, style, template, nav"
            ),
        };

    /// <summary>Blanks of any kind are one blank, and marks are composed with their letters.</summary>
    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Normalize(NormalizationForm.FormC);
}
