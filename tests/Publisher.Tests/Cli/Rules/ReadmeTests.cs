using System.Text.RegularExpressions;
using Publisher.Checks;
using Publisher.Cli.Rules;
using Publisher.Editions;
using Xunit;

namespace Publisher.Tests.Cli.Rules;

/// <summary>The README lists what may be found: each check, and each finding beside the checks, once.</summary>
public sealed partial class ReadmeTests
{
    private const string Begin = "<!-- checks -->";
    private const string End = "<!-- /checks -->";
    private const string OffMark = " (off until asked for)";

    private static string Listed
    {
        get
        {
            var readme = File.ReadAllText(Path.Combine(Golden.Repository, "README.md"));
            var from = readme.IndexOf(Begin, StringComparison.Ordinal);
            return readme[from..readme.IndexOf(End, from, StringComparison.Ordinal)];
        }
    }

    [Fact]
    public void The_readme_names_each_finding_once_and_no_other() =>
        Assert.Equal(
            FindingRule.Names.Concat(FindingPages.Names).Order(StringComparer.Ordinal),
            Name()
                .Matches(Listed)
                .Select(name => name.Groups[1].Value)
                .Order(StringComparer.Ordinal)
        );

    /// <summary>Its table has a row a folder of <c>Checks</c>, "of one kind throughout" is <c>Consistent</c>.</summary>
    [Theory]
    [InlineData("finished", "Finished")]
    [InlineData("linked", "Linked")]
    [InlineData("true to its time", "Current")]
    [InlineData("of one kind throughout", "Consistent")]
    [InlineData("well made", "WellMade")]
    public void A_check_is_in_the_folder_of_its_group(string group, string folder)
    {
        var row = Listed
            .Split('\n')
            .Single(line => line.StartsWith($"| {group} |", StringComparison.Ordinal));
        var checks = Check.All.Where(check =>
            check.GetType().Namespace!.EndsWith($".{folder}", StringComparison.Ordinal)
        );

        Assert.Equal(
            checks.Select(check => check.Name).Order(StringComparer.Ordinal),
            Name().Matches(row).Select(name => name.Groups[1].Value).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_readme_says_which_checks_are_off() =>
        Assert.All(
            Check.All,
            check =>
                Assert.Equal(
                    !check.IsOnByDefault,
                    Listed.Contains($"`{check.Name}`{OffMark}", StringComparison.Ordinal)
                )
        );

    [GeneratedRegex("`([a-z]+(?:-[a-z]+)+)`")]
    private static partial Regex Name();
}
