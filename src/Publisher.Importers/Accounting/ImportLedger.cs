using Publisher.Features;
using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Importers.Accounting;

/// <summary>Keeps an import's account: what came in is entered before the export is mended, what is left out by the code
/// that leaves it out, and what went out is counted in the document at the end.</summary>
/// <param name="file">Name of the exported file.</param>
internal sealed class ImportLedger(string file, ExportFormat format)
{
    private readonly ContentCount _cameIn = new();
    private readonly Dictionary<ContentKind, List<Omission>> _omitted = [];

    public void Enter(ContentCount content) => _cameIn.Add(content);

    public void Enter(ContentKind kind) => _cameIn[kind]++;

    /// <param name="ordinal">Number of the paragraph; 0 where it is not known.</param>
    /// <param name="words">What is left out; empty where it is not at hand.</param>
    public void Omit(ContentCount content, string reason, int ordinal, string words = "")
    {
        foreach (var kind in ContentCount.Kinds)
        {
            Omit(kind, reason, ordinal, content[kind], kind == ContentKind.Word ? words : "");
        }
    }

    /// <param name="ordinal">Number of the paragraph; 0 where it is not known.</param>
    /// <param name="words">What is left out; empty where it is not at hand.</param>
    public void Omit(ContentKind kind, string reason, int ordinal, int count = 1, string words = "")
    {
        if (count == 0)
        {
            return;
        }

        if (!_omitted.TryGetValue(kind, out var omitted))
        {
            _omitted.Add(kind, omitted = []);
        }

        omitted.Add(new(reason, new(file, ordinal, []), count) { Words = Characters.Line(words) });
    }

    /// <summary>The document with its account; one that does not balance is told of as a finding.</summary>
    public ImportResult Close(Document document, IEnumerable<Finding> findings)
    {
        var wentOut = DocumentContent.Of(document);
        var account = new ImportAccount([
            .. ContentCount.Kinds.Select(kind => new AccountLine(
                kind,
                _cameIn[kind],
                wentOut[kind],
                _omitted.GetValueOrDefault(kind)?.ToItems() ?? []
            )),
        ]);
        var unbalanced = account.Lines.Where(line => line.Unaccounted != 0).Select(Tell);
        return new(document, [.. findings, .. unbalanced], account, format);
    }

    private Finding Tell(AccountLine line)
    {
        var name = line.Kind.Name(Math.Abs(line.Unaccounted));
        return new(
            "imported-whole",
            Severity.Warning,
            line.Unaccounted > 0
                ? FormattableString.Invariant(
                    $"{line.Unaccounted} {name} of the export did not reach the document, for no reason that the importer knows: {line.CameIn} came in, {line.WentOut} went out."
                )
                : FormattableString.Invariant(
                    $"The document has {-line.Unaccounted} {name} more than the export: {line.CameIn} came in, {line.WentOut} went out."
                ),
            "Compare an edition with the document; if something is missing, send the export to the makers of Publisher."
        )
        {
            Source = new(file, 0, []),
        };
    }
}
