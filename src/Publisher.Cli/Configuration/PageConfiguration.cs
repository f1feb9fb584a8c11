using System.Text;
using Publisher.Cli.Files;
using Publisher.Editions;
using Publisher.Model;

namespace Publisher.Cli.Configuration;

/// <summary>The settings of <c>publisher.yml</c> about pages: what the HTML edition and the site have of the author's.</summary>
internal static class PageConfiguration
{
    private const string Page = "page";
    private const string Logo = "logo";
    private const string Icon = "icon";
    private const string Css = "css";

    private static readonly SettingKey[] OfPage =
    [
        new(Logo, SettingValue.Text, "A picture above the title.", "logo.svg"),
        new(Icon, SettingValue.Text, "A picture for the browser's tab.", "icon.svg"),
        new(Css, SettingValue.Text, "A style sheet that goes behind Publisher's.", "own.css"),
    ];

    public static readonly SettingKey Key = new(
        Page,
        SettingValue.Map(OfPage),
        "Files of yours that the HTML edition and the site bring along.",
        "{logo: logo.svg, icon: icon.svg, css: own.css}"
    );

    public static PageSettings From(Settings settings)
    {
        if (settings.Map(Page) is not { } page)
        {
            return new();
        }

        page.Know(OfPage);
        return new()
        {
            Logo = Picture(page, Logo),
            Icon = Picture(page, Icon),
            Css = Read(page, Css) is { } css ? Encoding.UTF8.GetString(css.Span) : "",
        };
    }

    /// <summary>Full paths of the files that are named, which no run writes over.</summary>
    public static IEnumerable<string> Paths(Settings settings) =>
        settings.Map(Page) is { } page
            ? new[] { Logo, Icon, Css }
                .Select(key => page.Text(key) is { } name ? page.PathOf(key, name) : null)
                .OfType<string>()
            : [];

    private static ImageFile? Picture(Settings page, string key) =>
        Read(page, key) is not { } bytes ? null
        : ImageFile.Recognise(bytes) is { } picture ? picture
        : throw page.Wrong(
            key,
            "must be a picture that browsers show: SVG, PNG, JPEG, GIF or WebP"
        );

    private static ReadOnlyMemory<byte>? Read(Settings page, string key)
    {
        if (page.Text(key) is not { } name)
        {
            return null;
        }

        var path = page.PathOf(key, name);
        try
        {
            return BoundedFile.Read(path, BoundedFile.SettingsMegabytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw page.Wrong(key, $"names {name}, which can't be read: {error.Message}");
        }
    }
}
