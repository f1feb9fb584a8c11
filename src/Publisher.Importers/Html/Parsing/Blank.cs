using Publisher.Importers.Canonical;

namespace Publisher.Importers.Html.Parsing;

internal static class Blank
{
    /// <summary>Whether a reader would see nothing of these characters.</summary>
    public static bool Is(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && !Characters.IsNoise(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words of a text with one blank between them: what two texts are compared by.</summary>
    public static string Single(string text) => Characters.Line(text);
}
