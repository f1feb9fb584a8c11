using Publisher.Checks;
using Publisher.Cli.Rules;
using Xunit;

namespace Publisher.Tests.Cli.Rules;

public sealed class FindingRuleTests
{
    public static TheoryData<string> Names => [.. FindingRule.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_has_a_page_that_says_what_it_is_for_and_how_to_mend(string name)
    {
        var rule = FindingRule.All.Single(rule => rule.Name == name);

        Assert.StartsWith($"# {name}\n\n", rule.Page, StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Purpose, StringComparison.Ordinal);
        Assert.Contains("## How to mend", rule.Page, StringComparison.Ordinal);
        Assert.Contains("**Severity:**", rule.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_check_is_one_in_its_order() =>
        Assert.Equal(
            Check.All.Select(check => check.Name),
            FindingRule.Names.Take(Check.All.Count)
        );

    [Fact]
    public void Every_name_is_told_once() =>
        Assert.Equal(FindingRule.Names.Distinct(), FindingRule.Names);
}
