using Publisher.References.Addresses;
using Xunit;

namespace Publisher.Tests.References.Addresses;

public sealed class SlugStyleTests
{
    private static readonly string[] Tools =
    [
        "GitHub",
        "GitLab",
        "MkDocs",
        "pandoc",
        "kramdown",
        "Google",
        "Sphinx",
        "MediaWiki",
    ];

    [Theory]
    [InlineData("GitHub", "Bread & Butter: a guide", "bread--butter-a-guide")]
    [InlineData("GitHub", "What's new in v1.2?", "whats-new-in-v12")]
    [InlineData("GitHub", "Überblick (kurz)", "überblick-kurz")]
    [InlineData("GitHub", "snake_case и Узел", "snake_case-и-узел")]
    [InlineData("GitHub", "2nd step", "2nd-step")]
    [InlineData("GitLab", "Bread & Butter - a guide", "bread-butter-a-guide")]
    [InlineData("MkDocs", "Überblick — kurz", "uberblick-kurz")]
    [InlineData("pandoc", "3. Bread & Butter v1.2!", "bread-butter-v1.2")]
    [InlineData("pandoc", "Maître d'hôtel", "maître-dhôtel")]
    [InlineData("pandoc", "1066", "section")]
    [InlineData("kramdown", "3. Où? Bread & Butter", "o-bread--butter")]
    [InlineData("Google", "Bread & Butter: why?", "bread-&-butter:-why?")]
    [InlineData("Sphinx", "2. C++ & Überblick", "c-uberblick")]
    [InlineData("MediaWiki", "Bread and Butter", "Bread_and_Butter")]
    public void A_heading_has_the_address_that_its_tool_makes(
        string tool,
        string words,
        string slug
    ) => Assert.Equal(slug, SlugStyle.All[Array.IndexOf(Tools, tool)].Of(words));

    [Theory]
    [InlineData("loaf", "1")]
    [InlineData("loaf-1", "2")]
    [InlineData("loaf-2", "3")]
    [InlineData("loaf_1", "2")]
    [InlineData("user-content-loaf-1", "2")]
    [InlineData("%D1%83%D0%B7%D0%B5%D0%BB", "4")]
    [InlineData("Loaf", "1")]
    [InlineData("loaf-3", null)]
    [InlineData("LOAF", null)]
    public void Repeated_headings_are_numbered(string address, string? target) =>
        Assert.Equal(
            target,
            HeadingSlugs
                .Of([("Loaf", "1"), ("Loaf", "2"), ("Loaf!", "3"), ("Узел", "4")], [])
                .TargetOf(address)
        );

    [Fact]
    public void Of_two_tools_the_one_that_made_the_other_addresses_is_read_first() =>
        Assert.Equal(("first", "second"), (TargetOf("a-b", []), TargetOf("a-b", ["c-d-e", "a-b"])));

    /// <summary>GitLab joins hyphens where GitHub does not, so that "a-b" is another heading for each.</summary>
    private static string? TargetOf(string address, string[] addresses) =>
        HeadingSlugs
            .Of([("A & B", "second"), ("A B", "first"), ("C & D - E", "other")], addresses)
            .TargetOf(address);
}
