using System.Globalization;
using System.Text;

namespace Publisher.Training.Hyphenation;

/// <summary>Writes <c>templates/hyphenation</c> from TeX's hyph-utf8: the patterns as TeX has them, one a line, and beside
/// them what the original says of itself.</summary>
/// <remarks>Czech and Slovak are left out: their patterns are under the GPL alone, which a program that carries them within
/// itself would come under.</remarks>
internal static class PatternFiles
{
    /// <summary>A hyphen leaves no single letter behind, in any language.</summary>
    private const int Least = 2;

    /// <summary>In French it carries no fewer than three over.</summary>
    private const int LeastAfterInFrench = 3;

    private static readonly (string Name, string Tex)[] Files =
    [
        ("ca", "ca"),
        ("da", "da"),
        ("de", "de-1996"),
        ("el", "el-monoton"),
        ("en-gb", "en-gb"),
        ("es", "es"),
        ("fi", "fi"),
        ("fr", "fr"),
        ("it", "it"),
        ("nl", "nl"),
        ("no", "no"),
        ("pl", "pl"),
        ("pt", "pt"),
        ("ru", "ru"),
        ("sv", "sv"),
        ("tr", "tr"),
        ("uk", "uk"),
    ];

    /// <param name="source">The folder with <c>hyph-de-1996.tex</c> and the others.</param>
    /// <param name="target">The folder for <c>de.dic</c> and <c>LICENSE-de.txt</c>.</param>
    public static void Write(string source, string target)
    {
        foreach (var (name, tex) in Files)
        {
            var file = $"hyph-{tex}.tex";
            var read = TexPatterns.Read(Path.Combine(source, file));
            File.WriteAllText(
                Path.Combine(target, $"{name}.dic"),
                Dictionary(
                    read,
                    Math.Max(Least, read.Left),
                    Math.Max(name == "fr" ? LeastAfterInFrench : Least, read.Right)
                )
            );
            File.WriteAllText(
                Path.Combine(target, $"LICENSE-{name}.txt"),
                $"""
                {name}.dic holds the patterns of {file}, of TeX's package hyph-utf8. They are the same, written one a line
                without TeX's commands, which is why the file has another name. The original says of itself:

                {read.About}

                """
            );
        }
    }

    private static string Dictionary(TexPatterns patterns, int left, int right)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"LEFTHYPHENMIN {left}\n");
        text.Append(CultureInfo.InvariantCulture, $"RIGHTHYPHENMIN {right}\n");
        foreach (var pattern in patterns.Patterns)
        {
            text.Append(pattern).Append('\n');
        }

        if (patterns.Exceptions.Count > 0)
        {
            text.Append("EXCEPTIONS\n").AppendJoin('\n', patterns.Exceptions).Append('\n');
        }

        return text.ToString();
    }
}
