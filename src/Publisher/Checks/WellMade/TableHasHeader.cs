using Publisher.Model;

namespace Publisher.Checks.WellMade;

/// <summary>A table of data names its columns (WCAG 2.2, 1.3.1).</summary>
internal sealed class TableHasHeader : Check
{
    private const int FewestRows = 3;

    public override string Name => "table-has-header";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var found = new List<(Source Source, string Words)>();
        new Collector(found).Collect(subject.Document);
        var places = found.Count > 0 ? Places.Of(subject.Document) : null;
        foreach (var (source, words) in found)
        {
            var place = places!.Around(source.Ordinal);
            yield return Find(
                $"The table that begins “{Shortened.Of(words)}” has no row that is marked as its header.",
                subject.Mending.HeaderRow
            ) with
            {
                Quote = words,
                Section = place.Section,
                Entry = place.Entry,
                Source = source,
                Same = "table",
            };
        }
    }

    private sealed class Collector(List<(Source Source, string Words)> found)
        : DocumentWalker<Source>
    {
        public void Collect(Document document) => Walk(document, Source.Unknown);

        protected override void Table(Table node, Source into)
        {
            if (node.HeaderRows == 0 && IsData(node))
            {
                var first = node
                    .Rows.SelectMany(row => row.Cells)
                    .SelectMany(cell => cell.Blocks)
                    .OfType<Paragraph>()
                    .First(paragraph => PlainText.Of(paragraph.Content).Length > 0);
                found.Add((first.Source, PlainText.Of(first.Content)));
            }

            base.Table(node, into);
        }

        /// <summary>Not a box, a pair of columns for the eye, or pictures side by side: each cell holds a short paragraph.</summary>
        private static bool IsData(Table table) =>
            table.Rows.Count >= FewestRows
            && table.Columns > 1
            && table
                .Rows.SelectMany(row => row.Cells)
                .All(cell =>
                    cell is { ColumnSpan: 1, RowSpan: 1 }
                    && cell.Blocks
                        is []
                            or [Paragraph { Content: [] or [Model.Text, ..] or [Model.Link, ..] }]
                )
            && table
                .Rows.SelectMany(row => row.Cells)
                .Any(cell => PlainText.Of(cell.Blocks).Length > 0)
            && !IsLabelled(table);

        /// <summary>A first column that names the rows, each before a colon, wants no names of columns.</summary>
        private static bool IsLabelled(Table table) =>
            table.Rows.All(row =>
                row.Cells is [var first, ..]
                && PlainText.Of(first.Blocks).AsSpan().TrimEnd() is [.., ':']
            );
    }
}
