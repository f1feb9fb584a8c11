using Publisher.Model;

namespace Publisher.Tests.Editions;

/// <summary>A normalised document that holds every kind of node, in every place where one is likely to stand.</summary>
internal static class SampleDocument
{
    private const string Png =
        "iVBORw0KGgoAAAANSUhEUgAAADAAAAAgCAAAAABxv6TAAAAAJklEQVR42mNggAINKAiAggooWAAFJ6CAYVTDqIZRDaMaRjWMBA0AEIhYH2xrLOMAAAAASUVORK5CYII=";

    public static ImageFile Picture { get; } =
        ImageFile.Recognise(Convert.FromBase64String(Png))
        ?? throw new InvalidOperationException("The sample picture is no PNG.");

    public static DateTimeOffset Date { get; } = new(2026, 3, 14, 15, 9, 26, TimeSpan.Zero);

    public static Document Document { get; } =
        new([
            Paragraph(
                Run("Before the first section. Read "),
                To("models", "Models & more"),
                Run(".")
            ),
            Models(),
            Methods(),
            Oddities(),
        ])
        {
            Title = [Run("A Small Glossary of "), new Text("Everything", TextStyle.Italic)],
            Subtitle = [Run("Every kind of node — once, naïvely; 残差 και λέξεις")],
            Name = "A Small Glossary of Everything",
            Date = Date,
            Notes =
            [
                new(
                    "1",
                    [
                        Paragraph(
                            Run("First note, with "),
                            Out("a source", "https://example.org/paper?a=1&b=2#part"),
                            Run(".")
                        ),
                    ]
                ),
                new(
                    "2",
                    [
                        Paragraph(Run("Second note.")),
                        Bullets(Item("which lists"), Item("two things")),
                    ]
                ),
            ],
            Images = [Picture],
            Comments = [new("A. Reviewer", "This remark is never published.", "naïvely")],
        };

    private static Section Models() =>
        new(
            1,
            [Run("Models & more")],
            [
                Paragraph(Run("A section opens with a paragraph."), new NoteReference("1")),
                Bullets(Item("A plain bullet that stands among entries.")),
                ItemEntry(
                    "residual-stream",
                    ["residual stream", "stream"],
                    [
                        Run("The "),
                        Bold("residual stream"),
                        Run(" (or "),
                        Bold("stream"),
                        Run(") is the sum of all earlier outputs."),
                    ],
                    [
                        DeepList(4),
                        ItemEntry(
                            "skip-connection",
                            ["Skip connection"],
                            [
                                Bold("Skip connection"),
                                Run(": adds a layer's input to its output, see "),
                                Seen("residual-stream", "Residual stream"),
                                Run("."),
                            ],
                            [Bullets(Item("It nests in an entry."))]
                        ),
                        Bullets(Item("A bullet after the nested entry.")),
                    ]
                ),
                ItemEntry(
                    "attention-head",
                    ["attention head"],
                    [
                        Run("An "),
                        Bold("attention head"),
                        Run(" moves information between positions."),
                    ],
                    []
                ),
                new Section(
                    2,
                    [Run("Parts of a model")],
                    [
                        new Entry(
                            new(["Neuron", "unit"]) { Id = "neuron" },
                            EntryForm.Heading,
                            [Run("Neuron (unit)")],
                            [
                                Paragraph(
                                    Run("One coordinate after a non-linearity."),
                                    new LineBreak(),
                                    Run("A soft break stands before this line.")
                                ),
                                new Quote([
                                    Paragraph(Run("“A neuron is not always a feature.”")),
                                    Paragraph(Run("Said twice.")),
                                ]),
                                new Entry(
                                    new(["Dead neuron"]) { Id = "dead-neuron" },
                                    EntryForm.Heading,
                                    [Run("Dead neuron")],
                                    [Paragraph(Run("Never fires."))]
                                )
                                {
                                    Level = 4,
                                },
                            ]
                        )
                        {
                            Level = 3,
                        },
                    ]
                )
                {
                    Id = "parts-of-a-model",
                },
            ]
        )
        {
            Id = "models",
        };

