using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Publisher.Conformance.Readers;
using Publisher.Model;

namespace Publisher.Conformance.Validity;

public sealed class DocxTests
{
    public static TheoryData<string> Exports => Sources.Names;

    public static TheoryData<string> FewExports => Sources.FewNames;

    [Theory]
    [MemberData(nameof(Exports))]
    public void Open_XML_validator_finds_no_error(string name)
    {
        using var docx = WordprocessingDocument.Open(
            Published.Of(name).Edition("docx"),
            isEditable: false
        );
        foreach (
            var version in new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 }
        )
        {
            var errors = new OpenXmlValidator(version)
                .Validate(docx, TestContext.Current.CancellationToken)
                .Select(error =>
                    $"{version}: {error.Part?.Uri} {error.Path?.XPath}: {error.Description}"
                );
            Assert.Empty(errors);
        }
    }

    /// <summary>Half a page to a page a 150 words is too few or too many for any of the samples: then pages are
    /// lost, or every paragraph begins one.</summary>
    [Theory]
    [MemberData(nameof(FewExports))]
    public void LibreOffice_makes_pages_of_it_that_hold_its_words(string name)
    {
        var office = Tools.LibreOffice;
        var published = Published.Of(name);
        var folder = Repository.EmptyFolder(Path.Combine("libreoffice", name));
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        var run = Programme.Run(
            office,
            [
                $"-env:UserInstallation={profile}",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder,
                published.Edition("docx"),
            ]
        );
        var pdf = Directory.EnumerateFiles(folder, "*.pdf").SingleOrDefault();
        Assert.True(pdf is not null, run.Said);

        var read = ReadWords
            .Of(PdfReader.TextOf(pdf))
            .Select(word => word.Text)
            .ToHashSet(StringComparer.Ordinal);
        var words = ReadWords.Of(PlainText.Of(new WithoutFormulas().Rewrite(published.Document)));
        var absent = words
            .Where(word => !read.Contains(word.Text))
            .Select(word => word.Text)
            .ToList();
        Assert.True(
            absent.Count <= words.Count / 100,
            $"{absent.Count.ToString(CultureInfo.InvariantCulture)} words are not on the pages: {string.Join(' ', absent.Take(20))}"
        );
        Assert.InRange(PdfReader.Pages(pdf), 1, 3 + (words.Count / 100));
    }

    /// <summary>A formula's text is its TeX, and the pages show it set; what they show WordTests holds.</summary>
    private sealed class WithoutFormulas : DocumentRewriter
    {
        protected override void Formula(Formula node, Built into) { }
    }
}
