using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Text;

namespace Publisher.Tests.Typesetting.Pages;

internal static class PageDesigns
{
    public const double Leading = 12;

    public static readonly TextStyle Style = new(TestFonts.Text, 10, RgbColor.Black);

    /// <summary>Twenty lines of 200 points; two-sided, 40 points at the inner edge and 60 at the outer one.</summary>
    public static readonly PageDesign TwoSided = new()
    {
        Width = 300,
        Height = 340,
        MarginTop = 50,
        MarginBottom = 50,
        MarginLeft = 40,
        MarginRight = 60,
        HeadBaseline = 30,
        FolioBaseline = 320,
        HeadStyle = Style,
        FolioStyle = Style,
        IsTwoSided = true,
        HasGuideWords = true,
    };

    public static readonly PageDesign OneSided = TwoSided with
    {
        MarginLeft = 50,
        MarginRight = 50,
        IsTwoSided = false,
    };
}
