using Publisher.Editions;

namespace Publisher.Cli.Configuration;

/// <summary>The settings of <c>publisher.yml</c> about the site.</summary>
internal static class SiteConfiguration
{
    private const string Site = "site";
    private const string Address = "address";
    private const string Pages = "pages";

    private static readonly string[] Divisions = ["section", "term"];

    private static readonly SettingKey[] OfSite =
    [
        new(
            Address,
            SettingValue.Text,
            "Where the site is going to be.",
            "\"https://example.org/glossary/\""
        ),
        new(
            Pages,
            SettingValue.OneOf(Divisions),
            "What has a page: each section, or each term too.",
            "term"
        ),
    ];

    public static readonly SettingKey Key = new(
        Site,
        SettingValue.Map(OfSite),
        "The address of the site, and what has a page in it.",
        "{address: \"https://example.org/glossary/\", pages: term}"
    );

    public static SiteSettings From(Settings settings)
    {
        if (settings.Map(Site) is not { } site)
        {
            return new();
        }

        site.Know(OfSite);
        return new()
        {
            Address = AddressOf(site),
            HasPageATerm = site.Choice(Pages, "section", Divisions) == "term",
        };
    }

    private static string AddressOf(Settings site)
    {
        if (site.Text(Address) is not { } text)
        {
            return "";
        }

        var isWeb =
            Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.Query.Length == 0
            && uri.Fragment.Length == 0;
        return isWeb
            ? uri!.AbsoluteUri.TrimEnd('/') + "/"
            : throw site.Wrong(
                Address,
                "must be the address of the site's folder, such as https://example.org/glossary/"
            );
    }
}
