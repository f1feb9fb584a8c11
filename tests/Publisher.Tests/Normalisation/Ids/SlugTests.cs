using Publisher.Normalisation.Ids;
using Xunit;

namespace Publisher.Tests.Normalisation.Ids;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Residual stream", "residual-stream")]
    [InlineData("  KV cache / key-value cache ", "kv-cache-key-value-cache")]
    [InlineData("Goodhart’s law", "goodharts-law")]
    [InlineData("Poincaré–Hopf", "poincare-hopf")]
    [InlineData("残差", "残差")]
    [InlineData("3D parallelism", "n-3d-parallelism")]
    [InlineData("R^n", "r-n")]
    [InlineData("C++", "c-plus-plus")]
    [InlineData("C#", "c-sharp")]
    [InlineData(".NET", "dot-net")]
    [InlineData("A*", "a-star")]
    [InlineData("@media", "at-media")]
    [InlineData("$PATH", "dollar-path")]
    [InlineData("--verbose", "verbose")]
    [InlineData("a+b, x.y and 5 + 6", "a-b-x-y-and-5-6")]
    [InlineData("→", "u-2192")]
    [InlineData("half \uD800 pair", "half-pair")]
    [InlineData("", "u-untitled")]
    [InlineData("<script>alert(1)</script>", "script-alert-1-script")]
    public void Names_become_readable_ids(string name, string slug) =>
        Assert.Equal(slug, Slug.Of(name));

    [Fact]
    public void Long_names_are_cut_between_words()
    {
        var slug = Slug.Of(string.Join(' ', Enumerable.Repeat("word", 50)));

        Assert.InRange(slug.Length, 50, 60);
        Assert.EndsWith("-word", slug, StringComparison.Ordinal);
    }
}
