using System.Globalization;
using System.Text;
using Publisher.Model;

namespace Publisher.Cli.Output.Documents;

/// <summary>What <c>inspect --links</c> prints: every link within the document with who made it and why, for review.</summary>
internal sealed record LinksJson(IEnumerable<ReviewedLinkJson> Links)
{
    public static LinksJson Of(Document document) =>
        new(
            Internal(document)
                .Select(place => new ReviewedLinkJson(
                    place.From,
                    place.To,
                    DocumentJson.Kind(place.Link),
                    Words(place),
                    Reason(place.Link)
                ))
        );

    public static string TextOf(Document document)
    {
        var text = new StringBuilder();
        foreach (var place in Internal(document))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{DocumentJson.Kind(place.Link), -7} {(place.From.Length > 0 ? place.From : "(top)")} -> {place.To}  “{Words(place)}”  ({Reason(place.Link)})\n"
            );
        }

        var kinds = Internal(document).CountBy(place => DocumentJson.Kind(place.Link)).ToList();
        return text.Append('\n')
            .Append(
                kinds.Count == 0
                    ? "no links within the document"
                    : string.Join(", ", kinds.Select(kind => $"{kind.Value} {kind.Key}"))
            )
            .ToString();
    }

    private static IEnumerable<OutlineLink> Internal(Document document) =>
        Outline.Of(document).Links.Where(place => place.Link.IsInternal);

    private static string Words(OutlineLink place) =>
        PlainText.Of(place.Link.Content).ReplaceLineEndings(" ");

    private static string Reason(Link link) =>
        link.Reason.Length > 0 ? link.Reason
        : link.Destination is null ? "leads nowhere"
        : "link in the document";
}

internal sealed record ReviewedLinkJson(
    string From,
    string To,
    string Kind,
    string Words,
    string Reason
);
