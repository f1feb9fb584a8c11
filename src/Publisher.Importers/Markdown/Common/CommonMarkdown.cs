using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Publisher.Importers.Markdown.Common.Syntax;
using Publisher.Importers.Markdown.Syntax;

namespace Publisher.Importers.Markdown.Common;

/// <summary>The grammar: CommonMark, GFM, and the extensions that most tools share.</summary>
internal static class CommonMarkdown
{
    private static readonly MarkdownPipeline WithFormulas = Build(builder =>
    {
        builder.BlockParsers.Insert(0, new MathBlockParser());
        builder.BlockParsers.Insert(0, new FormulaEnvironments());
        builder.InlineParsers.Insert(0, new TexBrackets());
        Formulas.AddPlainTo(builder);
    });

    private static readonly MarkdownPipeline WithoutFormulas = Build(_ => { });

    public static MarkdownPipeline Pipeline(ImportSettings settings) =>
        settings.Formulas == FormulaMarks.None ? WithoutFormulas : WithFormulas;

    private static MarkdownPipeline Build(Action<MarkdownPipelineBuilder> formulas)
    {
        var builder = new MarkdownPipelineBuilder()
            .UseFootnotes()
            .UseTaskLists()
            .UseDefinitionLists()
            .UseGridTables()
            .UseFigures();
        builder.BlockParsers.Replace<ListBlockParser>(new BoundedLists());
        builder.BlockParsers.Insert(0, new TableParser());
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        Marks.AddTo(builder.InlineParsers.FindExact<EmphasisInlineParser>());
        BracedAttributes.AddTo(builder);
        builder.InlineParsers.Insert(0, new BareAddresses());
        builder.InlineParsers.Insert(0, new WikiLinks());
        builder.InlineParsers.Insert(0, new InlineNotes());
        builder.InlineParsers.Insert(0, new Roles());
        builder.InlineParsers.Insert(0, new PictureNames());
        BoundedLinks.AddTo(builder);
        NoteLinks.AddTo(builder);
        formulas(builder);
        return builder.Build();
    }
}
