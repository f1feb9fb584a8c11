using Publisher.Cli.Configuration;
using Publisher.Feedback;

namespace Publisher.Cli.Remarks;

/// <summary>The keys of a remark in <c>feedback.yml</c>: its reader, its schema, the manual and what imports write take them
/// from here.</summary>
internal static class RemarkKeys
{
    public const string Quote = "quote";
    public const string Kind = "kind";
    public const string Status = "status";
    public const string Date = "date";
    public const string From = "from";
    public const string Place = "place";
    public const string Before = "before";
    public const string After = "after";
    public const string Note = "note";
    public const string Answer = "answer";

    public static readonly (string Word, RemarkKind Meaning)[] Kinds =
    [
        ("unfinished", RemarkKind.Unfinished),
        ("out-of-date", RemarkKind.OutOfDate),
        ("wrong", RemarkKind.Wrong),
        ("question", RemarkKind.Question),
        ("other", RemarkKind.Other),
    ];

    public static readonly (string Word, RemarkStatus Meaning)[] Statuses =
    [
        ("open", RemarkStatus.Open),
        ("answered", RemarkStatus.Answered),
        ("corrected", RemarkStatus.Corrected),
        ("declined", RemarkStatus.Declined),
    ];

    public static readonly SettingKey[] All =
    [
        new(
            Quote,
            SettingValue.Text,
            "The words that it is about, as they stand in the document; … for words that are left out. It must be there.",
            "each feature corresponds to a neuron"
        ),
        new(
            Kind,
            SettingValue.OneOf([.. Kinds.Select(kind => kind.Word)]),
            "What the reader says of them; other if nothing is said.",
            "wrong"
        ),
        new(
            Status,
            SettingValue.OneOf([.. Statuses.Select(status => status.Word)]),
            "What you made of it; open if nothing is said.",
            "corrected"
        ),
        new(Date, SettingValue.Text, "When it was reported.", "2026-01-31"),
        new(
            From,
            SettingValue.Text,
            "Where it comes from: a name, an address. No edition has it.",
            "https://github.com/you/glossary/issues/3"
        ),
        new(
            Place,
            SettingValue.Text,
            "The entry or section that the words stand in, by its term, title or id.",
            "Feature"
        ),
        new(
            Before,
            SettingValue.Text,
            "The words in front of the quote, by which its place is known again.",
            "in such a model"
        ),
        new(After, SettingValue.Text, "The words behind it.", "and no other"),
        new(Note, SettingValue.Text, "What the reader says.", "Is it not the other way round?"),
        new(Answer, SettingValue.Text, "What you answer.", "It was; thank you."),
    ];

    /// <summary>What editors complete and check the file by.</summary>
    public static string Schema() =>
        SettingsSchema.ListOf("What readers reported, for Publisher", All, Quote);

    public static string Word(RemarkKind kind) => Kinds.First(each => each.Meaning == kind).Word;

    public static string Word(RemarkStatus status) =>
        Statuses.First(each => each.Meaning == status).Word;
}
