using System.Text.RegularExpressions;
using Publisher.Cli;
using Publisher.Cli.Commands;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Documentation;

/// <summary>What the README and the manual show is what happens.</summary>
public sealed partial class DocumentationTests
{
    private const int MostWordsOfReadme = 1200;

    private static readonly string Readme = Path.Combine(Golden.Repository, "README.md");

    private static readonly string SourceDoc = Path.Combine(Golden.Repository, "source-doc");

    private static readonly string Manual = Path.Combine(SourceDoc, "manual.md");

    [Fact]
    public void The_manual_says_what_the_code_says_and_shows_what_happens() =>
        MustShow(Manual, GeneratedSections.Renewed(Text(Manual)), 25);

    [Fact]
    public void The_readme_shows_what_happens() => MustShow(Readme, Text(Readme), 4);

    [Fact]
    public void The_readme_is_read_in_three_minutes() =>
        Assert.InRange(Text(Readme).Split().Count(word => word.Length > 0), 1, MostWordsOfReadme);

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("SECURITY.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("src/README.md")]
    [InlineData("tests/README.md")]
    public void A_page_links_to_files_that_are_there(string page)
    {
        var path = Path.Combine(Golden.Repository, page);

        Assert.All(
            FileLink().Matches(Text(path)).Select(link => link.Groups["path"].Value),
            link => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, link)), link)
        );
    }

    [Fact]
    public void The_manual_s_words_are_its_only_entries_and_nothing_is_broken_in_it()
    {
        var settings = Path.ChangeExtension(Manual, ".yml");
        var opened = OpenedSource.Open(Manual, settings);
        var chapter = Outline.Of(opened.Document).Sections[^1];

        Assert.Equal("Words of this manual", chapter.Title);
        Assert.Equal(
            Text(Manual).Split($"## {chapter.Title}")[1].Split("\n- **").Length - 1,
            Outline.Of(opened.Document).Entries.Count
        );
        Assert.All(
            Outline.Of(opened.Document).Entries,
            entry => Assert.Equal(chapter.Id, entry.Section)
        );
        Assert.Empty(SourceCheck.Run(Manual, opened, CheckDay.Set(opened)).Findings);
    }

    private static void MustShow(string path, string page, int commands)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There may be no bash.");
        using var shell = new Shell();
        foreach (var file in Directory.EnumerateFiles(SourceDoc, "faulty.*"))
        {
            shell.Write($"source-doc/{Path.GetFileName(file)}", File.ReadAllText(file));
        }

        Assert.InRange(ShownSession.Commands(page), commands, int.MaxValue);
        Golden.Match(path, ShownSession.Of(page, shell));
    }

    private static string Text(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\]\((?!https?:)(?<path>[^)#]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex FileLink();
}
