namespace Publisher.Cli.Configuration;

/// <summary>A document that another is compared with.</summary>
/// <param name="Side">A path, or <c>REV:path</c> for a revision in git.</param>
/// <param name="Folder">That both are seen from.</param>
internal sealed record ComparedSide(string Side, string Folder);
