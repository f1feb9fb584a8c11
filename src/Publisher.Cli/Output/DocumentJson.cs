using Publisher.Model;

namespace Publisher.Cli.Output;

/// <summary>What <c>inspect --format json</c> prints. Stable: scripts depend on it.</summary>
internal sealed record DocumentJson(
    string Title,
    string Language,
    IEnumerable<SectionJson> Sections,
    IEnumerable<EntryJson> Entries,
    IEnumerable<LinkJson> Links,
    int Blocks,
    int Words,
    int Images,
    int Notes,
    IEnumerable<CommentJson> Comments
)
{
    private const int QuoteLength = 80;

    public static DocumentJson Of(Document document)
    {
        var outline = Outline.Of(document);
        var count = DocumentCount.Of(document);
        return new(
            document.Name,
            document.Language,
            outline.Sections.Select(Section),
            outline.Entries.Select(Entry),
            outline.Links.Select(Link),
            count.Blocks,
            PlainText.Words(PlainText.Of(document)),
            count.Images,
            document.Notes.Count,
            document.Comments.Select(comment => new CommentJson(
                comment.Author,
                comment.Text,
                comment.Quote
            ))
        );
    }

    private static SectionJson Section(OutlineSection place) =>
        new(
            place.Id,
            place.Title,
            place.Section.Level,
            place.Parent.Length == 0 ? null : place.Parent
        );

    private static EntryJson Entry(OutlineEntry entry)
    {
        var text = PlainText.Of(entry.Head);
        return new(
            entry.Id,
            entry.Headword.Terms,
            entry.Headword.Aliases,
            entry.Section,
            entry.Parent.Length == 0 ? null : entry.Parent,
            text,
            new(
                entry.Source.File,
                text.Length <= QuoteLength ? text : text[..QuoteLength],
                entry.Source.Anchors is [var anchor, ..] ? anchor : null
            )
        );
    }

    private static LinkJson Link(OutlineLink place) =>
        new(place.From, place.To, Kind(place.Link), PlainText.Of(place.Link.Content));

    public static string Kind(Link link) =>
        link switch
        {
            { Kind: LinkKind.Seen } => "seen",
            { Kind: LinkKind.Added } => "added",
            { IsInternal: false } => "external",
            _ => "author",
        };
}

internal sealed record SectionJson(string Id, string Title, int Level, string? Parent);

internal sealed record EntryJson(
    string Id,
    IEnumerable<string> Terms,
    IEnumerable<string> Aliases,
    string Section,
    string? Parent,
    string Text,
    SourceJson Source
);

internal sealed record SourceJson(string Path, string Quote, string? DocsAnchor);

internal sealed record LinkJson(string From, string To, string Kind, string Text);

internal sealed record CommentJson(string Author, string Text, string Quote);
