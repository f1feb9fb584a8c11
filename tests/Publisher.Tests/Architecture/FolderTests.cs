using Xunit;

namespace Publisher.Tests.Architecture;

/// <summary>A folder can be read at a glance, and a name has one meaning in a project.</summary>
public sealed class FolderTests
{
    private const int MostFiles = 20;

    /// <summary>The folders that are lists of one kind of thing.</summary>
    private static readonly Dictionary<string, string> Longer = new(StringComparer.Ordinal)
    {
        ["Publisher/Languages"] = "a file a language",
        ["Publisher.Importers/Html/Repairs"] = "a file a repair; Repair.All is the list",
        ["Publisher.Typesetting/Mathematics"] = "a file a kind of atom that is set",
    };

    /// <summary>Names of one part that each format has.</summary>
    private static readonly Dictionary<string, string> Shared = new(StringComparer.Ordinal)
    {
        ["ContentsTable"] = "in each import format",
        ["DocumentReader"] = "in each import format",
        ["FrontMatter"] = "in each import format",
        ["InlineReader"] = "in each import format",
        ["ListTree"] = "in each import format",
        ["NoteMarks"] = "in each import format",
        ["Pictures"] = "in each import format",
        ["TableGrid"] = "in each edition",
        ["GridCell"] = "in each edition",
    };

    [Fact]
    public void A_folder_has_at_most_twenty_files() =>
        Assert.Equal(
            Longer.Keys.Order(StringComparer.Ordinal),
            SourceFolders
                .Projects.SelectMany(project =>
                    SourceFolders
                        .Of(project)
                        .Where(folder => folder.Files.Count > MostFiles)
                        .Select(folder => $"{project}/{folder.Path}")
                )
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void No_two_types_of_a_project_have_one_name() =>
        Assert.Equal(
            Shared.Keys.Order(StringComparer.Ordinal),
            SourceFolders
                .Projects.SelectMany(project =>
                    FolderUse.Types(project).CountBy(name => name, StringComparer.Ordinal)
                )
                .Where(name => name.Value > 1)
                .Select(name => name.Key)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
}
