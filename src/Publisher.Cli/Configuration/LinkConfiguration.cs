using Publisher.References;

namespace Publisher.Cli.Configuration;

/// <summary>The settings of <c>publisher.yml</c> about links and the index.</summary>
internal static class LinkConfiguration
{
    private const string CheckKey = "link-check";

    private static readonly string[] Mentions = ["off", "first", "all"];

    private static readonly string[] Indexes = ["auto", "on", "off"];

    private static readonly string[] Private = ["refuse", "allow"];

    private static readonly string[] Snapshots = ["off", "on", "print"];

    private static readonly SettingKey[] OfCheck =
    [
        new(
            "cache",
            SettingValue.Text,
            "The file in which answers are remembered, from this file's place; else one in the user's cache.",
            "links.json"
        ),
        new(
            "private",
            SettingValue.OneOf(Private),
            "Whether addresses of this machine and its own network are asked.",
            "allow"
        ),
        new(
            "snapshots",
            SettingValue.OneOf(Snapshots),
            "Whether dead pages are looked up in the Internet Archive; with print, editions name behind a link the copy that was found.",
            "print"
        ),
    ];

    public static readonly SettingKey[] Keys =
    [
        new(
            "links",
            SettingValue.OneOf(Mentions),
            "Which mentions of a term are linked; the first in each entry if nothing is said.",
            "all"
        ),
        new("never-link", SettingValue.Texts, "Names that are never linked.", "[sparse]"),
        new(
            "always-link",
            SettingValue.Texts,
            "Names that are linked though they are everyday words.",
            "[feature]"
        ),
        new(
            "index",
            SettingValue.OneOf(Indexes),
            "Whether the editions have an index; with auto, where there are a dozen names.",
            "on"
        ),
        new(
            CheckKey,
            SettingValue.Map(OfCheck),
            "How `check --links` asks for the addresses of the web.",
            "{cache: links.json, snapshots: on}"
        ),
    ];

    public static LinkSettings Links(Settings settings) =>
        new()
        {
            Mentions = settings.Choice("links", "first", Mentions) switch
            {
                "off" => LinkedMentions.Off,
                "all" => LinkedMentions.All,
                _ => LinkedMentions.First,
            },
            Never = settings.Texts("never-link"),
            Always = settings.Texts("always-link"),
        };

    /// <returns>Whether the editions have an index; null where the document decides.</returns>
    public static bool? Index(Settings settings) =>
        settings.Choice("index", "auto", Indexes) switch
        {
            "on" => true,
            "off" => false,
            _ => null,
        };

    public static LinkCheckSettings Check(Settings settings)
    {
        if (settings.Map(CheckKey) is not { } check)
        {
            return new();
        }

        check.Know(OfCheck);
        var snapshots = check.Choice("snapshots", Snapshots[0], Snapshots);
        return new()
        {
            Cache = check.Text("cache") is { } cache ? check.PathOf("cache", cache) : null,
            AllowsPrivate = check.Choice("private", Private[0], Private) == "allow",
            WantsSnapshots = snapshots != Snapshots[0],
            PrintsSnapshots = snapshots == "print",
        };
    }
}

/// <summary>How the addresses of the web are asked for.</summary>
internal sealed record LinkCheckSettings
{
    /// <summary>Full path of the file in which answers are remembered; null for the user's.</summary>
    public string? Cache { get; init; }

    /// <summary>Whether addresses of this machine and its own network may be asked.</summary>
    public bool AllowsPrivate { get; init; }

    /// <summary>Whether dead pages are looked up in an archive.</summary>
    public bool WantsSnapshots { get; init; }

    /// <summary>Whether editions name the copies that are known.</summary>
    public bool PrintsSnapshots { get; init; }
}
