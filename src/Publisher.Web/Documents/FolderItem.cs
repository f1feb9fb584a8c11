namespace Publisher.Web.Documents;

/// <summary>A document in a folder, or a folder in it.</summary>
/// <param name="Modified">When it was last changed; null where nobody says.</param>
public sealed record FolderItem(string Name, DocumentAddress Address, DateTimeOffset? Modified);
