using Publisher.Words;
using Xunit;

namespace Publisher.Tests.Words;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("json", "json", 0)]
    [InlineData("json", "jsn", 1)]
    [InlineData("json", "jsno", 2)]
    [InlineData("", "json", 4)]
    [InlineData("kitten", "sitting", 3)]
    public void It_counts_letters_to_insert_drop_or_replace(string one, string other, int expected)
    {
        Assert.Equal(expected, EditDistance.Between(one, other));
        Assert.Equal(expected, EditDistance.Between(other, one));
    }

    [Fact]
    public void Words_of_any_length_are_compared() =>
        Assert.Equal(0, EditDistance.Between(new('a', 1_000_000), new('a', 2_000_000)));

    [Fact]
    public void The_first_of_equally_near_names_is_nearest() =>
        Assert.Equal("ab", EditDistance.Nearest("a", ["abc", "ab", "ac"]));
}
