using System.Globalization;

namespace Publisher.Conformance.Pictures;

/// <summary>Pictures of all kinds that ImageMagick makes of the same few colours, one document of them, and its editions.</summary>
internal sealed class PictureSet
{
    private static readonly Lazy<PictureSet> Lazy = new(() => new());

    /// <summary>Each name with what makes it: of a picture of 150 by 100, without noise that no file could pack.</summary>
    private static readonly (string Name, string Arguments)[] Kinds =
    [
        ("rgb.png", "-define png:color-type=2"),
        ("rgb16.png", "-depth 16 -define png:color-type=2 -define png:bit-depth=16"),
        ("grey.png", "-colorspace gray -define png:color-type=0"),
        ("palette.png", "-colors 60 -define png:color-type=3"),
        ("interlaced.png", "-interlace PNG -define png:color-type=2"),
        ("opaque.png", "-define png:color-type=6"),
        ("clear.png", "-alpha set -channel A -fx i/w +channel -define png:color-type=6"),
        (
            "clear-interlaced.png",
            "-alpha set -channel A -fx i/w +channel -interlace PNG -define png:color-type=6"
        ),
        ("photo.jpg", "-quality 85"),
        ("progressive.jpg", "-quality 85 -interlace JPEG"),
        ("grey.jpg", "-colorspace gray -quality 85"),
        ("colours.gif", "-colors 60"),
        ("windows.bmp", "-define bmp:format=bmp3"),
        ("scan.tif", "-compress LZW"),
        ("exact.webp", "-define webp:lossless=true"),
    ];

    private const string Drawing = """
        <svg xmlns="http://www.w3.org/2000/svg" width="150" height="100">
        <linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="blue" stop-opacity="0"/></linearGradient>
        <rect width="150" height="50" fill="url(#g)"/><g opacity=".5"><circle cx="75" cy="50" r="40"/><path d="M0 0L150 100" stroke="lime"/></g>
        <text x="75" y="90" text-anchor="middle">Words drawn</text></svg>
        """;

    private PictureSet()
    {
        Folder = Repository.EmptyFolder("pictures");
        foreach (var (name, arguments) in Kinds)
        {
            Make(
                "-size 150x100 gradient:red-blue ( -size 150x100 radial-gradient:white-green ) -compose blend -composite -depth 8",
                arguments,
                name
            );
        }

        var names = Kinds.Select(kind => kind.Name).Append("turned.jpg").ToList();
        MakeTurned();
        File.WriteAllText(Source("drawing.svg"), Drawing);
        File.WriteAllText(
            Path.Combine(Folder, "set.md"),
            "# Pictures\n\n"
                + string.Concat(
                    names.Append("drawing.svg").Select(name => $"![This is {name}]({name})\n\n")
                )
        );
        File.WriteAllText(Source("one.md"), "# One\n\n![Held on its side](turned.jpg)\n");
        Result = Command.Run("publish", Source("set.md"), "--out", Folder);
        var one = Command.Run("publish", Source("one.md"), "--out", Folder);
        Assert.True(one.ExitCode is 0 or 1, one.Said);
    }

    public static PictureSet Made => Lazy.Value;

    public static IEnumerable<string> Names => Kinds.Select(kind => kind.Name);

    public string Folder { get; }

    public Run Result { get; }

    public string Source(string name) => Path.Combine(Folder, name);

    public string Edition(string extension)
    {
        Assert.True(Result.ExitCode is 0 or 1, Result.Said);
        return Source($"set.{extension}");
    }

    /// <summary>How many pixels of two pictures differ, by ImageMagick.</summary>
    /// <param name="fuzz">In percent: what is no difference.</param>
    public static double Differing(string first, string second, string arguments, int fuzz)
    {
        var run = Programme.Run(
            Tools.Compare,
            [
                "-metric",
                "AE",
                "-fuzz",
                string.Create(CultureInfo.InvariantCulture, $"{fuzz}%"),
                .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                first,
                second,
                "null:",
            ]
        );
        return double.TryParse(
            run.Errors.Split(' ', '\n')[0],
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var count
        )
            ? count
            : throw new InvalidOperationException(run.Said);
    }

    public static void Convert(params IEnumerable<string> arguments)
    {
        var run = Programme.Run(Tools.Convert, arguments);
        Assert.True(run.ExitCode == 0, run.Said);
    }

    private void Make(string picture, string arguments, string name) =>
        Convert([
            .. picture.Split(' '),
            .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Path.Combine(Folder, name),
        ]);

    /// <summary>A photograph of a camera that was held on its side: the first row of the file is the right edge.</summary>
    private void MakeTurned()
    {
        Make("-size 120x40 gradient:red-blue", "-quality 95", "plain.jpg");
        var plain = File.ReadAllBytes(Source("plain.jpg"));
        byte[] exif =
        [
            .. (ReadOnlySpan<byte>)[0xFF, 0xE1, 0, 34],
            .. "Exif\0\0MM\0*"u8,
            .. (ReadOnlySpan<byte>)[0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1],
            .. (ReadOnlySpan<byte>)[0, 6, 0, 0, 0, 0, 0, 0],
        ];
        File.WriteAllBytes(Source("turned.jpg"), [.. plain[..2], .. exif, .. plain[2..]]);
        Convert(Source("turned.jpg"), "-auto-orient", Source("upright.png"));
    }
}
