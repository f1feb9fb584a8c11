using System.Globalization;
using Publisher.Model;

namespace Publisher.Tests.Editions.Docx;

/// <summary>The sample document, and documents that no author means to write.</summary>
internal static class OddDocuments
{
    public static IReadOnlyDictionary<string, Publisher.Model.Document> All { get; } =
        new Dictionary<string, Publisher.Model.Document>(StringComparer.Ordinal)
        {
            ["sample"] = SampleDocument.Document,
            ["empty"] = new([]),
            ["control characters"] = ControlCharacters(),
            ["long ids"] = LongIds(),
            ["300 levels of lists"] = Of(Nested(300)),
            ["40 quotations in one another"] = Of(Quoted(40)),
            ["20 tables in one another"] = Of(Tabled(20)),
            ["5,000 entries"] = Of([.. Enumerable.Range(0, 5000).Select(Entry)]),
            ["odd addresses"] = Addresses(),
            ["odd tables"] = Tables(),
            ["notes of tables and nothing"] = Notes(),
            ["odd items"] = Items(),
        };

    public static Publisher.Model.Document Of(params Block[] blocks) =>
        new(blocks.ToItems()) { Name = "Odd" };

    public static Paragraph Words(string text) => new([new Text(text)]);

    public static TableCell Cell(params Block[] blocks) => new(blocks.ToItems());

    public static ListItem Item(params Block[] blocks) => new(blocks.ToItems());

    private static Publisher.Model.Document ControlCharacters()
    {
        const string Hostile =
            "a\0b\u0001c\u000bd\ufffee\ud800f\udc00g\ttab\nline\r\nend 🧠 ]]> <x> &amp;";
        return new([
            new Section(1, [new Text(Hostile)], [Words(Hostile), new CodeBlock(Hostile, "")])
            {
                Id = "a\0\ud800",
            },
            new Section(2, [new Text("x")], []) { Id = "second" },
            new Paragraph([new Link([new Text(Hostile)], "https://example.org/" + Hostile)]),
            new Paragraph([new Image("\0", Hostile)]),
        ])
        {
            Title = [new Text(Hostile)],
            Name = Hostile,
            Language = Hostile,
        };
    }

    private static Publisher.Model.Document LongIds()
    {
        var ids = new[] { "a", "b", "" }.Select(end => new string('i', 5000) + end).ToArray();
        string[] all = [.. ids, "9lives", "Ünï-cödé", "ünï-cödé", "日本", "a_b", "a-b", "-", "🧠"];
        return Of([
            .. all.Select(id => new Section(1, [new Text("s")], [To(id)]) { Id = id }),
            .. all.Select(To),
        ]);
    }

    private static Paragraph To(string id) =>
        new([new Link([new Text("to it")], "#h.x") { Target = id }]);

    private static List Nested(int depth) =>
        new(
            (ListStyle)(depth % 6),
            1,
            [Item(depth == 1 ? [Words("leaf")] : [Words("level"), Nested(depth - 1)])]
        );

    private static Quote Quoted(int depth) =>
        new(depth == 1 ? [Words("said"), Tabled(1)] : [Words("said"), Quoted(depth - 1)]);

    private static Table Tabled(int depth) =>
        new(
            [new([Cell(Words("a")), depth == 1 ? Cell(Words("b")) : Cell(Tabled(depth - 1))])],
            HeaderRows: 1
        );

    private static Entry Entry(int at)
    {
        var id = "entry-" + at.ToString(CultureInfo.InvariantCulture);
        return new(
            new([id]) { Id = id },
            (EntryForm)(at % 3),
            [new Text(id, TextStyle.Bold), new Text(": said.")],
            [To($"entry-{((at * 7) % 5000).ToString(CultureInfo.InvariantCulture)}")]
        )
        {
            Level = 2,
        };
    }

    private static Publisher.Model.Document Addresses()
    {
        string[] addresses =
        [
            "https://",
            "https://exa mple.org/a b",
            "https://[::1",
            "https://example.org/%zz?q=[a]|{b}#c#d",
            "HTTP://EXAMPLE.org",
            "mailto:",
            "mailto:a b@example.org",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "other.html",
            "//example.org/x",
            "http://exämple.org/ü",
            "http://a\u0001b/\ud800",
            "https://example.org/\u0001\ud800x",
            "https://example.org/" + new string('x', 70_000),
            "urn:isbn:1",
            "",
            " ",
            "http:x",
            "tel:+1 (2)",
        ];
        return Of([
            .. addresses.Select(address => new Paragraph([
                new Link([new Text("go")], address),
                new Link([new Text("again")], address),
                new Link([], address),
            ])),
        ]);
    }

    private static Publisher.Model.Document Tables() =>
        Of(
            new Table([], HeaderRows: 1),
            new Table([new([])], HeaderRows: 1),
            new Table([new([]), new([Cell()])], HeaderRows: 9),
            new Table(
                [
                    new([Cell(Words("wide")) with { ColumnSpan = 1000, RowSpan = 1000 }]),
                    new([Cell(Words("beside"))]),
                ],
                HeaderRows: 0
            ),
            new Table(
                [
                    new([
                        Cell(Words("a")) with
                        {
                            RowSpan = 3,
                        },
                        Cell(Words("b")),
                        Cell(Words("c")) with
                        {
                            RowSpan = 2,
                        },
                    ]),
                    new([Cell(Words("d")) with { ColumnSpan = 2 }]),
                    new([]),
                    new([Cell(Words("e")) with { ColumnSpan = 0, RowSpan = -1 }]),
                ],
                HeaderRows: 1
            ),
            new Table(
                [
                    new([Cell(Nested(12), Tabled(2)), Cell(new Rule())])
                    {
                        Headword = new(["t"]) { Id = "t" },
                    },
                ],
                HeaderRows: 0
            )
        );

    private static Publisher.Model.Document Notes() =>
        Of(
            new Paragraph([
                new Text("x"),
                new NoteReference("3"),
                new NoteReference("1"),
                new NoteReference("1"),
                new NoteReference("none"),
            ])
        ) with
        {
            Notes =
            [
                new("1", [Tabled(2)]),
                new("2", [Words("unmarked")]),
                new("3", []),
                new("4", [new Paragraph([new NoteReference("1")])]),
            ],
        };

    private static Publisher.Model.Document Items() =>
        Of(
            new List(
                ListStyle.Decimal,
                -5,
                [Item(), Item(new Rule()), Item(Tabled(1)), Item(new Quote([Words("q")]))]
            ),
            new List(ListStyle.LowerRoman, int.MaxValue, [Item(new CodeBlock("x\n\ty", ""))]),
            new List(ListStyle.Bullet, 1, []),
            new Paragraph([]),
            new Heading(9, []),
            new Section(9, [], []) { Id = "untitled" },
            new CodeBlock("", ""),
            new Quote([])
        );
}
