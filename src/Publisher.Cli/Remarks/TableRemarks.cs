using System.Globalization;
using Publisher.Feedback;

namespace Publisher.Cli.Remarks;

/// <summary>A table of remarks, a row each, its columns known by their heads in any order.</summary>
internal static class TableRemarks
{
    private static readonly (string Key, string[] Heads)[] Columns =
    [
        (
            RemarkKeys.Quote,
            [
                "quote",
                "quotation",
                "quoted text",
                "quoted words",
                "text",
                "words",
                "passage",
                "selection",
                "excerpt",
                "exact",
                "sentence",
            ]
        ),
        (RemarkKeys.Kind, ["kind", "type", "category", "label"]),
        (RemarkKeys.Status, ["status", "state"]),
        (
            RemarkKeys.Date,
            ["date", "reported", "time", "timestamp", "created", "created at", "submitted"]
        ),
        (
            RemarkKeys.From,
            [
                "from",
                "source",
                "reader",
                "name",
                "author",
                "reporter",
                "email",
                "url",
                "address",
                "link",
            ]
        ),
        (RemarkKeys.Place, ["place", "entry", "term", "section", "heading", "where"]),
        (RemarkKeys.Before, ["before", "prefix"]),
        (RemarkKeys.After, ["after", "suffix"]),
        (
            RemarkKeys.Note,
            ["note", "comment", "remark", "message", "feedback", "description", "body"]
        ),
        (RemarkKeys.Answer, ["answer", "reply", "response"]),
    ];

    /// <param name="file">What to call it in a message.</param>
    /// <exception cref="UsageException">There is no table, or no column has the quoted words.</exception>
    public static ImportedRemarks Of(string file, string text)
    {
        var rows = DelimitedText.Rows(text).ToList();
        var heads = rows is [var first, ..] ? first.Cells : [];
        var keys = heads.Select(Key).ToList();
        if (!keys.Contains(RemarkKeys.Quote))
        {
            throw new UsageException(
                $"{file} is read as a table, and no head of a column says “{RemarkKeys.Quote}”: it has {(heads.Count > 0 ? string.Join(", ", heads.Select(head => $"“{head}”")) : "none")}.",
                $"The heads stand in the first line, in any order: {string.Join(", ", Columns.Select(column => column.Key))}."
            );
        }

        var remarks = rows.Skip(1)
            .Select(row => (row.Line, Remark: Remark(keys, row.Cells)))
            .ToLookup(row => QuoteSearch.HasWords(row.Remark.Quote));
        return new(
            [.. remarks[true].Select(row => new ImportedRemark(row.Remark))],
            [
                .. heads
                    .Where((_, at) => keys[at].Length == 0 || keys.IndexOf(keys[at]) < at)
                    .Select(head => $"The column “{head}” is none of a remark's."),
                .. remarks[false]
                    .Select(row =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Line {row.Line} quotes no words."
                        )
                    ),
            ]
        );
    }

    private static string Key(string head)
    {
        var plain = RemarkWords.Plain(head);
        return Columns.FirstOrDefault(column => column.Heads.Contains(plain)).Key ?? "";
    }

    private static Remark Remark(List<string> keys, IReadOnlyList<string> cells)
    {
        return new(Cell(RemarkKeys.Quote))
        {
            Kind = RemarkWords.Kind(Cell(RemarkKeys.Kind)),
            Status = RemarkWords.Status(Cell(RemarkKeys.Status)),
            Date = RemarkWords.Date(Cell(RemarkKeys.Date)),
            From = Cell(RemarkKeys.From),
            Place = Cell(RemarkKeys.Place),
            Before = Cell(RemarkKeys.Before),
            After = Cell(RemarkKeys.After),
            Note = Cell(RemarkKeys.Note),
            Answer = Cell(RemarkKeys.Answer),
        };

        string Cell(string key)
        {
            var at = keys.IndexOf(key);
            return at >= 0 && at < cells.Count ? cells[at] : "";
        }
    }
}
