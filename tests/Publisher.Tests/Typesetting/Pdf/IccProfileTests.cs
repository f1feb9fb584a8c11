using Publisher.Typesetting.Graphics;
using Xunit;

namespace Publisher.Tests.Typesetting.Pdf;

public sealed class IccProfileTests
{
    private static readonly double[] WideRed = [0.3127, 0.329, 0.7, 0.29, 0.3, 0.6, 0.15, 0.06];

    [Theory]
    [InlineData(0.45455, null)]
    [InlineData(1, "1")]
    [InlineData(0.5, "2")]
    [InlineData(0, null)]
    public void Samples_that_displays_show_as_they_are_need_no_profile(
        double gamma,
        string? exponent
    )
    {
        var profile = IccProfile.OfGamma(gamma, isGray: false, chromaticities: null);

        Assert.Equal(exponent is null, profile is null);
        Assert.True(profile is null || IccProfile.IsUsable(profile, 3));
    }

    [Fact]
    public void Other_primaries_are_other_colours() =>
        Assert.NotNull(IccProfile.OfGamma(0.45455, isGray: false, WideRed));

    [Fact]
    public void The_primaries_of_sRGB_are_those_of_its_profile()
    {
        double[] expected =
        [
            0.43607,
            0.38515,
            0.14307,
            0.22249,
            0.71687,
            0.06061,
            0.01392,
            0.09708,
            0.7141,
        ];

        var space = IccColorimetry.Of([0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06]);

        Assert.All(
            expected.Zip(space!.Value.Colorants),
            pair => Assert.Equal(pair.First, pair.Second, tolerance: 0.0005)
        );
    }

    [Theory]
    [InlineData(new double[] { 0, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(new double[] { 0.3, 0.3, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5 })]
    public void Primaries_that_span_nothing_are_none(double[] chromaticities) =>
        Assert.Null(IccColorimetry.Of(chromaticities));

    [Fact]
    public void A_profile_is_taken_only_for_its_own_number_of_channels_and_whole()
    {
        var profile = IccProfile.Srgb();

        Assert.True(IccProfile.IsUsable(profile, 3));
        Assert.True(IccProfile.IsSrgb(profile));
        Assert.False(IccProfile.IsUsable(profile, 1));
        Assert.False(IccProfile.IsUsable(profile, 4));
        Assert.False(IccProfile.IsUsable(profile.AsSpan(0, profile.Length - 1), 3));
        Assert.False(IccProfile.IsUsable([], 3));
    }
}