    private static Section Methods() =>
        new(
            1,
            [Run("Methods")],
            [
                new Entry(
                    new(["Ablation"]) { Id = "ablation" },
                    EntryForm.Paragraph,
                    [
                        Bold("Ablation"),
                        Run(": removing a component; x"),
                        new Text("2", TextStyle.Superscript),
                        Run(" and h"),
                        new Text("0", TextStyle.Subscript),
                        Run("."),
                        new NoteReference("2"),
                    ],
                    [
                        new List(
                            ListStyle.Decimal,
                            3,
                            [
                                Item("Third comes first."),
                                new([
                                    Paragraph(Run("Fourth has letters.")),
                                    new List(
                                        ListStyle.LowerLetter,
                                        1,
                                        [Item("alpha"), Item("beta")]
                                    ),
                                ]),
                            ]
                        ),
                        new List(ListStyle.UpperRoman, 1, [Item("Roman one"), Item("Roman two")]),
                        new List(
                            ListStyle.Bullet,
                            1,
                            [
                                new([Paragraph(Run("A step that is done"))]) { Checked = true },
                                new([Paragraph(Run("A step that is not"))]) { Checked = false },
                            ]
                        ),
                    ]
                ),
                new Table(
                    [
                        Row(Cell("Term"), Cell("Meaning")),
                        Row(
                            Cell("SAE"),
                            new([
                                Paragraph(
                                    Run("Sparse autoencoder, trained on the "),
                                    To("residual-stream", "residual stream"),
                                    Run(".")
                                ),
                            ])
                        ) with
                        {
                            Headword = new(["SAE"]) { Id = "sae" },
                        },
                        Row(
                            Cell("QK circuit"),
                            new([
                                Paragraph(Run("Decides where a head looks.")),
                                Bullets(Item("in a cell")),
                            ])
                        ) with
                        {
                            Headword = new(["QK circuit"]) { Id = "qk-circuit" },
                        },
                    ],
                    HeaderRows: 1
                ),
                new Table(
                    [
                        Row(
                            new([Paragraph(Run("Spans two columns"))]) { ColumnSpan = 2 },
                            Cell("Right")
                        ),
                        Row(
                            new([Paragraph(Run("Spans two rows"))]) { RowSpan = 2 },
                            Cell("b2"),
                            Cell("c2")
                        ),
                        Row(
                            Cell("b3"),
                            new([
                                new Heading(3, [Run("A heading in a cell")]),
                                Paragraph(Run("c3")),
                            ])
                        ),
                    ],
                    HeaderRows: 0
                ),
                Paragraph(
                    new Image(Picture.Name, "Six grey bars, from black to light")
                    {
                        Width = 144,
                        Height = 96,
                    }
                ),
                Paragraph(
                    Run("A picture "),
                    new Image(Picture.Name, "bars again") { Width = 12, Height = 8 },
                    Run(" in the line, and one whose file is missing: "),
                    new Image(null, "a lost diagram") { Address = "images/lost.png" },
                    Run(".")
                ),
            ]
        )
        {
            Id = "methods",
        };

    private static Section Oddities() =>
        new(
            1,
            [Run("Odd <things>")],
            [
                new CodeBlock("def f(x):\n    return x < 1 & x > \"0\"\n\n# fin", "python"),
                new Rule(),
                Paragraph(
                    Run("All styles: "),
                    new Text("bold italic", TextStyle.Bold | TextStyle.Italic),
                    Run(" "),
                    new Text("struck", TextStyle.Strike),
                    Run(" "),
                    new Text("code()", TextStyle.Code),
                    Run(" "),
                    new Text(
                        "all",
                        TextStyle.Bold | TextStyle.Italic | TextStyle.Strike | TextStyle.Code
                    ),
                    Run(".")
                ),
                Paragraph(
                    Run("Links: "),
                    Out("a paper", "https://example.org/a_b?q=x%20y&z=ü#s"),
                    Run(", "),
                    To("qk-circuit", "a row"),
                    Run(", "),
                    new Link([Run("an unresolved one")], "#h.lost"),
                    Run(", "),
                    Out("mail", "mailto:a@example.org"),
                    Run(".")
                ),
                Paragraph(Run("Non-ASCII: naïve café, Ω ≤ ∑ αβγ, 残差ストリーム, שלום, 🧠.")),
                new Section(3, [Run("A level was skipped")], [Paragraph(Run("Here."))])
                {
                    Id = "a-level-was-skipped",
                },
            ]
        )
        {
            Id = "odd-things",
        };

