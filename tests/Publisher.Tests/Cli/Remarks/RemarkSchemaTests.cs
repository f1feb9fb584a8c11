using NJsonSchema;
using Publisher.Cli;
using Publisher.Cli.Configuration;
using Publisher.Cli.Remarks;
using Publisher.Tests.Cli.Configuration;
using Xunit;

namespace Publisher.Tests.Cli.Remarks;

/// <summary>What editors mark as wrong in <c>feedback.yml</c> is what the command refuses, and neither knows a key that the
/// other does not.</summary>
public sealed class RemarkSchemaTests
{
    private const string Quote = "- quote: some words\n";

    public static TheoryData<string> Keys => [.. RemarkKeys.All.Select(key => key.Name)];

    [Fact]
    public void The_schema_that_lies_in_the_repository_is_that_of_the_command() =>
        Golden.Match(
            Path.Combine(Golden.Repository, "schemas", "feedback.schema.json"),
            RemarkKeys.Schema()
        );

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task The_example_of_a_key_is_read_and_valid_and_a_list_in_its_place_is_not(
        string name
    )
    {
        var example = RemarkKeys.All.Single(key => key.Name == name).Example;

        await AssertBoth(true, With(name, example));
        await AssertBoth(false, With(name, "[[no]]"));
        Assert.NotEqual(
            FeedbackFile.Read("feedback.yml", With(name, example)),
            FeedbackFile.Read("feedback.yml", Quote)
        );
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Each_of_the_words_of_a_key_is_read_and_no_other(string name)
    {
        var words = RemarkKeys.All.Single(key => key.Name == name).Value.Words;
        foreach (var word in words)
        {
            await AssertBoth(true, With(name, word));
        }

        if (words.Count > 0)
        {
            await AssertBoth(false, With(name, "no-such-word"));
        }
    }

    [Theory]
    [InlineData("- quote: a\n  no-such-key: b")]
    [InlineData("- kind: wrong")]
    [InlineData("quote: a")]
    [InlineData("- a")]
    public async Task What_is_no_list_of_remarks_is_refused_by_both(string yaml) =>
        await AssertBoth(false, yaml);

    [Fact]
    public async Task The_remarks_on_the_project_s_own_documents_are_valid()
    {
        var file = Path.Combine(Golden.Repository, "source-doc", "faulty.feedback.yml");

        await AssertBoth(
            true,
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)
        );
    }

    private static string With(string name, string value) =>
        name == RemarkKeys.Quote ? $"- quote: {value}\n" : $"{Quote}  {name}: {value}\n";

    private static async Task AssertBoth(bool isRight, string yaml)
    {
        var schema = await JsonSchema.FromJsonAsync(
            RemarkKeys.Schema(),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(isRight, schema.Validate(YamlAsJson.Of(yaml)).Count == 0);
        if (isRight)
        {
            Assert.NotEmpty(FeedbackFile.Read("feedback.yml", yaml));
        }
        else
        {
            Assert.Throws<UsageException>(() => FeedbackFile.Read("feedback.yml", yaml));
        }
    }
}
