using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Publisher.Web.Links.Inquiries;

namespace Publisher.Web.Links.Memory;

/// <summary>What the file of the cache holds.</summary>
/// <remarks>A file that has other names is another file.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record LinkCacheJson(
    IReadOnlyList<LinkRecordJson?> Links,
    IReadOnlyList<SnapshotJson?> Snapshots
);

/// <summary>A record, without what there is nothing to say of.</summary>
internal sealed record LinkRecordJson(
    string Address,
    DateTimeOffset Asked,
    AnswerKind Result,
    string? Reason = null,
    DateTimeOffset? Alive = null,
    DateTimeOffset? Failing = null,
    string? Instead = null,
    string? Remark = null,
    IReadOnlyList<string>? Places = null,
    IReadOnlyList<string>? Lacking = null
)
{
    public static LinkRecordJson Of(LinkRecord record) =>
        new(
            record.Address,
            record.Asked,
            record.Result,
            Written(record.Reason),
            record.Alive,
            record.Failing,
            Written(record.Instead),
            Written(record.Remark),
            record.Places.Count > 0 ? [.. record.Places] : null,
            record.Lacking.Count > 0 ? [.. record.Lacking] : null
        );

    public LinkRecord Record() =>
        new(Address, Asked, Result)
        {
            Reason = Reason ?? "",
            Alive = Alive,
            Failing = Failing,
            Instead = Instead ?? "",
            Remark = Remark ?? "",
            Places = [.. Places ?? []],
            Lacking = [.. Lacking ?? []],
        };

    private static string? Written(string text) => text.Length > 0 ? text : null;
}

/// <param name="Of">The page.</param>
/// <param name="Address">Of its copy.</param>
internal sealed record SnapshotJson(string Of, string Address, DateOnly Day);

/// <summary>Words as people write them: <c>timed-out</c>.</summary>
internal sealed class AnswerKindWords()
    : JsonStringEnumConverter<AnswerKind>(
        JsonNamingPolicy.KebabCaseLower,
        allowIntegerValues: false
    );

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true,
    NewLine = "\n",
    Converters = [typeof(AnswerKindWords)]
)]
[JsonSerializable(typeof(LinkCacheJson))]
internal sealed partial class LinkCacheJsonContext : JsonSerializerContext
{
    /// <summary>Writes letters beyond ASCII as they are.</summary>
    public static LinkCacheJsonContext Readable { get; } =
        new(
            new()
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                WriteIndented = true,
                NewLine = "\n",
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                Converters = { new AnswerKindWords() },
            }
        );
}
