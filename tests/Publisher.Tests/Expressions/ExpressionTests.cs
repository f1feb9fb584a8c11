using System.Reflection;
using System.Text.RegularExpressions;
using Publisher.Importers;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Expressions;

/// <summary>What a document means must not depend on how fast a machine is: no regular expression of ours has a clock, and so
/// none may need one.</summary>
public sealed class ExpressionTests
{
    private const int Length = 600;

    /// <summary>Beyond what a bounded loop takes: only a length at which every such loop is full tells.</summary>
    private const int Beyond = 4_000;

    /// <summary>What a bounded loop may cost at each character.</summary>
    private const int StepsEach = 3_000;

    private static readonly IReadOnlyList<(string Name, GeneratedRegexAttribute Regex)> All =
    [
        .. from assembly in new[]
        {
            typeof(Document).Assembly,
            typeof(ImportSettings).Assembly,
            typeof(Publisher.Editions.EditionSettings).Assembly,
            typeof(Publisher.Typesetting.Text.BreakRules).Assembly,
            typeof(Publisher.Cli.UsageException).Assembly,
        }
        from type in assembly.GetTypes()
        from method in type.GetMethods(
            BindingFlags.Static
                | BindingFlags.Public
                | BindingFlags.NonPublic
                | BindingFlags.DeclaredOnly
        )
        let regex = method.GetCustomAttribute<GeneratedRegexAttribute>()
        where regex is not null
        orderby type.FullName, method.Name
        select ($"{type.FullName}.{method.Name}", regex),
    ];

    public static TheoryData<string> Names => [.. All.Select(one => one.Name)];

    [Fact]
    public void No_expression_has_a_clock()
    {
        Assert.NotEmpty(All);
        Assert.All(All, one => Assert.Equal(Timeout.Infinite, one.Regex.MatchTimeoutMilliseconds));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Time_grows_in_line_with_the_text(string name)
    {
        var regex = All.Single(one => one.Name == name).Regex;
        if (!regex.Options.HasFlag(RegexOptions.NonBacktracking))
        {
            Assert.Null(Slow(regex.Pattern, regex.Options));
        }
    }

    [Theory]
    [InlineData(@"^(a+)+$")]
    [InlineData(@"\bsee\s[^.]*\bas$")]
    [InlineData(@"(a|b|ab)*c")]
    [InlineData(@"x*y*x*z")]
    [InlineData(@"a\w+\d")]
    public void An_expression_that_is_slow_is_found_out(string pattern) =>
        Assert.NotNull(Slow(pattern, RegexOptions.None));

    /// <summary>The text that twice as much of takes more than twice the steps; null for none.</summary>
    private static string? Slow(string pattern, RegexOptions options)
    {
        var root = ExpressionNode.Of(pattern, options);
        string? slow = null;
        var thread = new Thread(
            () =>
                slow = Attack
                    .On(root)
                    .Where(attack => IsSlow(root, attack))
                    .Select(attack => $"“{attack.Before}”, then “{attack.Again}” again and again")
                    .FirstOrDefault(),
            maxStackSize: 512 * 1024 * 1024
        );
        thread.Start();
        thread.Join();
        return slow;
    }

    private static bool IsSlow(ExpressionNode root, Attack.Text attack) =>
        Doubles(root, attack, Length) && Doubles(root, attack, Beyond);

    /// <summary>Whether twice the text takes clearly more than twice the steps.</summary>
    private static bool Doubles(ExpressionNode root, Attack.Text attack, int length)
    {
        var once = new Backtracking(attack.OfLength(length), (long)length * StepsEach);
        if (!once.FindAll(root))
        {
            return true;
        }

        var twice = new Backtracking(attack.OfLength(2 * length), 2L * length * StepsEach);
        return !twice.FindAll(root) || twice.Steps > (2.5 * once.Steps) + 1000;
    }
}
