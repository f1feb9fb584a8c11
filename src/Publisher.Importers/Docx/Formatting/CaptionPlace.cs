namespace Publisher.Importers.Docx.Formatting;

/// <summary>Where a style says that a caption stands; it is the level of its <see cref="Role.Caption"/>.</summary>
internal static class CaptionPlace
{
    /// <summary>On either side of what it is of.</summary>
    public const int Beside = 0;

    public const int Above = 1;

    public const int Below = 2;
}
