using System.Globalization;
using System.IO.Compression;
using System.Text;
using Publisher.Editions.Docx;
using Publisher.Importers;
using Publisher.Importers.Docx;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Editions;
using Publisher.Tests.Importers.Html;
using Xunit;

namespace Publisher.Tests.Importers;

/// <summary>Whatever is done to an export, it is read or refused in words, and what is read can be published. FUZZ_RUNS makes more
/// of it, FUZZ_SEED other damage, FUZZ_FOLDER damages the files of that folder instead of the cases.</summary>
[Trait(SampleFiles.Trait, SampleFiles.Used)]
public sealed class FuzzTests
{
    private static readonly int Runs = Number("FUZZ_RUNS", 150);
    private static readonly int Seed = Number("FUZZ_SEED", 20260104);

    [Theory]
    [InlineData("html")]
    [InlineData("markdown")]
    [InlineData("opml")]
    public void A_damaged_text_is_read_or_refused(string format)
    {
        var extension = format == "markdown" ? "md" : format;
        var seeds = Seeds(format, extension)
            .Select(File.ReadAllText)
            .Where(text => text.Length is > 0 and < 200_000)
            .ToList();
        Assert.NotEmpty(seeds);
        var whim = new Whim(Seed);
        for (var run = 0; run < Runs; run++)
        {
            var text = Mutation.Of(
                seeds[whim.Next(seeds.Count)],
                seeds[whim.Next(seeds.Count)],
                whim
            );
            var file = $"a.{extension}";
            Read(file, new MemoryFiles(file, text), run, text);
        }
    }

    [Fact]
    public void A_damaged_Word_document_is_read_or_refused()
    {
        byte[][] seeds =
        [
            .. Seeds("docx", "docx").Select(File.ReadAllBytes),
            Edition.Of<DocxEdition>(Normaliser.Normalise(SampleDocument.Document)),
        ];
        var whim = new Whim(Seed);
        for (var run = 0; run < Runs; run++)
        {
            var (damaged, said) = Damaged(seeds[whim.Next(seeds.Length)], whim);
            Read("a.docx", damaged, run, said);
        }
    }

    private static (MemoryFiles Files, string Said) Damaged(byte[] package, Whim whim)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        var files = new MemoryFiles("[Content_Types].xml", "<x/>");
        var said = new StringBuilder();
        foreach (
            var entry in archive.Entries.Where(entry => entry.FullName != "[Content_Types].xml")
        )
        {
            using var bytes = new MemoryStream();
            using (var packed = entry.Open())
            {
                packed.CopyTo(bytes);
            }

            var isXml =
                entry.FullName.EndsWith(".xml", StringComparison.Ordinal)
                || entry.FullName.EndsWith(".rels", StringComparison.Ordinal);
            if (isXml && whim.Once(entry.FullName == "word/document.xml" ? 2 : 4))
            {
                var text = Encoding.UTF8.GetString(bytes.ToArray());
                text = Mutation.Of(text, text, whim);
                said.Append(CultureInfo.InvariantCulture, $"{entry.FullName}: {text}\n");
                files.And(entry.FullName, Encoding.UTF8.GetBytes(text));
            }
            else
            {
                files.And(entry.FullName, bytes.ToArray());
            }
        }

        return (files, said.ToString());
    }

    /// <summary>Every edition is written of one in twenty, since that takes the most time.</summary>
    private static void Read(string file, MemoryFiles files, int run, string said)
    {
        try
        {
            Ends.Soon(() =>
            {
                var imported =
                    file == "a.docx"
                        ? DocxImporter.Import(file, files)
                        : Publisher.Importers.Importers.Import(file, file, files);
                var document = Normaliser.Normalise(imported.Value);
                foreach (var edition in run % 20 == 0 ? Publisher.Editions.Editions.All : [])
                {
                    edition.Write(document, TemplateFolder.Settings, Stream.Null);
                }
            });
        }
        catch (UnreadableSourceException error)
        {
            Assert.NotEmpty(error.Hint);
        }
        catch (Exception error) when (error is not UnreadableSourceException)
        {
            var place = Path.Combine(Path.GetTempPath(), $"fuzz-{Seed}-{run}-{file}.txt");
            File.WriteAllText(place, said);
            throw new InvalidOperationException($"Seed {Seed}, run {run}, kept in {place}", error);
        }
    }

    private static IEnumerable<string> Seeds(string format, string extension) =>
        Environment.GetEnvironmentVariable("FUZZ_FOLDER") is { } folder
            ? Directory
                .EnumerateFiles(folder, $"*.{extension}", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        : format == "docx" ? SampleFiles.OwnNamed(".docx").Select(SampleFiles.PathOf)
        : Golden.Cases(format, $"*.{extension}");

    private static int Number(string variable, int otherwise) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(variable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : otherwise;
}
