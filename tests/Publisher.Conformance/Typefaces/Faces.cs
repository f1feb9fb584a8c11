namespace Publisher.Conformance.Typefaces;

/// <summary>Fonts that people have: those of Debian that tests/tools.sh unpacks, and words of thirteen languages from its
/// dictionaries.</summary>
internal static class Faces
{
    private static readonly string Folder = Path.Combine(
        Repository.Root,
        "tests",
        "Publisher.Conformance",
        "fonts"
    );

    /// <summary>As a path below the fonts; behind a sign the weight of a variable font.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "opentype/asana-math/Asana-Math.otf",
        "opentype/cantarell/Cantarell-Bold.otf",
        "opentype/cantarell/Cantarell-Regular.otf",
        "opentype/didot/GFSDidot.otf",
        "opentype/ebgaramond/EBGaramond08-Regular.otf",
        "opentype/ebgaramond/EBGaramond12-Bold.otf",
        "opentype/ebgaramond/EBGaramond12-Italic.otf",
        "opentype/ebgaramond/EBGaramond12-Regular.otf",
        "opentype/linux-libertine/LinBiolinum_R.otf",
        "opentype/linux-libertine/LinLibertine_R.otf",
        "opentype/linux-libertine/LinLibertine_RB.otf",
        "opentype/linux-libertine/LinLibertine_RI.otf",
        "opentype/neohellenic/GFSNeohellenic.otf",
        "truetype/croscore/Arimo-Regular.ttf",
        "truetype/croscore/Tinos-Italic.ttf",
        "truetype/crosextra/Caladea-Regular.ttf",
        "truetype/crosextra/Carlito-Bold.ttf",
        "truetype/crosextra/Carlito-Regular.ttf",
        "truetype/dejavu/DejaVuSans-Bold.ttf",
        "truetype/dejavu/DejaVuSans.ttf",
        "truetype/dejavu/DejaVuSansMono.ttf",
        "truetype/dejavu/DejaVuSerif.ttf",
        "truetype/firacode/FiraCode-Regular.ttf",
        "truetype/gentium/Gentium-R.ttf",
        "truetype/inter-vf/Inter-italic.var.ttf@900",
        "truetype/inter-vf/Inter-roman.var.ttf@400",
        "truetype/inter-vf/Inter-roman.var.ttf@650",
        "truetype/jetbrains-mono/JetBrainsMono-Regular.ttf",
        "truetype/lato/Lato-BoldItalic.ttf",
        "truetype/lato/Lato-Light.ttf",
        "truetype/lato/Lato-Regular.ttf",
        "truetype/liberation/LiberationSans-Regular.ttf",
        "truetype/liberation/LiberationSerif-Italic.ttf",
        "truetype/liberation/LiberationSerif-Regular.ttf",
        "truetype/open-sans/OpenSans-Italic.ttf",
        "truetype/open-sans/OpenSans-Regular.ttf",
        "truetype/quicksand/Quicksand-Regular.ttf",
        "truetype/roboto/unhinted/RobotoCondensed-Regular.ttf",
        "truetype/roboto/unhinted/RobotoTTF/Roboto-Italic.ttf",
        "truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf",
        "truetype/vollkorn/Vollkorn-Italic.ttf",
        "truetype/vollkorn/Vollkorn-Regular.ttf",
    ];

    /// <summary>The file of a font, and the weight that is asked of it.</summary>
    public static (string Path, double Weight) Find(string face)
    {
        var parts = face.Split('@');
        return (Unpacked("fonts", parts[0]), parts.Length > 1 ? double.Parse(parts[1], null) : 400);
    }

    /// <summary>A file of Hunspell.</summary>
    public static string Dictionary(string name) => Unpacked("hunspell", name);

    private static string Unpacked(params ReadOnlySpan<string> path) =>
        Tools.Need(
            Path.Combine([Folder, "usr", "share", .. path]),
            "Run tests/tools.sh, which unpacks packages of Debian."
        );
}
