namespace Publisher.Importers.Canonical;

/// <summary>The boxes that items of a checklist begin with where a program has no checklists.</summary>
internal static class BoxSigns
{
    /// <summary>Whether the box that a text opens with is ticked; null where it opens with none.</summary>
    public static bool? StateOf(string text) =>
        text.TrimStart() is [var sign, var blank, ..] && char.IsWhiteSpace(blank)
            ? StateOf(sign)
            : null;

    /// <summary>Whether a box is ticked; null for any other sign.</summary>
    public static bool? StateOf(char sign) =>
        sign switch
        {
            '\u2610' => false,
            '\u2611' or '\u2612' => true,
            _ => null,
        };
}
