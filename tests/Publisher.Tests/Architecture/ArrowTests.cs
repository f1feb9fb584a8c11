using Xunit;

namespace Publisher.Tests.Architecture;

/// <summary>The folders of a project use each other in one direction, which <c>src/README.md</c> draws.</summary>
public sealed class ArrowTests
{
    private static readonly Drawing Drawn = Drawing.Read();

    public static TheoryData<string> Projects => [.. SourceFolders.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_those_below_it(string project) =>
        Assert.DoesNotContain(
            FolderUse.In(project),
            use => !Drawn.Allows(project, use.FromFolder, use.ToFolder)
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_with_code_is_drawn_and_no_other(string project)
    {
        var folders = SourceFolders
            .Of(project)
            .SelectMany(folder => Steps($"{project}/{folder.Path}"))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var drawn = Drawn
            .Folders.Where(line =>
                $"{line.Key}/".StartsWith(project + '/', StringComparison.Ordinal)
            )
            .SelectMany(line => line.Value.Select(folder => $"{line.Key}/{folder}"))
            .Order(StringComparer.Ordinal);

        Assert.Equal(folders, drawn);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_file_is_in_the_namespace_of_its_folder(string project) =>
        Assert.All(
            SourceFolders.Of(project),
            folder =>
                Assert.All(
                    folder.Files,
                    file =>
                    {
                        var expected = $"{project}/{folder.Path}".TrimEnd('/').Replace('/', '.');
                        var text = File.ReadAllText(file);
                        Assert.True(
                            !text.Contains("\nnamespace ", StringComparison.Ordinal)
                                || text.Contains(
                                    $"namespace {expected};",
                                    StringComparison.Ordinal
                                ),
                            $"{file} is not in {expected}."
                        );
                    }
                )
        );

    [Fact]
    public void An_arrow_that_points_up_or_is_not_drawn_is_told()
    {
        var drawing = new Drawing(
            new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["P"] = ["Low", "High"],
                ["P/High"] = ["A", "B"],
            }
        );

        Assert.True(drawing.Allows("P", "High", "Low"));
        Assert.True(drawing.Allows("P", "High/B", "High/A"));
        Assert.True(drawing.Allows("P", "High/A", "High"));
        Assert.False(drawing.Allows("P", "Low", "High/A"));
        Assert.False(drawing.Allows("P", "High/A", "High/B"));
        Assert.False(drawing.Allows("P", "High", "Elsewhere"));
    }

    /// <summary>"P/A/B" is "P/A" and "P/A/B".</summary>
    private static IEnumerable<string> Steps(string path)
    {
        var parts = path.TrimEnd('/').Split('/');
        return Enumerable
            .Range(2, parts.Length - 1)
            .Select(count => string.Join('/', parts[..count]));
    }
}
