using Publisher.Model;
using Publisher.Normalisation;
using Xunit;

namespace Publisher.Tests.Importers;

/// <summary>One real document, exported twice, is understood alike: the same sections, entries and links.</summary>
public sealed class RealPairTests
{
    private const string Google = "google-docs/";

    public static TheoryData<string, string> Pairs =>
        Golden.Samples is null
            ? []
            : new()
            {
                { "glossary-part/glossary-part.zip", "glossary-part/glossary-part.md" },
                { "glossary-part/glossary-part-cut.zip", "glossary-part/glossary-part-cut.md" },
                {
                    Google + "html/gdg-hoa-2015/HowtoCaptureHighQualityAudioinaGoogleHangoutP.html",
                    Google + "docx/gdg-hoa-2015.docx"
                },
                {
                    Google + "html/webcapture-v1-2026.html",
                    Google + "html/webcapture-v1b-2026.html"
                },
            };

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Pairs))]
    public void Two_exports_of_a_document_are_understood_alike(string one, string other) =>
        Assert.Equal(Understood(one), Understood(other));

    private static List<string> Understood(string name)
    {
        var file = Path.GetFileName(name);
        var bytes = File.ReadAllBytes(Path.Combine(Golden.Samples!, name));
        var import = Publisher.Importers.Importers.Import(file, file, new MemoryFiles(file, bytes));
        var outline = Outline.Of(Normaliser.Normalise(import.Value));
        return
        [
            .. outline.Sections.Select(section =>
                $"{section.Section.Level} {section.Id}: {section.Title}"
            ),
            .. outline.Entries.Select(entry =>
                $"{entry.Section}/{entry.Parent}/{entry.Id}: {string.Join(", ", entry.Headword.Terms)} = {PlainText.Of(entry.Head)}"
            ),
            .. outline.Links.Select(link =>
                $"{link.From} -> {Target(link)}: {PlainText.Of(link.Link.Content)}"
            ),
        ];
    }

    /// <summary>Formats name a heading that is not there in their own ways.</summary>
    private static string Target(OutlineLink link) =>
        link.Link is { IsInternal: true, Target: null } ? "nothing" : link.To;
}
