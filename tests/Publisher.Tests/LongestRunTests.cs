using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Publisher.Tests;

public sealed class LongestRunTests
{
    private static readonly Config Configuration = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void One_that_stands_elsewhere_is_outside() =>
        Assert.Equal([0, 2, 3], LongestRun.Of([1, 9, 2, 3], (a, b) => a < b).Order());

    [Fact]
    public void Nothing_is_outside_of_nothing() =>
        Assert.Empty(LongestRun.Of<int>([], (_, _) => true));

    [Fact]
    public void Equals_stand_in_order_where_the_order_says_so()
    {
        Assert.Equal(3, LongestRun.Of([5, 5, 5], (a, b) => a <= b).Count);
        Assert.Single(LongestRun.Of([5, 5, 5], (a, b) => a < b));
    }

    [Fact]
    public void The_run_is_in_order_and_none_is_longer() =>
        Prop.ForAll(
                Arb.From(Gen.Choose(0, 9).ListOf()),
                row =>
                {
                    var numbers = row.Take(12).ToList();
                    var run = LongestRun.Of(numbers, (a, b) => a <= b).Order().ToList();
                    Assert.All(
                        run.Zip(run.Skip(1)),
                        pair => Assert.True(numbers[pair.First] <= numbers[pair.Second])
                    );
                    Assert.Equal(Longest(numbers), run.Count);
                }
            )
            .Check(Configuration);

    /// <summary>By trying every choice.</summary>
    private static int Longest(List<int> numbers) =>
        Enumerable
            .Range(0, 1 << numbers.Count)
            .Select(choice => numbers.Where((_, at) => (choice >> at & 1) == 1).ToList())
            .Where(chosen => chosen.Zip(chosen.Skip(1)).All(pair => pair.First <= pair.Second))
            .Max(chosen => chosen.Count);
}
