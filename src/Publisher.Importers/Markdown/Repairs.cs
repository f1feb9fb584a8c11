using Markdig;
using Publisher.Importers.Markdown.Lines;
using Publisher.Importers.Markdown.Structure;
using Publisher.Importers.Markdown.Syntax;
using Publisher.Model;

namespace Publisher.Importers.Markdown;

/// <summary>What Google's Markdown needs before it is a document, in order. Each repair names its quirk in its own file.</summary>
internal static class Repairs
{
    /// <summary>On the text, before it is parsed.</summary>
    public static readonly Items<Action<MarkdownExport>> OfText =
    [
        EmbeddedImages.Repair,
        EscapedTicks.Repair,
        NumberedStarts.Repair,
        ListIndents.Repair,
        IndentedHeadings.Repair,
        UnmarkedNotes.Repair,
    ];

    /// <summary>On the grammar: where Google's Markdown is another language than CommonMark.</summary>
    public static readonly Items<Action<MarkdownPipelineBuilder>> OfSyntax =
    [
        UnusedSyntax.Remove,
        HeadingIds.AddTo,
        StyleMarks.AddTo,
        BoundedLinks.AddTo,
        NoteLinks.AddTo,
    ];

    /// <summary>On the document, once it is read.</summary>
    public static readonly Items<Func<Document, MarkdownExport, Document>> OfDocument =
    [
        HeadingTheme.Repair,
        ContentsTable.Repair,
        HeadingSlugs.Repair,
        TitleRoles.Repair,
        UnplacedImages.Repair,
    ];
}
