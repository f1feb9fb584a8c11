using Publisher.References;

namespace Publisher.Cli.Configuration;

/// <summary>The settings of <c>publisher.yml</c> about links and the index.</summary>
internal static class LinkConfiguration
{
    public static readonly string[] Keys = ["links", "never-link", "always-link", "index"];

    public static LinkSettings Links(Settings settings) =>
        new()
        {
            Mentions = settings.Choice("links", "first", "off", "first", "all") switch
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
        settings.Choice("index", "auto", "auto", "on", "off") switch
        {
            "on" => true,
            "off" => false,
            _ => null,
        };
}
