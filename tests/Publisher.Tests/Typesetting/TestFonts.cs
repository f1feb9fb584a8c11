using System.Collections.Concurrent;
using Publisher.Typesetting.Fonts;

namespace Publisher.Tests.Typesetting;

/// <summary>The fonts of <c>templates/fonts</c>.</summary>
internal static class TestFonts
{
    private static readonly ConcurrentDictionary<string, Font> Read = new(StringComparer.Ordinal);

    public static Font Serif => Named("SourceSerif4-Regular.ttf");

    public static Font Code => Named("SourceCodePro-Regular.ttf");

    public static Font Symbols => Named("NotoSansSymbols2-Regular.ttf");

    public static Font Mathematics => Named("NotoSansMath-Regular.ttf");

    public static FontSet Text { get; } = new(Serif, Symbols, Mathematics);

    public static IEnumerable<string> All =>
        Directory
            .GetFiles(Folder, "*.ttf")
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(Golden.Repository, "templates", "fonts");

    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    public static Font Named(string file) =>
        Read.GetOrAdd(file, name => Font.Read(Bytes(name), name));
}
