using System.Text.RegularExpressions;
using Publisher.Checks;
using Publisher.Editions;
using Xunit;

namespace Publisher.Tests.Editions;

public sealed partial class FindingPagesTests
{
    [Fact]
    public void Every_finding_of_an_edition_has_a_page_and_every_page_a_finding()
    {
        var folder = Path.Combine(Golden.Repository, "src", "Publisher.Editions");
        var reported = Directory
            .GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .SelectMany(file => FindingName().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["name"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(reported, FindingPages.Names);
    }

    [Fact]
    public void A_page_begins_with_its_name_which_no_check_has()
    {
        Assert.All(
            FindingPages.Names,
            name =>
            {
                Assert.StartsWith($"# {name}\n", FindingPages.Of(name), StringComparison.Ordinal);
                Assert.DoesNotContain(Check.All, check => check.Name == name);
            }
        );
        Assert.Null(FindingPages.Of("resolved-reference"));
    }

    [GeneratedRegex(
        "new\\(\\s*\"(?<name>[a-z-]+)\",\\s*Severity\\.|Found\\(\\s*\"(?<name>[a-z-]+)\",",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex FindingName();
}
