using System.IO.Compression;
using System.Text.Json;
using Publisher.Cli;
using Publisher.Model;

namespace Publisher.Conformance.Dictionaries;

/// <summary>The dictionaries are read by programs of others, which look every term and every other name up.</summary>
public sealed class DictionaryTests
{
    private static readonly string Source = Path.Combine(
        Repository.Root,
        "source-doc",
        "glossary.md"
    );

    private static readonly Lazy<string> Folder = new(() =>
    {
        var folder = Repository.EmptyFolder("dictionary");
        var run = Command.Run(
            "publish",
            Source,
            "--out",
            folder,
            "--editions",
            "dictionary",
            "--draft"
        );
        Assert.True(run.ExitCode == 0, run.Said);
        return Path.Combine(folder, "glossary-dictionary");
    });

    private static readonly Lazy<Outline> Outline = new(() =>
        Publisher.Model.Outline.Of(OpenedSource.Open(Source, configurationPath: null).Document)
    );

    /// <summary>Not all, since the program starts anew for each question.</summary>
    [Fact]
    public void Sdcv_finds_terms_and_other_names_in_the_dictionary_for_StarDict()
    {
        var asked = Outline
            .Value.Entries.Where((_, at) => at % 20 == 0)
            .SelectMany(entry => new[] { entry.Headword.Terms[0], entry.Headword.Terms[^1] })
            .Select(Flat)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var run = Programme.Run(
            Tools.Sdcv,
            [
                "--non-interactive",
                "--exact-search",
                "--json-output",
                "--utf8-input",
                "--utf8-output",
                "--only-data-dir",
                "--data-dir",
                Path.Combine(Folder.Value, "stardict"),
                .. asked,
            ]
        );
        Assert.True(run.ExitCode == 0, run.Said);
        var found = run
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line =>
            {
                using var answer = JsonDocument.Parse(line);
                return answer
                    .RootElement.EnumerateArray()
                    .Select(article => article.GetProperty("definition").GetString()!)
                    .ToList();
            })
            .ToList();

        Assert.Equal(asked.Count, found.Count);
        Assert.All(found, articles => Assert.NotEmpty(articles));
        Assert.All(
            found,
            articles =>
                Assert.All(
                    articles,
                    article => Assert.Contains("<p>", article, StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public void Marisa_reads_every_name_of_the_dictionary_for_Kobo()
    {
        var words = Path.Combine(Folder.Value, "words");
        using (var zip = ZipFile.OpenRead(Path.Combine(Folder.Value, "dicthtml-en-glossary.zip")))
        {
            zip.GetEntry("words")!.ExtractToFile(words, overwrite: true);
        }

        var run = Programme.Run(Tools.MarisaDump, [words]);
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.Equal(
            Outline
                .Value.Entries.SelectMany(entry => entry.Headword.Terms.Select(Flat))
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Order(StringComparer.Ordinal)
        );
    }

    private static string Flat(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
