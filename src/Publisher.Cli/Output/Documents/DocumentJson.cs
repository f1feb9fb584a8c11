using System.Text.Json;
using Publisher.Model;

namespace Publisher.Cli.Output.Documents;

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
    IEnumerable<CommentJson> Comments,
    IEnumerable<AccountJson> Account
)
{
    private const int QuoteLength = 80;

    public static DocumentJson Of(Document document, ImportAccount account)
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
            CommentsOf(document),
            account.Lines.Select(AccountJson.Of)
        );
    }

    private static IEnumerable<CommentJson> CommentsOf(Document document)
    {
        var places = Places.Of(document);
        return document.Comments.Select(comment =>
        {
            var place = places.Around(comment.Source.Ordinal);
            return new CommentJson(
                comment.Author,
                comment.Text,
                comment.Quote,
                comment.Date?.UtcDateTime,
                place.Section,
                place.Entry,
                comment.ReplyTo,
                comment.IsResolved
            );
        });
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
            entry.Headword.Of(TermKind.Abbreviation),
            entry.Headword.OtherIds,
            entry.Headword.Evidence is { } evidence
                ? new(
                    JsonNamingPolicy.KebabCaseLower.ConvertName(evidence.Shape.ToString()),
                    evidence.Reason
                )
                : null,
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

/// <param name="Omitted">What was left out: <c>in</c> is <c>out</c>, these and <c>unaccounted</c>, which is 0.</param>
internal sealed record AccountJson(
    string Kind,
    int In,
    int Out,
    IEnumerable<OmissionJson> Omitted,
    int Unaccounted
)
{
    public static AccountJson Of(AccountLine line) =>
        new(
            line.Kind.Name(),
            line.CameIn,
            line.WentOut,
            line.Omitted.Select(omission => new OmissionJson(
                omission.Reason,
                omission.Source.Ordinal,
                omission.Count
            )),
            line.Unaccounted
        );
}

/// <param name="Paragraph">Number of the paragraph in the export; 0 where it is not known.</param>
internal sealed record OmissionJson(string Reason, int Paragraph, int Count);

internal sealed record SectionJson(string Id, string Title, int Level, string? Parent);

internal sealed record EntryJson(
    string Id,
    IEnumerable<string> Terms,
    IEnumerable<string> Aliases,
    IEnumerable<string> Abbreviations,
    IEnumerable<string> OtherIds,
    EvidenceJson? Evidence,
    string Section,
    string? Parent,
    string Text,
    SourceJson Source
);

/// <summary>Why something is an entry.</summary>
internal sealed record EvidenceJson(string Shape, string Reason);

internal sealed record SourceJson(string Path, string Quote, string? DocsAnchor);

internal sealed record LinkJson(string From, string To, string Kind, string Text);

internal sealed record CommentJson(
    string Author,
    string Text,
    string Quote,
    DateTime? Date,
    string Section,
    string Entry,
    int? ReplyTo,
    bool Resolved
);
