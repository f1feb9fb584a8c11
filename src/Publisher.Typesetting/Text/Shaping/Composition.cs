using Publisher.Typesetting.Fonts;
using Publisher.Unicode;

namespace Publisher.Typesetting.Text.Shaping;

/// <summary>Puts letters and marks together to the characters that Unicode has for them (Unicode 16, 3.11).</summary>
internal static class Composition
{
    /// <summary>The same letter with as many of its marks composed as the font has glyphs for.</summary>
    /// <param name="parts">A letter and its marks in normal form D.</param>
    public static List<int> Within(Font font, List<int> parts)
    {
        var composed = new List<int> { parts[0] };
        for (var i = 1; i < parts.Count; i++)
        {
            if (Pair(composed, parts[i]) is { } letter && font.GlyphOf(letter) != 0)
            {
                composed[0] = letter;
            }
            else
            {
                composed.Add(parts[i]);
            }
        }

        return composed;
    }

    /// <summary>The one character that all of them make; null where there is none.</summary>
    public static int? Whole(List<int> parts)
    {
        var whole = Normal(parts);
        return whole.Count == 1 ? whole[0] : null;
    }

    /// <summary>What a letter makes with a mark that nothing before it keeps from the letter.</summary>
    private static int? Pair(List<int> before, int mark)
    {
        var whole = Normal([.. before, mark]);
        var pair = Normal([before[0], mark]);
        return pair.Count == 1 && whole.Count == before.Count && whole[0] == pair[0]
            ? pair[0]
            : null;
    }

    private static List<int> Normal(List<int> codePoints)
    {
        var text = string.Concat(codePoints.Select(char.ConvertFromUtf32));
        return [.. NormalForms.C(text).EnumerateRunes().Select(rune => rune.Value)];
    }
}
