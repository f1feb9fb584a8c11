using static Publisher.Features.Support;

namespace Publisher.Features;

/// <summary>What survives: from which format, and into which edition. The manual's table is this one.</summary>
public static class FeatureTable
{
    /// <summary>Formats in the order HTML, Word, Markdown, OPML, and <see cref="OfOdt"/> and <see cref="OfEpub"/>; editions in the order HTML, EPUB, PDF, DOCX.</summary>
    public static IReadOnlyList<FeatureRow> Rows { get; } =
    [
        Row(
            Feature.Title,
            "title and subtitle",
            (Whole, Whole, Partly, Partly),
            "Markdown exports them as headings, so they are told from headings only where these leave no doubt; an outline has no subtitle"
        ),
        Row(
            Feature.Headings,
            "headings",
            (Whole, Whole, Whole, Partly),
            "an outline has items: those that its program marks are headings, and those that stand over entries"
        ),
        Row(
            Feature.Stress,
            "bold and italic",
            (Whole, Whole, Whole, Partly),
            "in an outline, where its program writes them"
        ),
        Row(Feature.Strike, "struck-out words", (Whole, Whole, Whole, Partly), ""),
        Row(Feature.Scripts, "superscript and subscript", (Whole, Whole, Whole, None), ""),
        Row(Feature.LineBreaks, "line breaks", (Whole, Whole, Whole, Whole), ""),
        Row(Feature.Links, "links to the web", (Whole, Whole, Whole, Partly), ""),
        Row(
            Feature.InternalLinks,
            "links to headings and bookmarks",
            (Whole, Whole, Partly, Partly),
            "Markdown names no bookmarks, and headings only where something links to them; an outline names its items where its program writes their ids"
        ),
        Row(Feature.Lists, "bulleted and numbered lists", (Whole, Whole, Whole, Partly), ""),
        Row(
            Feature.ListNumbering,
            "numbering by letters and Roman numerals",
            (Whole, Whole, None, None),
            "Google's Markdown writes 1, 2, 3; letters and Roman numbers that people write (`a.`, `ii)`) are read"
        ),
        Row(
            Feature.Checklists,
            "checklists",
            (Partly, Whole, Whole, Whole),
            "the web page shows which items are ticked only where one is"
        ),
        Row(
            Feature.DefinitionLists,
            "definition lists",
            (Whole, Whole, Whole, None),
            "Google Docs has none; Word has them as styles, Definition Term and Definition"
        ),
        Row(Feature.Tables, "tables", (Whole, Whole, Whole, None), ""),
        Row(
            Feature.RichTables,
            "spanned cells, cells of several paragraphs, tables without a head",
            (Whole, Whole, None, None),
            "Markdown has one line a cell, and a head for every table"
        ),
        Row(
            Feature.NestedTables,
            "tables within tables",
            (Whole, Whole, None, None),
            "Markdown has one line a cell"
        ),
        Row(
            Feature.Captions,
            "captions of tables and figures, heads of rows, the foot of a table",
            (Whole, Whole, Partly, None),
            "Word and OpenDocument have captions and heads of rows by style, Word the foot as its total row; Markdown has captions; Google Docs has none"
        ),
        Row(
            Feature.Pictures,
            "pictures and their descriptions",
            (Whole, Whole, Whole, Partly),
            "an outline has their addresses only; nothing is fetched, and a finding tells"
        ),
        Row(
            Feature.PictureSizes,
            "sizes of pictures",
            (Whole, Whole, None, None),
            "a cropped picture is whole again; a finding says so where it is told (Markdown does not tell)"
        ),
        Row(
            Feature.Drawings,
            "drawings, charts and text boxes",
            (Whole, Partly, Whole, None),
            "Google exports them as pictures; of those in Word's own files the words are kept and the lines and shapes are left out, with a finding"
        ),
        Row(
            Feature.Quotes,
            "quotations (paragraphs indented on both sides)",
            (Whole, Whole, None, None),
            "Markdown drops indents; what it marks as quotation is one"
        ),
        Row(
            Feature.Code,
            "lines of code (in a monospaced font)",
            (Whole, Whole, Partly, Partly),
            "Markdown exports only code blocks as code"
        ),
        Row(
            Feature.CodeLanguage,
            "the language of a code block",
            (None, None, Whole, None),
            "only Markdown names it; no edition shows it",
            (None, None, None, None)
        ),
        Row(Feature.Rules, "horizontal lines", (Whole, Whole, Whole, None), ""),
        Row(Feature.Footnotes, "footnotes", (Whole, Whole, Whole, None), ""),
        Row(
            Feature.Equations,
            "equations",
            (Partly, Whole, Partly, Partly),
            "the web page has pictures with the TeX in their addresses; Markdown flattens what was not typed as TeX, an outline has what was; what can't be read as a formula shows its TeX; DOCX has no words for rules of arrays and for spaces that draw closer",
            (Whole, Whole, Partly, Partly)
        ),
        Row(
            Feature.Chips,
            "smart chips (people, dates, files, places, dropdowns)",
            (Partly, Partly, Partly, None),
            "they come in as the words they show, and as links where the export links them",
            (Partly, Partly, Partly, Partly)
        ),
        Row(
            Feature.Tabs,
            "tabs of a document",
            (Partly, Partly, Partly, None),
            "one after another, as far as the export holds them; a later title is a heading in Markdown, elsewhere a paragraph of which a finding tells; a link to a place in a tab leads there where the export holds the place",
            (Partly, Partly, Partly, Partly)
        ),
        Row(
            Feature.Comments,
            "comments",
            (Partly, Whole, None, None),
            "the web page has no authors and dates; no edition shows comments, the check `resolved-comment` lists them",
            (None, None, None, None)
        ),
        Row(
            Feature.Suggestions,
            "suggested changes",
            (None, Whole, None, None),
            "the web page leaves suggestions out; Markdown exports them as text",
            (None, None, None, None)
        ),
        Row(
            Feature.Language,
            "the language of the document",
            (Partly, Whole, Partly, None),
            "the web page says it only where it was published, Markdown in its front matter; the words tell, else set `language` in `publisher.yml`"
        ),
        Row(
            Feature.WordLanguages,
            "words in another language, where it is named",
            (Whole, Whole, Partly, None),
            "Markdown names it where people write it (`[mot]{lang=fr}`, `<span lang=\"fr\">`); what a word processor names is left aside where the words are plainly in the document's own"
        ),
        Row(
            Feature.Date,
            "the date of the export",
            (Partly, Whole, Partly, None),
            "of web pages, a zip has it, of Markdown the front matter; set `date` in `publisher.yml`"
        ),
        Row(
            Feature.Properties,
            "authors, keywords and other properties of the file",
            (None, None, Partly, None),
            "Google writes none, the front matter of Markdown and the head of a page that Google did not write have them, and what Word writes is about the file; set `authors` and `title` in `publisher.yml`"
        ),
        Row(
            Feature.Direction,
            "paragraphs from right to left",
            (Partly, Partly, Partly, Partly),
            "the words are kept in their order, and a line runs as its first letter does, or as the language of the document; the PDF sets scripts that run from right to left letter by letter, and the finding `shaped-script` tells where",
            (Partly, Partly, None, Partly)
        ),
        Row(
            Feature.ContentsTable,
            "the table of contents that Google inserts",
            (Whole, Whole, Whole, None),
            "left out: every edition makes its own",
            (None, None, None, None)
        ),
        Row(
            Feature.PageFurniture,
            "page headers, footers, page breaks and columns; the navigation, header and footer of a site",
            (Partly, Whole, None, None),
            "only what belongs to the pages of the word processor or to the site is left out, and it is told",
            (None, None, None, None)
        ),
        Row(
            Feature.Invisibles,
            "zero-width and private-use characters, soft hyphens, runs of blanks, empty paragraphs",
            (Whole, Whole, Whole, Whole),
            "left out, as Google Docs writes them where the author typed none; one within a word stays, and the check `plain-characters` tells; joiners stay, and a run of blanks is one blank",
            (None, None, None, None)
        ),
        Row(
            Feature.Appearance,
            "underlining, highlights, colours, fonts, sizes, small capitals, indents and alignment",
            (Whole, Whole, None, None),
            "left out: an edition has one look, from `templates`",
            (None, None, None, None)
        ),
    ];

