namespace Publisher.Importers.Docx.Formatting;

/// <summary>What is left out because every edition makes its own; it is the level of its <see cref="Role.Contents"/>.</summary>
internal static class ApparatusKind
{
    public const int Contents = 0;

    public const int Index = 1;

    /// <summary>What an edition lists of its changes.</summary>
    public const int Revisions = 3;

    /// <summary>Who made an edition, when, and which one it is.</summary>
    public const int Imprint = 2;
}
