namespace Publisher.Importers.Docx.Reading;

/// <summary>A character style that says that its words are the TeX of a formula: those of our own edition.</summary>
internal readonly record struct TypedTex(bool IsDisplay)
{
    /// <param name="style">Id of the character style; null for none.</param>
    public static TypedTex? Of(string? style) =>
        style switch
        {
            "TexFormula" => new TypedTex(false),
            "TexDisplay" => new TypedTex(true),
            _ => null,
        };
}
