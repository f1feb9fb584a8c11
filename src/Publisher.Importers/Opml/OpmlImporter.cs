using System.Text;
using Publisher.Features;
using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Importers.Opml;

/// <summary>Reads OPML 2.0 as outliners write it: Dynalist, Workflowy, OmniOutliner, Drummer, Logseq.</summary>
internal sealed class OpmlImporter
{
    private readonly List<Finding> _findings = [];
    private readonly string _name;
    private readonly OutlineFile _file;

    private OpmlImporter(string name, OutlineFile file) => (_name, _file) = (name, file);

    /// <summary>How far into a file its root is looked for; a comment may stand before it.</summary>
    private const int Prescan = 4096;

    /// <summary>Whichever encoding it is in: the NULs of UTF-16 are passed over.</summary>
    public static bool Recognises(ReadOnlyMemory<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes.Span[..Math.Min(bytes.Length, Prescan)]);
        start = start
            .Replace("\0", "", StringComparison.Ordinal)
            .TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');
        return start.StartsWith("<opml", StringComparison.OrdinalIgnoreCase)
            || (
                (
                    start.StartsWith("<?xml", StringComparison.Ordinal)
                    || start.StartsWith("<!", StringComparison.Ordinal)
                ) && start.Contains("<opml", StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <param name="path">Path of the OPML file within the export.</param>
    /// <exception cref="UnreadableSourceException">It is missing, not well-formed or nested too deeply.</exception>
    public static ImportResult Import(
        string path,
        IExportFiles files,
        ImportSettings? settings = null
    )
    {
        var bytes =
            files.Read(path)
            ?? throw new UnreadableSourceException(
                $"The export holds no file {path}.",
                "Name the .opml file that the outliner wrote."
            );
        var name = path[(path.LastIndexOf('/') + 1)..];
        var importer = new OpmlImporter(name, OutlineFile.Read(name, bytes.Span));
        return importer.Import(files.Date, settings ?? new());
    }

    private ImportResult Import(DateTimeOffset? date, ImportSettings settings)
    {
        ReadWords(settings);
        var ledger = new ImportLedger(_name, ExportFormat.Opml);
        ledger.Enter(OutlineContent.Of(_file));
        var reader = new OutlineReader(_name, ledger, Report);

        var root = Root();
        var document = new Document([])
        {
            Title = root is null ? [] : reader.Title(root),
            Blocks =
            [
                .. root is null ? [] : reader.Note(root),
                .. reader.Read(root, root?.Children ?? _file.Items, level: 1),
            ],
            Date = _file.Modified ?? date,
        };
        document = document with { Name = Name(document) };
        Tell(document);
        return ledger.Close(document, _findings);
    }

    /// <summary>The one item over all others that outliners export a whole document as; null where there are several.</summary>
    private OutlineItem? Root() =>
        _file.Items.Count == 1
        && _file.Items[0].Heading is null
        && _file.Items[0].Children.Count > 0
            ? _file.Items[0]
            : null;

    private string Name(Document document) =>
        new[]
        {
            PlainText.Of(document.Title).Replace('\n', ' '),
            Characters.Clean(_file.Title).Trim(),
            Path.GetFileNameWithoutExtension(_name),
        }.First(name => name.Length > 0);

    private void ReadWords(ImportSettings settings)
    {
        var anchors = _file.All.SelectMany(item => item.Anchors).ToHashSet(StringComparer.Ordinal);
        var isMarkedUp = _file.All.Any(item =>
            MarkedUpText.Recognises(item.Text) || MarkedUpText.Recognises(item["_note"])
        );
        var hasFormulas = settings.Formulas != FormulaMarks.None;
        foreach (var item in _file.All)
        {
            item.Words = Words(item, item.Text, isLinked: true);
            item.Note =
            [
                .. item["_note"]
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => Words(item, line, isLinked: false)),
            ];
        }

        IReadOnlyList<Inline> Words(OutlineItem item, string text, bool isLinked)
        {
            var words = new ItemText(address => ReportLink(item, address), anchors);
            var address = isLinked
                ? item["url"] + (item["url"].Length == 0 ? item["htmlUrl"] : "")
                : "";
            if (address.Length > 0)
            {
                words.OpenLink(address);
                words.Add(text.Length > 0 ? text : address);
            }
            else if (isMarkedUp)
            {
                MarkedUpText.Read(text, words);
            }
            else
            {
                new MarkedText(text, hasFormulas).Read(words);
            }

            return words.Close();
        }
    }

    private void Tell(Document document)
    {
        if (_file.IsRepaired)
        {
            Report(
                item: null,
                "The file holds bare ampersands, which XML does not allow; they were read as ampersands."
            );
        }

        if (_file.IsGuess)
        {
            Report(
                item: null,
                "The file is not in UTF-8 and names no other encoding; some of its letters may be wrong."
            );
        }

        TellStrays();
        TellUnread();
        foreach (var item in _file.All)
        {
            foreach (
                var image in item.Words.Concat(item.Note.SelectMany(line => line)).OfType<Image>()
            )
            {
                Report(
                    item,
                    $"The picture “{image.Address}” is not in the export, only its address on the web."
                );
            }
        }

        if (document.Blocks.Count == 0 && document.Title.Count == 0)
        {
            _findings.Add(
                new(
                    "imported-whole",
                    Severity.Error,
                    $"“{_name}” holds no text.",
                    "Export the outline again, and see that the right one is open."
                )
                {
                    Source = new(_name, 0, []),
                }
            );
        }
    }

    private void TellStrays()
    {
        foreach (var item in _file.All.Where(item => item.IsStray))
        {
            Report(
                item,
                "Words stand in the outline outside of its items; they are kept as an item."
            );
        }
    }

    private void TellUnread()
    {
        var columns = _file
            .All.SelectMany(item =>
                item.Unread.Select(unread => (Item: item, unread.Name, unread.Words))
            )
            .GroupBy(unread => unread.Name, StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var (item, name, words) = column.First();
            var count = column.Count();
            Report(
                item,
                FormattableString.Invariant(
                    $"“{name}” of {count} {(count == 1 ? "item" : "items")} is left out, such as “{(words.Length > 120 ? words[..120] + "…" : words)}”: only an item's text and its note are read."
                )
            );
        }
    }

    private void ReportLink(OutlineItem item, string address) =>
        Report(
            item,
            $"The link to “{(address.Length > 120 ? address[..120] + "…" : address)}” is not one that a reader may follow; only its words are kept."
        );

    private void Report(OutlineItem? item, string message) =>
        _findings.Add(
            new(
                "imported-whole",
                Severity.Warning,
                message,
                "Mend it in the outliner, or leave it so if that is meant."
            )
            {
                Source = new(_name, item?.Ordinal ?? 0, []),
                Quote = item is null ? "" : PlainText.Of([.. item.Words]),
            }
        );
}
