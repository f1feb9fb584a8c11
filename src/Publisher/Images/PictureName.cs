using System.Text;
using Publisher.Unicode;

namespace Publisher.Images;

/// <summary>What a picture's file is called in an edition.</summary>
internal static class PictureName
{
    private const int Longest = 80;

    /// <summary>The author's name for it without folder, ending and what no file system or address takes; empty where it is
    /// no author's: <c>image12</c> is what Google Docs, Word and LibreOffice name every picture, and another tomorrow.</summary>
    public static string Stem(string path)
    {
        var file = path[(path.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        var dot = file.LastIndexOf('.');
        var stem = new StringBuilder();
        foreach (var rune in NormalForms.C(dot > 0 ? file[..dot] : file).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '.')
            {
                stem.Append(rune);
            }
            else if (stem.Length > 0 && stem[^1] != '-')
            {
                stem.Append('-');
            }
            if (stem.Length >= Longest)
            {
                break;
            }
        }
        var name = stem.ToString().Trim('-', '.');
        return IsGenerated(name) ? "" : name;
    }

    private static bool IsGenerated(string name)
    {
        var word = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('-', '_');
        return word.Equals("image", StringComparison.OrdinalIgnoreCase);
    }
}
