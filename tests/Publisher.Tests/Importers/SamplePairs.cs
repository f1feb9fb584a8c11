using Xunit;

namespace Publisher.Tests.Importers;

/// <summary>Samples that are one document in two files. Of ours that are those of one name in the folder pairs.</summary>
internal static class SamplePairs
{
    private const string Google = "google-docs/";

    private const string Hangout =
        Google + "html/gdg-hoa-2015/HowtoCaptureHighQualityAudioinaGoogleHangoutP.html";

    private static IEnumerable<(string One, string Other)> RealPageAndMarkdown =>
        Real("glossary-part/glossary-part.zip", "glossary-part/glossary-part.md")
            .Concat(
                Real("glossary-part/glossary-part-cut.zip", "glossary-part/glossary-part-cut.md")
            );

    private static IEnumerable<(string One, string Other)> RealPageAndWord =>
        Real(Hangout, Google + "docx/gdg-hoa-2015.docx");

    private static IEnumerable<(string One, string Other)> RealDownloads =>
        Real(Google + "html/webcapture-v1-2026.html", Google + "html/webcapture-v1b-2026.html");

    public static TheoryData<string, string> OfPageAndMarkdown =>
        Rows(Own(".zip", ".md").Concat(RealPageAndMarkdown));

    public static TheoryData<string, string> OfPageAndWord =>
        Rows(Own(".zip", ".docx").Concat(RealPageAndWord));

    /// <summary>The Markdown of the real one is a later revision of the text.</summary>
    public static TheoryData<string, string> OfMarkdownAndWord =>
        Rows(
            Own(".md", ".docx")
                .Concat(Real(Google + "md/tl-atomic.md", Google + "docx/tl-atomic.docx"))
        );

    /// <summary>Of one page, whose classes and redirects change from one download to the next.</summary>
    public static TheoryData<string, string> Downloads =>
        Rows(Own(".html", ".again.html").Concat(RealDownloads));

    public static TheoryData<string, string> All =>
        Rows(
            Own(".zip", ".md")
                .Concat(Own(".zip", ".docx"))
                .Concat(Own(".html", ".again.html"))
                .Concat(RealPageAndMarkdown)
                .Concat(RealPageAndWord)
                .Concat(RealDownloads)
        );

    private static TheoryData<string, string> Rows(IEnumerable<(string, string)> pairs) =>
        [.. pairs];

    private static IEnumerable<(string, string)> Real(string one, string other) =>
        SampleFiles.OfReal(one).Zip(SampleFiles.OfReal(other));

    private static List<(string, string)> Own(string one, string other)
    {
        var folder = Path.Combine(SampleFiles.Own, "pairs");
        var pairs = Directory
            .EnumerateFiles(folder)
            .Where(path => path.EndsWith(other, StringComparison.Ordinal))
            .Select(path => Path.GetFileName(path)[..^other.Length])
            .Where(stem => File.Exists(Path.Combine(folder, stem + one)))
            .Order(StringComparer.Ordinal)
            .Select(stem =>
                (SampleFiles.OfOwn($"pairs/{stem}{one}"), SampleFiles.OfOwn($"pairs/{stem}{other}"))
            )
            .ToList();
        return pairs.Count > 0
            ? pairs
            : throw new FileNotFoundException(
                $"No sample that is there as {one} and as {other} is in {folder}."
            );
    }
}
