using System.Collections.Frozen;

namespace Publisher.Importers.Canonical;

internal static class FontFamily
{
    private static readonly FrozenSet<string> Monospaced = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "monospace",
        "Consolas",
        "Courier",
        "Courier New",
        "Courier Prime",
        "Menlo",
        "Monaco",
        "Lucida Console",
        "Inconsolata",
        "Cousine",
        "Anonymous Pro",
        "Source Code Pro",
        "VT323",
        "Nanum Gothic Coding",
        "Cutive Mono",
        "Andale Mono",
        "Fira Code",
        "Cascadia Code"
    );

    /// <summary>Google Docs has no mark for code but the font.</summary>
    /// <param name="value">A value of font-family; the first family counts.</param>
    public static bool IsMonospace(string value)
    {
        var first = value.Split(',', 2)[0].Trim().Trim('"', '\'').Trim();
        return Monospaced.Contains(first)
            || first.EndsWith(" Mono", StringComparison.OrdinalIgnoreCase);
    }
}
