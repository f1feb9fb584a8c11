using Publisher.Web.Google;

namespace Publisher.Web.Documents;

/// <summary>What a document is fetched as.</summary>
/// <param name="Name">What the command line and Google's export address call it.</param>
/// <param name="MediaType">What Google's interface calls it.</param>
/// <param name="Ending">Of the file.</param>
public sealed record FetchedFormat(string Name, string MediaType, string Ending)
{
    /// <summary>A web page with its pictures: it keeps the most.</summary>
    public static FetchedFormat Zip { get; } = new("zip", "application/zip", ".zip");

    public static FetchedFormat Docx { get; } =
        new(
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".docx"
        );

    public static FetchedFormat Markdown { get; } = new("md", "text/markdown", ".md");

    /// <summary>The page of a published document, which comes in no other.</summary>
    public static FetchedFormat Page { get; } = new("html", "text/html", ".html");

    /// <summary>Those that a person can choose, the one that keeps most first.</summary>
    public static IReadOnlyList<FetchedFormat> Exports { get; } = [Zip, Docx, Markdown];

    /// <returns>Null where no format is called so.</returns>
    public static FetchedFormat? Named(string name) =>
        Exports.Append(Page).FirstOrDefault(format => format.Name == name);

    /// <summary>Whether bytes are of this format, as far as their beginning tells.</summary>
    internal bool Fits(ReadOnlySpan<byte> bytes) =>
        this == Zip || this == Docx ? bytes.StartsWith("PK\u0003\u0004"u8)
        : this == Page ? bytes.Length > 0
        : !bytes.Contains((byte)0);

    /// <summary>Google's address of a document in this format.</summary>
    internal Uri Export(DocumentAddress document) =>
        new(
            $"https://{GoogleHosts.Docs}/document/d/{document.Id}/export?format={Name}"
                + (document.ResourceKey is { } key ? $"&resourcekey={key}" : "")
        );
}
