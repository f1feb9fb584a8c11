using Publisher.Typesetting.Fonts;

namespace Publisher.Tests.Typesetting.Fonts;

/// <summary>The fonts that the editions use, read once each.</summary>
internal static class TemplateFonts
{
    private static readonly Lazy<Font> LazySerif = new(() => Read("SourceSerif4-Regular.ttf"));
    private static readonly Lazy<Font> LazyMath = new(() => Read("IBMPlexMath-Regular.woff"));

    public static string Folder { get; } = Path.Combine(Golden.Repository, "templates", "fonts");

    public static Font Serif => LazySerif.Value;

    public static Font Math => LazyMath.Value;

    public static IEnumerable<string> Files =>
        Directory
            .GetFiles(Folder)
            .Where(path => Path.GetExtension(path) is ".ttf" or ".woff")
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal);

    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    public static Font Read(string file) => Font.Read(Bytes(file), file);

    public static ushort[] Glyphs(Font font, string text) =>
        [.. text.EnumerateRunes().Select(rune => font.GlyphOf(rune.Value))];
}
