using Publisher.Editions;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Publisher.Tests.Editions;

public sealed class BoundedYamlTests
{
    [Theory]
    [InlineData("")]
    [InlineData("# only a comment")]
    public void Nothing_is_nothing(string text) => Assert.Null(BoundedYaml.Read(text));

    [Fact]
    public void What_people_write_is_read()
    {
        var root = BoundedYaml.Read("a: &a {b: [1, 2]}\nc: *a\n");

        Assert.Equal("{a: {b: [1, 2]}, c: {b: [1, 2]}}", YamlWords.Of(root));
    }

    public static TheoryData<string, string, long> Beyond =>
        new()
        {
            { new string('[', 50_000), "levels", 1 },
            { $"x: 1\ny: {new string('[', 50_000)}{new string(']', 50_000)}", "levels", 2 },
            { $"x: 1\ntitle: \"{new string('T', 200_000)}\"", "characters", 2 },
            { string.Concat(Enumerable.Repeat("- 1\n", 100_001)), "values", 100_001 },
            { Laughter(), "values", 8 },
            { "a: &a [*a]", "within", 1 },
            { "title: x\nauthors: [Ada Lovelace\nlanguage: en\n", "bracket", 2 },
        };

    [Theory]
    [MemberData(nameof(Beyond))]
    public void What_goes_beyond_a_limit_is_refused_with_its_line(
        string text,
        string word,
        long line
    )
    {
        var error = Assert.Throws<YamlException>(() => BoundedYaml.Read(text));

        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Start.Line, 1, line);
    }

    [Fact]
    public void Words_of_a_value_are_short_whatever_the_value_is()
    {
        var list = new YamlSequenceNode();
        list.Add(list);

        Assert.Equal("[[[[…]]]]", YamlWords.Of(list));
        Assert.InRange(YamlWords.Of(new YamlScalarNode(new string('x', 1000))).Length, 1, 80);
    }

    /// <summary>Each line repeats the line before ten times.</summary>
    private static string Laughter() =>
        "a0: &a0 [1, 2, 3]\n"
        + string.Concat(
            Enumerable
                .Range(1, 8)
                .Select(n =>
                    $"a{n}: &a{n} [{string.Join(", ", Enumerable.Repeat($"*a{n - 1}", 10))}]\n"
                )
        );
}