    public static Support Of(Feature feature, ExportFormat format) =>
        Rows.First(row => row.Feature == feature).From[format];

    /// <summary>What an export in a format can't carry, a line each.</summary>
    public static IEnumerable<string> Lacking(ExportFormat format) =>
        Rows.Where(row => row.From[format] != Whole && IsContent(row))
            .Select(row =>
                (row.From[format] == Partly ? "only partly: " : "") + row.Name + Explained(row)
            );

    /// <summary>As a Markdown table, with its notes under it.</summary>
    public static string Markdown()
    {
        var lines = new List<string>
        {
            "| | from HTML | Word | ODT | EPUB | Markdown | OPML | into HTML | EPUB | PDF | DOCX |",
            "|---|---|---|---|---|---|---|---|---|---|---|",
        };
        lines.AddRange(Rows.Select(row => $"| {row.Name}{Mark(row)} | {Cells(row)} |"));
        lines.Add("");
        lines.AddRange(Noted.Select(row => $"- {Mark(row).Trim()} {row.Note}"));
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<FeatureRow> Noted => Rows.Where(row => row.Note.Length > 0);

    private static string Mark(FeatureRow row) =>
        row.Note.Length == 0
            ? ""
            : FormattableString.Invariant(
                $" ({Noted.TakeWhile(other => other != row).Count() + 1})"
            );

    private static string Cells(FeatureRow row) =>
        string.Join(
            " | ",
            new[]
            {
                row.From.Html,
                row.From.Docx,
                row.From.Odt,
                row.From.Epub,
                row.From.Markdown,
                row.From.Opml,
                row.Into.Html,
                row.Into.Epub,
                row.Into.Pdf,
                row.Into.Docx,
            }.Select(Word)
        );

    /// <summary>What is left out of every edition for its look or its place on a page is missed in no format.</summary>
    private static bool IsContent(FeatureRow row) =>
        row.Feature
            is not (
                Feature.ContentsTable
                or Feature.PageFurniture
                or Feature.Invisibles
                or Feature.Appearance
            );

    private static string Explained(FeatureRow row) => row.Note.Length > 0 ? $" - {row.Note}" : "";

    private static string Word(Support support) =>
        support switch
        {
            Whole => "yes",
            Partly => "partly",
            _ => "no",
        };

    /// <summary>An OpenDocument text holds what a Word document does, but for this.</summary>
    private static Support OfOdt(Feature feature, Support word) =>
        feature switch
        {
            Feature.Checklists => Partly,
            Feature.Captions => Partly,
            _ => word,
        };

    /// <summary>A book is made of web pages, and says of itself what they do not.</summary>
    private static Support OfEpub(Feature feature, Support page) =>
        feature switch
        {
            Feature.Comments => None,
            Feature.Language or Feature.Date => Whole,
            _ => page,
        };

    private static FeatureRow Row(
        Feature feature,
        string name,
        (Support Html, Support Docx, Support Markdown, Support Opml) from,
        string note,
        (Support Html, Support Epub, Support Pdf, Support Docx)? into = null
    )
    {
        var (html, epub, pdf, docx) = into ?? (Whole, Whole, Whole, Whole);
        return new(feature, name, note)
        {
            From = new(from.Html, from.Docx, from.Markdown, from.Opml)
            {
                Odt = OfOdt(feature, from.Docx),
                Epub = OfEpub(feature, from.Html),
            },
            Into = new(html, epub, pdf, docx),
        };
    }
}
