namespace Publisher.Importers.Docx.Reading.Drawings;

/// <summary>The words that our own edition has in the place of a picture whose file was not in the export.</summary>
internal static class MissingPicture
{
    private const string Undescribed = "…";

    /// <param name="style">Id of the character style; null for none.</param>
    public static bool IsStyle(string? style) => style == "MissingPicture";

    /// <summary>The description of the picture; null for words that an editor put there.</summary>
    public static string? Described(string words) =>
        words is ['[', .. var described, ']']
            ? described == Undescribed
                ? ""
                : described
            : null;
}
