namespace Publisher.Benchmarks;

/// <summary>A program that makes a PDF of the same text, from what it likes best.</summary>
/// <param name="Command">Its path; null where it is not installed.</param>
/// <param name="Source">The extension of the file that it is given.</param>
/// <param name="Arguments">Made of the source's path and the target's.</param>
internal sealed record PdfMaker(
    string Name,
    string? Command,
    string Source,
    Func<string, string, string[]> Arguments
)
{
    private const string TypstPackage =
        "node_modules/@myriaddreamin/typst-ts-node-compiler/package.json";

    public static IReadOnlyList<PdfMaker> All { get; } =
    [
        new(
            "Typst",
            HasTypst ? Installed.Find("node") : null,
            "typ",
            (source, target) => [InBenchmarks("typst.mjs"), source, target]
        ),
        new(
            "WeasyPrint",
            Installed.Find("weasyprint"),
            "html",
            (source, target) => [source, target]
        ),
        new(
            "Chromium",
            Installed.Find("chromium") ?? Installed.Find("google-chrome"),
            "html",
            (source, target) =>
                [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-pdf-header-footer",
                    $"--user-data-dir={Path.Combine(Path.GetDirectoryName(target)!, "chromium")}",
                    $"--print-to-pdf={target}",
                    new Uri(source).AbsoluteUri,
                ]
        ),
        new(
            "LibreOffice",
            Installed.Find("soffice"),
            "docx",
            (source, target) =>
                [
                    "--headless",
                    $"-env:UserInstallation={new Uri(Path.Combine(Path.GetDirectoryName(target)!, "office")).AbsoluteUri}",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    Path.GetDirectoryName(target)!,
                    source,
                ]
        ),
    ];

    private static bool HasTypst => File.Exists(InBenchmarks(TypstPackage));

    private static string InBenchmarks(string path) =>
        SampleDocument.FromRoot($"tests/Publisher.Benchmarks/{path}");
}
