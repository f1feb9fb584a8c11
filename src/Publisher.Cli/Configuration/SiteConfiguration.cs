using Publisher.Editions;

namespace Publisher.Cli.Configuration;

/// <summary>The settings of <c>publisher.yml</c> about the site.</summary>
internal static class SiteConfiguration
{
    public const string Key = "site";

    private const string Address = "address";
    private const string Pages = "pages";

    public static SiteSettings From(Settings settings)
    {
        if (settings.Map(Key) is not { } site)
        {
            return new();
        }

        site.Know([Address, Pages]);
        return new()
        {
            Address = AddressOf(site),
            HasPageATerm = site.Choice(Pages, "section", "section", "term") == "term",
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
