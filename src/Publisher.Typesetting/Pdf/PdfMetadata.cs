using System.Collections.Immutable;

namespace Publisher.Typesetting.Pdf;

/// <summary>What a document says about itself, in its information dictionary and as XMP.</summary>
public sealed record PdfMetadata
{
    /// <summary>Shown as the window's title.</summary>
    public required string Title { get; init; }

    /// <summary>The language of the text by BCP 47, such as en or pt-BR.</summary>
    public required string Language { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Subject { get; init; }

    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>Which version of the document this is; none where null.</summary>
    public string? Version { get; init; }

    /// <summary>The program that the text was made with.</summary>
    public string? Creator { get; init; }

    /// <summary>The program that wrote the file.</summary>
    public string Producer { get; init; } = "Publisher.Typesetting";

    /// <summary>The date of creation and of change, written in UTC; none where null.</summary>
    public DateTimeOffset? Date { get; init; }
}
