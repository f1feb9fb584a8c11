using Publisher.Tests.Typesetting.Fonts;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Tests.Typesetting.Text;

/// <summary>Small settings for tests, at 10 points.</summary>
internal static class Set
{
    public static TextStyle Serif { get; } =
        new(new FontSet(TemplateFonts.Serif), 10, RgbColor.Black);

    public static ShapedText Shape(string text, TextStyle? style = null) =>
        new Shaper().Shape([new(text, style ?? Serif)]);
}
