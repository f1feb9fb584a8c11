namespace Publisher.Web.Documents;

/// <summary>By what a copy is known to be the newest.</summary>
/// <param name="ETag">Of the answer that brought it; null where it had none.</param>
/// <param name="Version">Of the document, as Drive counts; null where Drive was not asked.</param>
/// <param name="Fingerprint">Of what it says, whenever it was packed.</param>
public sealed record CopyMark(string? ETag, string? Version, string Fingerprint);
