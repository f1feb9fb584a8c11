using Publisher.References;

namespace Publisher.Cli.Configuration;

/// <summary>The settings of <c>publisher.yml</c> about links and the index.</summary>
internal static class LinkConfiguration
{
    private static readonly string[] Mentions = ["off", "first", "all"];

    private static readonly string[] Indexes = ["auto", "on", "off"];

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
}
