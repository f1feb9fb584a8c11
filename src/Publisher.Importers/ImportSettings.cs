namespace Publisher.Importers;

/// <summary>What the author may decide about reading an export. The defaults read it as Google exports it.</summary>
public sealed record ImportSettings;
