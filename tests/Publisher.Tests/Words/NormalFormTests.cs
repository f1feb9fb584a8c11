using Publisher.Languages;
using Xunit;

namespace Publisher.Tests.Words;

public sealed class NormalFormTests
{
    [Theory]
    [InlineData("Residual Stream", "residual streams")]
    [InlineData("The residual stream", "residual-stream")]
    [InlineData("SAE", "SAEs")]
    [InlineData("LM", "LMs")]
    [InlineData("CPU", "CPUs")]
    [InlineData("Shapiro-Wilk test", "Shapiro–Wilk test")]
    [InlineData("Yahoo", "Yahoo!")]
    [InlineData("Goodhart’s law", "Goodhart's laws")]
    [InlineData("matrix", "Matrices")]
    [InlineData("hypothesis", "hypotheses")]
    [InlineData("query", "queries")]
    [InlineData("potato", "potatoes")]
    [InlineData("horseshoe", "horseshoes")]
    [InlineData("shelf", "shelves")]
    [InlineData("status", "statuses")]
    [InlineData("formula", "formulae")]
    [InlineData("spectrum", "spectra")]
    [InlineData("loss", "losses")]
    [InlineData("naïve Bayes", "Naive Bayes")]
    [InlineData("end-to-end circuit", "End to end circuits")]
    [InlineData("straße", "STRASSE")]
    public void Spellings_of_one_name_have_one_form(string one, string other) =>
        Assert.Equal(Key(one), Key(other));

    [Theory]
    [InlineData("C", "C++")]
    [InlineData("C#", "C++")]
    [InlineData("NET", ".NET")]
    [InlineData("verbose", "--verbose")]
    [InlineData("A", "A*")]
    [InlineData("bus", "bu")]
    [InlineData("lens", "len")]
    [InlineData("basis", "basi")]
    [InlineData("key/value", "key, value")]
    [InlineData("Node.js", "Node js")]
    [InlineData("∇", "∂")]
    [InlineData("&", "%")]
    [InlineData("A", "the")]
    [InlineData("A-11", "11")]
    [InlineData("À la carte", "la carte")]
    public void Other_names_keep_apart(string one, string other) =>
        Assert.NotEqual(Key(one), Key(other));

    [Fact]
    public void Plural_is_a_rule_of_English_alone() =>
        Assert.NotEqual(
            KnownLanguages.FormOf("de").Key("Haus"),
            KnownLanguages.FormOf("de").Key("Hau")
        );

    [Theory]
    [InlineData("\uD800 broken")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("(a+)+$")]
    [InlineData("***")]
    public void A_hostile_name_has_a_form(string name) => Assert.NotEmpty(Key(name));

    private static string Key(string name) => KnownLanguages.FormOf("en").Key(name);
}
