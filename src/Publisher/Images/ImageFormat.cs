namespace Publisher.Images;

/// <summary>A kind of picture file.</summary>
/// <param name="Name">With its article: "a PNG picture", "an AVIF picture".</param>
/// <param name="MediaType">Empty for a kind that no edition shows.</param>
public sealed record ImageFormat(string Name, string MediaType = "", string Extension = "")
{
    public static readonly ImageFormat Png = new("a PNG picture", "image/png", ".png");
    public static readonly ImageFormat Jpeg = new("a JPEG picture", "image/jpeg", ".jpg");
    public static readonly ImageFormat Gif = new("a GIF picture", "image/gif", ".gif");
    public static readonly ImageFormat WebP = new("a WebP picture", "image/webp", ".webp");
    public static readonly ImageFormat Bmp = new("a BMP picture", "image/bmp", ".bmp");
    public static readonly ImageFormat Tiff = new("a TIFF picture", "image/tiff", ".tif");
    public static readonly ImageFormat Svg = new("an SVG drawing", "image/svg+xml", ".svg");

    private static readonly ImageFormat Avif = new("an AVIF picture");
    private static readonly ImageFormat Heic = new("a HEIC picture");
    private static readonly ImageFormat JpegXl = new("a JPEG XL picture");
    private static readonly ImageFormat Jpeg2000 = new("a JPEG 2000 picture");
    private static readonly ImageFormat Emf = new("an EMF drawing");
    private static readonly ImageFormat Wmf = new("a WMF drawing");
    private static readonly ImageFormat Icon = new("an icon file (ICO)");
    private static readonly ImageFormat Photoshop = new("a Photoshop file");
    private static readonly ImageFormat Pdf = new("a PDF");
    private static readonly ImageFormat PostScript = new("a PostScript file (EPS)");
    private static readonly ImageFormat Page = new("a web page, not a picture");

    /// <summary>Whether editions show pictures of this kind.</summary>
    public bool IsShown => MediaType.Length > 0;

    /// <summary>The kind that a file's first bytes tell, whatever its name says; null where they tell none.</summary>
    public static ImageFormat? Of(ReadOnlySpan<byte> file) =>
        Shown(file) ?? Container(file) ?? Unshown(file) ?? Markup(file);

    private static ImageFormat? Shown(ReadOnlySpan<byte> file) =>
        file switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
            [0xFF, 0xD8, 0xFF, ..] => Jpeg,
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => Gif,
            [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => Tiff,
            [(byte)'B', (byte)'M', _, _, _, _, _, _, _, _, _, _, _, _, _, 0, 0, 0, ..] => Bmp,
            _ when file.StartsWith("RIFF"u8) && At(file, 8, "WEBP"u8) => WebP,
            _ => null,
        };

    /// <summary>The brands of ISO/IEC 14496-12 that hold still pictures.</summary>
    private static ImageFormat? Container(ReadOnlySpan<byte> file) =>
        !At(file, 4, "ftyp"u8) ? null
        : At(file, 8, "avif"u8) || At(file, 8, "avis"u8) ? Avif
        : At(file, 8, "hei"u8) || At(file, 8, "hev"u8) || At(file, 8, "mif1"u8) ? Heic
        : null;

    private static ImageFormat? Unshown(ReadOnlySpan<byte> file) =>
        file switch
        {
            [1, 0, 0, 0, ..] when At(file, 40, " EMF"u8) => Emf,
            [0xD7, 0xCD, 0xC6, 0x9A, ..] or [1 or 2, 0, 9, 0, 0, 1 or 3, ..] => Wmf,
            [0, 0, 1 or 2, 0, _, 0, ..] => Icon,
            [0xFF, 0x0A, ..] => JpegXl,
            [0xC5, 0xD0, 0xD3, 0xC6, ..] => PostScript,
            [0xFF, 0x4F, 0xFF, 0x51, ..] => Jpeg2000,
            _ when At(file, 4, "JXL "u8) => JpegXl,
            _ when At(file, 4, "jP  "u8) => Jpeg2000,
            _ when file.StartsWith("8BPS"u8) => Photoshop,
            _ when file.StartsWith("%PDF-"u8) => Pdf,
            _ when file.StartsWith("%!PS"u8) => PostScript,
            _ => null,
        };

    private static ImageFormat? Markup(ReadOnlySpan<byte> file) =>
        SvgHeader.IsSvg(file) ? Svg
        : SvgHeader.IsPage(file) ? Page
        : null;

    private static bool At(ReadOnlySpan<byte> file, int place, ReadOnlySpan<byte> content) =>
        file.Length >= place && file[place..].StartsWith(content);
}
