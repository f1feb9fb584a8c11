using Publisher.Importers.Markdown.Lines;
using Publisher.Model;

namespace Publisher.Importers.Markdown.Common.Lines;

/// <summary>What people's Markdown holds that its grammar does not know, line by line and in order: afterwards it is
/// Markdown.</summary>
internal static class CommonLines
{
    public static readonly Items<Action<MarkdownExport, FrontMatter>> All =
    [
        PlainLines.Part,
        NoteTools.Resolve,
        ModuleLines.LeaveOut,
        OutlineProperties.LeaveOut,
        TemplateTags.Resolve,
        Directives.Resolve,
        BlockAttributes.Resolve,
        PandocLines.Resolve,
        RuledTables.Resolve,
        Admonitions.Resolve,
        ContentsMarks.LeaveOut,
        Abbreviations.TakeOut,
        (export, _) => UnmarkedNotes.Repair(export),
    ];
}
