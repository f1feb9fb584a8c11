using Publisher.Cli.Files;
using Publisher.Images;
using Publisher.Model;

namespace Publisher.Cli.Configuration;

/// <summary>The setting of <c>publisher.yml</c> about the cover: a picture of the author's own.</summary>
internal static class CoverConfiguration
{
    private const string Cover = "cover";

    public static readonly SettingKey Key = new(
        Cover,
        SettingValue.Text,
        "A picture for the cover of the EPUB, instead of one that is drawn: PNG, JPEG, GIF or WebP.",
        "cover.jpg"
    );

    /// <summary>What reading systems show (EPUB 3.3, 3.2); a drawing of others might do more than draw.</summary>
    private static readonly ImageFormat[] Shown =
    [
        ImageFormat.Png,
        ImageFormat.Jpeg,
        ImageFormat.Gif,
        ImageFormat.WebP,
    ];

    /// <summary>Where it lies; null where none is named.</summary>
    public static string? Path(Settings settings) =>
        settings.Text(Cover) is { } name ? settings.PathOf(Cover, name) : null;

    public static ImageFile? From(Settings settings)
    {
        if (Path(settings) is not { } path)
        {
            return null;
        }

        if (!File.Exists(path))
        {
            throw settings.Wrong(Cover, $"names a picture, but there is no {path}");
        }

        var picture = ImageFile.Recognise(BoundedFile.Read(path, BoundedFile.SourceMegabytes));
        return picture is not null && Shown.Contains(picture.Format)
            ? picture
            : throw settings.Wrong(
                Cover,
                $"must be a picture: {string.Join(", ", Shown.Select(format => format.Name))}"
            );
    }
}
