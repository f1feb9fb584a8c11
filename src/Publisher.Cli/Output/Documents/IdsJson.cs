using Publisher.Model;
using Publisher.Normalisation.Ids;

namespace Publisher.Cli.Output.Documents;

/// <summary>What <c>ids.json</c> holds: the entries of an edition, so that the next one keeps their ids.</summary>
internal sealed record IdsJson(IReadOnlyList<IdJson>? Entries)
{
    public static IdsJson Of(Document document) =>
        new([.. EditionIds.Of(document).Select(IdJson.Of)]);
}

internal sealed record IdJson(
    string? Id,
    IReadOnlyList<string>? Names,
    string? Section,
    string? Parent,
    string? Definition,
    string? Body,
    IReadOnlyList<string>? OtherIds
)
{
    public static IdJson Of(EditionId entry) =>
        new(
            entry.Id,
            [.. entry.Names],
            entry.Section,
            entry.Parent,
            entry.Definition,
            entry.Body,
            [.. entry.OtherIds]
        );

    public EditionId ToModel() =>
        new(
            Id ?? "",
            [.. Names ?? []],
            Section ?? "",
            Parent ?? "",
            Definition ?? "",
            Body ?? "",
            [.. OtherIds ?? []]
        );
}
