using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts;

/// <summary>The measures of a whole font, from OS/2, hhea and post, in font units.</summary>
internal sealed class FontMetrics
{
    private const int UseTypographicMetrics = 1 << 7;
    private const int RestrictedLicence = 0x0002;
    private const int BitmapsOnly = 0x0200;
    private const int NoSubsetting = 0x0100;

    public FontMetrics(FontFile file, int unitsPerEm)
    {
        var hhea = file.Table("hhea");
        (Ascender, Descender, LineGap) = (hhea.I16(4), hhea.I16(6), hhea.I16(8));
        // Estimates for fonts without OS/2 or post, by the proportions of common faces.
        (CapHeight, XHeight) = (unitsPerEm * 7 / 10, unitsPerEm / 2);
        (UnderlinePosition, UnderlineThickness) = (-unitsPerEm / 10, unitsPerEm / 20);
        StrikeoutPosition = XHeight * 6 / 10;
        Weight = 400;
        MayBeEmbedded = true;
        if (file.Optional("OS/2") is { } os2)
        {
            ReadOs2(os2);
        }
        if (file.Optional("post") is { } post)
        {
            ItalicAngle = post.I32(4) / 65536.0;
            UnderlineThickness = post.I16(10) > 0 ? post.I16(10) : UnderlineThickness;
            UnderlinePosition =
                post.I16(8) != 0 ? post.I16(8) - (UnderlineThickness / 2) : UnderlinePosition;
            IsFixedPitch = post.U32(12) != 0;
        }
    }

    public int Ascender { get; private set; }
    public int Descender { get; private set; }
    public int LineGap { get; private set; }
    public int CapHeight { get; private set; }
    public int XHeight { get; private set; }
    public int UnderlinePosition { get; }
    public int UnderlineThickness { get; }
    public int StrikeoutPosition { get; private set; }
    public int Weight { get; private set; }
    public int FamilyClass { get; private set; }
    public double ItalicAngle { get; }
    public bool IsFixedPitch { get; }
    public bool MayBeEmbedded { get; private set; }

    private void ReadOs2(FontTable os2)
    {
        Weight = os2.U16(4);
        var permissions = os2.U16(8);
        MayBeEmbedded =
            (permissions & 0xF) != RestrictedLicence
            && (permissions & (BitmapsOnly | NoSubsetting)) == 0;
        StrikeoutPosition = os2.I16(28);
        FamilyClass = os2.I16(30) >> 8;
        var typographic = (os2.U16(62) & UseTypographicMetrics) != 0;
        if (typographic || (Ascender == 0 && Descender == 0))
        {
            (Ascender, Descender, LineGap) = (os2.I16(68), os2.I16(70), os2.I16(72));
        }
        if (os2.U16(0) >= 2)
        {
            XHeight = os2.I16(86) > 0 ? os2.I16(86) : XHeight;
            CapHeight = os2.I16(88) > 0 ? os2.I16(88) : CapHeight;
        }
    }
}
