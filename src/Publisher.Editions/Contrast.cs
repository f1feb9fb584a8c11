using System.Globalization;
using Publisher.Editions.Pdf;
using Publisher.Editions.Pdf.Themes;
using Publisher.Model;
using Publisher.Typesetting.Graphics;

namespace Publisher.Editions;

/// <summary>How well a colour stands out from what is behind it (WCAG 2.2, 1.4.3).</summary>
internal static class Contrast
{
    public const double Least = 4.5;

    /// <summary>From 1, which can't be read, to 21.</summary>
    public static double Between(RgbColor one, RgbColor other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>What there is to say of a theme's colour of text.</summary>
    /// <param name="ground">What it is read on.</param>
    public static IEnumerable<Finding> Problems(ThemeNode colors, string key, RgbColor ground)
    {
        var contrast = Between(colors.Color(key), ground);
        if (contrast < Least)
        {
            yield return new(
                "readable-colour",
                Severity.Warning,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{colors.Place(key)} is {Written(colors.Color(key))}, whose contrast with {Written(ground)} behind it is {Math.Floor(contrast * 10) / 10:0.0}:1."
                ),
                "Choose a colour that is farther from it: many readers need 4.5:1."
            );
        }
    }

    /// <summary>The colour, or as much lighter a one as can be read on a ground.</summary>
    public static RgbColor Lightened(RgbColor color, RgbColor ground)
    {
        const int Steps = 20;
        var step = 0;
        var lighter = color;
        while (step < Steps && Between(lighter, ground) < Least)
        {
            step++;
            byte Mixed(byte part) => (byte)(part + ((255 - part) * step / Steps));
            lighter = new(Mixed(color.Red), Mixed(color.Green), Mixed(color.Blue));
        }

        return lighter;
    }

    public static string Written(RgbColor color) =>
        $"#{color.Red:x2}{color.Green:x2}{color.Blue:x2}";

    private static double Luminance(RgbColor color) =>
        (0.2126 * Linear(color.Red))
        + (0.7152 * Linear(color.Green))
        + (0.0722 * Linear(color.Blue));

    private static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