    /// <summary>What Google Docs has not: definition lists, captions, the head of a row and the foot of a table.</summary>
    public static Document Beyond { get; } =
        new([
            new Section(
                1,
                [Run("Beyond Google Docs")],
                [
                    Paragraph(Run("Read of "), To("residue", "residues"), Run(":")),
                    new DefinitionList([
                        new(
                            [
                                [Paragraph(Run("Residue"))],
                                [Paragraph(Run("Remainder"))],
                            ],
                            [
                                [
                                    Paragraph(
                                        Run("What is left over. See "),
                                        To("sum", "sum"),
                                        Run(".")
                                    ),
                                    Bullets(Item("in a division"), Item("in an explanation")),
                                ],
                                [Paragraph(Run("Also what stays in the filter."))],
                            ]
                        )
                        {
                            Headword = new(["Residue", "Remainder"]) { Id = "residue" },
                        },
                        new(
                            [
                                [Paragraph(Run("Sum"))],
                            ],
                            [
                                [
                                    Paragraph(Run("All of it.")),
                                    Paragraph(Run("It has parts:")),
                                    new CodeBlock("a + b", ""),
                                ],
                            ]
                        )
                        {
                            Headword = new(["Sum"]) { Id = "sum" },
                        },
                        new(
                            [
                                [Paragraph(Run("A term that nobody defined"))],
                            ],
                            []
                        ),
                    ]),
                    new Table(
                        [
                            Row(Cell("Layer"), Cell("Width")),
                            Row(new([Paragraph(Run("First"))]) { IsRowHead = true }, Cell("64")),
                            Row(new([Paragraph(Run("All"))]) { IsRowHead = true }, Cell("128")),
                        ],
                        HeaderRows: 1
                    )
                    {
                        Caption = [Paragraph(Run("How wide the layers are"))],
                        FooterRows = 1,
                    },
                    new Figure(
                        [
                            Paragraph(
                                new Image(Picture.Name, "Bars once more")
                                {
                                    Width = 72,
                                    Height = 48,
                                }
                            ),
                        ],
                        [Paragraph(Run("Bars, from black to light"))]
                    ),
                    new Figure(
                        [new CodeBlock("print(1)", "")],
                        [Paragraph(Run("A listing, named above"))]
                    )
                    {
                        IsCaptionFirst = true,
                    },
                ]
            )
            {
                Id = "beyond-google-docs",
            },
        ])
        {
            Name = "Beyond Google Docs",
            Date = Date,
            Images = [Picture],
        };

    /// <summary>A list that nests to a depth: "Level 1" … "Level n".</summary>
    private static List DeepList(int depth, int level = 1) =>
        new(
            ListStyle.Bullet,
            1,
            [
                level == depth
                    ? Item($"Level {level}")
                    : new([Paragraph(Run($"Level {level}")), DeepList(depth, level + 1)]),
            ]
        );

    private static Entry ItemEntry(
        string id,
        Items<string> terms,
        Items<Inline> head,
        Items<Block> body
    ) => new(new(terms) { Id = id }, EntryForm.Item, head, body);

    private static Text Run(string text) => new(text);

    private static Text Bold(string text) => new(text, TextStyle.Bold);

    private static Link To(string id, string text) => new([Run(text)], "#h." + id) { Target = id };

    private static Link Seen(string id, string text) =>
        new([Bold(text)], "#" + id) { Target = id, Kind = LinkKind.Seen };

    private static Link Out(string text, string address) => new([Run(text)], address);

    private static Paragraph Paragraph(params Inline[] content) => new(content.ToItems());

    private static ListItem Item(string text) => new([Paragraph(Run(text))]);

    private static List Bullets(params ListItem[] items) =>
        new(ListStyle.Bullet, 1, items.ToItems());

    private static TableCell Cell(string text) => new([Paragraph(Run(text))]);

    private static TableRow Row(params TableCell[] cells) => new(cells.ToItems());
}
