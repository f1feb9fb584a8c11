using FsCheck;
using FsCheck.Fluent;
using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Tests.Generators;

/// <summary>Random inlines in canonical form.</summary>
internal sealed class InlineGenerator(DocumentShape shape)
{
    private static readonly string[] Addresses =
    [
        "https://example.org/",
        "https://example.org/a?b=c&d=%26#e%23",
        "http://example.com/~x/%E2%82%AC/a+b",
        "mailto:someone@example.org",
        "#h.first",
        "#id.bookmark",
        "https://example.org/(paren)",
    ];

    private static readonly string[] Formulas =
    [
        "x",
        "W_Q^T W_K",
        "2^k",
        "a*b*c",
        "E=mc^2",
        "[0, 1)",
        @"\frac{a}{b}",
        @"\sum_{i=1}^{n} x_i * y_i",
        @"\{a < b\} \& c",
        @"\begin{matrix}1 & 0 \\ 0 & 1\end{matrix}",
        @"\text{if }\alpha > 0",
    ];

    private readonly Gen<TextStyle> _style = Gen.Frequency(
        (6, Gen.Constant(TextStyle.None)),
        (3, Gen.Constant(TextStyle.Bold)),
        (2, Gen.Constant(TextStyle.Italic)),
        (1, Gen.Constant(TextStyle.Bold | TextStyle.Italic)),
        (1, Gen.Constant(TextStyle.Code)),
        (shape.HasStrike ? 1 : 0, Gen.Constant(TextStyle.Strike)),
        (
            shape.HasScripts ? 1 : 0,
            Gen.Elements(
                TextStyle.Superscript,
                TextStyle.Subscript,
                TextStyle.Subscript | TextStyle.Italic
            )
        )
    );

    private readonly Gen<string> _language = Gen.Frequency(
        (8, Gen.Constant("")),
        (shape.HasLanguages ? 1 : 0, Gen.Elements("fr", "de-CH"))
    );

    /// <summary>What a paragraph may hold.</summary>
    public Gen<Items<Inline>> Paragraph =>
        from pieces in Pieces(
            Gen.Frequency(
                (10, Text),
                (2, Link),
                (shape.HasBreaks ? 1 : 0, Gen.Constant<Inline>(new LineBreak())),
                (shape.HasImages ? 1 : 0, Image),
                (shape.HasNotes ? 1 : 0, Gen.Constant<Inline>(new NoteReference(""))),
                (1, Formula)
            )
        )
        select Worded(InlineRuns.Canonical(pieces.SelectMany(Apart)));

    /// <summary>A formula stands between blanks or on its line: nothing sets its dollars apart from a word that they touch.</summary>
    private IEnumerable<Inline> Apart(Inline inline)
    {
        Inline edge =
            inline is Formula { IsDisplay: true } && shape.HasBreaks
                ? new LineBreak()
                : new Text(" ");
        return inline is Formula ? [edge, inline, edge] : [inline];
    }

    /// <summary>What a heading, a title or a cell of a plain table may hold.</summary>
    public Gen<Items<Inline>> Line =>
        from pieces in Pieces(Gen.Frequency((10, Text), (2, Link)))
        select Worded(InlineRuns.Canonical(pieces));

    private static Gen<List<Inline>> Pieces(Gen<Inline> piece) =>
        from count in Gen.Choose(1, 6)
        from pieces in Gen.ListOf(piece, count)
        select pieces.ToList();

    private Gen<Inline> Text =>
        from style in _style
        from words in Words
        from before in Gen.Elements("", " ")
        from after in Gen.Elements("", " ")
        from language in _language
        select (Inline)new Text(before + words + after, style) { Language = language };

    private Gen<string> Words =>
        from count in Gen.Choose(1, 3)
        from words in Gen.ListOf(Gen.Elements<string>(shape.Words), count)
        select string.Join(' ', words);

    private Gen<Inline> Link =>
        from address in Gen.Elements(Addresses)
        from content in Pieces(Text)
        select (Inline)new Link([.. content], address);

    private Gen<Inline> Formula =>
        from tex in Gen.Elements(Formulas)
        from isDisplay in shape.HasDisplays ? Gen.Elements(true, false) : Gen.Constant(false)
        select (Inline)new Formula(tex, isDisplay);

    public Gen<Inline> Picture => Image;

    private Gen<Inline> Image =>
        from width in Gen.Choose(1, 3)
        from alt in Gen.OneOf(Gen.Constant(""), Words)
        from isSized in shape.HasImageSizes ? Gen.Elements(true, false) : Gen.Constant(false)
        select (Inline)
            new Image(Pictures.OfWidth(width).Name, alt)
            {
                Width = isSized ? width * 75.75 : null,
                Height = isSized ? 30 : null,
            };

    /// <summary>A paragraph has words, and not of code alone: that is a code block in one format and not in another.</summary>
    private static Items<Inline> Worded(Items<Inline> inlines) =>
        inlines.Any(inline =>
            inline is Text text
            && !string.IsNullOrWhiteSpace(text.Value)
            && !text.Style.HasFlag(TextStyle.Code)
        )
            ? inlines
            : InlineRuns.Canonical([new Text("plain "), .. inlines]);
}
