using Publisher.Changes;
using Publisher.Cli;
using Publisher.Conformance.Pictures;
using Publisher.Editions;
using Publisher.Editions.Revisions;
using Publisher.Model;
using Publisher.Tests.Editions;

namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>No run of veraPDF: our own reading of the rules that a machine can check, applied to what we publish.</summary>
public sealed class PdfUaTests(ITestOutputHelper output)
{
    /// <summary>The rules of veraPDF's profile for PDF/UA-1.</summary>
    private const int RulesOfVeraPdf = 106;

    /// <summary>Type 1 fonts and the character maps of plain TrueType fonts, of which we write none.</summary>
    private static readonly string[] Uncovered = ["7.21.4.2-1", "7.21.6-1", "7.21.6-4"];

    private static readonly string[] Composite = ["CIDFontType0", "CIDFontType2", "Type0"];

    /// <summary>One of each shape, a sixth of all others, and the unit tests' document of every kind of node.</summary>
    private static readonly Dictionary<string, Lazy<TaggedPdf>> Editions = Sources
        .Few.Concat(Sources.All.Where((_, i) => i % 6 == 0))
        .DistinctBy(export => export.Name)
        .ToDictionary(
            export => export.Name,
            export => new Lazy<TaggedPdf>(() =>
                new(QpdfFile.Read(Published.Of(export.Name).Edition("pdf")))
            ),
            StringComparer.Ordinal
        );

    static PdfUaTests()
    {
        foreach (var preset in new TemplateFiles().PdfPresets())
        {
            Editions.Add($"the sample of every node, {preset}", new(() => OfSample(new(preset))));
        }

        Editions.Add(
            "the sample of what Google Docs has not",
            new(() => OfSample(new("book"), document: SampleDocument.Beyond))
        );
        var addresses = new EditedTemplates(
            new TemplateFiles(),
            "addresses: sources",
            "addresses: foot"
        );
        var before = SampleDocument.Document with
        {
            Blocks = [.. SampleDocument.Document.Blocks.Skip(1)],
        };
        var since = new EarlierEdition(
            null,
            DocumentDifference.Between(before, SampleDocument.Document)
        );
        Editions.Add(
            "the sample with addresses and a list of changes",
            new(() => OfSample(new("book"), addresses, since: since))
        );
        Editions.Add(
            "pictures of all kinds",
            new(() => new(QpdfFile.Read(PictureSet.Made.Edition("pdf"))))
        );
    }

    private static TaggedPdf OfSample(
        PdfLook look,
        ITemplates? templates = null,
        Document? document = null,
        EarlierEdition? since = null
    )
    {
        var folder =
            document is not null ? "pdf-ua-beyond"
            : templates is null ? $"pdf-ua-{look.Theme}"
            : "pdf-ua-edited";
        var path = Path.Combine(Repository.EmptyFolder(folder), "sample.pdf");
        using (var file = File.Create(path))
        {
            Publisher
                .Editions.Editions.All.Single(edition => edition.Name == "pdf")
                .Write(
                    document ?? SampleDocument.Document,
                    new(templates ?? new TemplateFiles(), SampleDocument.Date)
                    {
                        Pdf = look,
                        Since = since,
                    },
                    file
                );
        }

        return new(QpdfFile.Read(path));
    }

    public static TheoryData<string> Rules { get; } = [.. Rule.All.Select(rule => rule.Id)];

    public static TheoryData<string> Breakages { get; } =
    [.. PdfUa.Breakages.All.Select(breakage => breakage.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_edition_keeps_the_rule(string id)
    {
        var rule = Rule.Named(id);
        foreach (var (name, pdf) in Editions)
        {
            var broken = rule.Broken(pdf.Value).Take(5).ToList();
            Assert.True(broken.Count == 0, $"{name}: {rule.Says}: {string.Join("; ", broken)}");
        }
    }

    [Theory]
    [MemberData(nameof(Breakages))]
    public void A_file_broken_on_purpose_breaks_its_rules_and_no_other(string name)
    {
        var breakage = PdfUa.Breakages.All.Single(breakage => breakage.Name == name);
        var file = PdfUa.Breakages.Sound.Value.Copy();
        breakage.Break(file);
        var pdf = new TaggedPdf(file);
        Assert.Equal(
            breakage.Rules.Order(StringComparer.Ordinal),
            Rule.All.Where(rule => rule.Broken(pdf).Any())
                .Select(rule => rule.Id)
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The rules that are not covered speak of simple fonts only, and what we embed is composite: of TrueType
    /// outlines, or of CFF as the face of formulas has them (ISO 32000-1, 9.7.4).</summary>
    [Fact]
    public void No_edition_has_a_font_that_the_rules_left_out_speak_of()
    {
        foreach (var (name, pdf) in Editions)
        {
            var file = pdf.Value.File;
            var fonts = file
                .Dictionaries.Where(font => file.Name(font.Entries["/Type"]) == "Font")
                .Select(font => file.Name(font.Entries["/Subtype"]))
                .ToHashSet(StringComparer.Ordinal);
            Assert.True(fonts.Contains("Type0"), name);
            Assert.True(fonts.IsSubsetOf(Composite), $"{name}: {string.Join(", ", fonts)}");
        }
    }

    [Fact]
    public void Every_rule_has_a_file_that_breaks_it()
    {
        var broken = PdfUa
            .Breakages.All.SelectMany(breakage => breakage.Rules)
            .ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Rule.All, rule => !broken.Contains(rule.Id));
        var covered = Rule.All.Count(rule => rule.Id.StartsWith("UA ", StringComparison.Ordinal));
        output.WriteLine(
            $"{covered} of veraPDF's {RulesOfVeraPdf} rules for PDF/UA-1 are covered, and {Rule.All.Count - covered} others."
        );
        Assert.Equal(RulesOfVeraPdf, covered + Uncovered.Length);
    }
}
