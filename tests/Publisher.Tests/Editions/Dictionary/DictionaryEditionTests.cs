using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Publisher.Editions.Dictionary;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Dictionary;

/// <summary>What the files say, read by the letter of each format. Programs of others read them in the conformance tests.</summary>
public sealed class DictionaryEditionTests
{
    private static readonly Dictionary<string, byte[]> Files = Written(SampleDocument.Document);

    [Fact]
    public void The_folder_has_a_dictionary_for_each_kind_of_reader() =>
        Assert.Equal(
            [
                "LICENCE.txt",
                "dicthtml-en-glossary.zip",
                "stardict/glossary.dict",
                "stardict/glossary.idx",
                "stardict/glossary.ifo",
                "stardict/glossary.syn",
            ],
            Files.Keys.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void StarDict_finds_each_term_and_its_other_names_in_the_order_that_it_searches_in()
    {
        var terms = Index(Files["stardict/glossary.idx"], numbers: 2);
        var names = Index(Files["stardict/glossary.syn"], numbers: 1);

        Assert.Equal(
            [
                "Ablation",
                "attention head",
                "Dead neuron",
                "Neuron",
                "QK circuit",
                "residual stream",
                "SAE",
                "Skip connection",
            ],
            terms.Select(term => term.Word)
        );
        Assert.Equal(
            [("stream", "residual stream"), ("unit", "Neuron")],
            names.Select(name => (name.Word, terms[(int)name.Numbers[0]].Word))
        );
        var text = Files["stardict/glossary.dict"];
        var article = Encoding.UTF8.GetString(
            text.AsSpan((int)terms[0].Numbers[0], (int)terms[0].Numbers[1])
        );
        Assert.Contains("removing a component", article, StringComparison.Ordinal);
        Assert.Contains("Second note.", article, StringComparison.Ordinal);
        Assert.Contains(
            $"idxfilesize={Files["stardict/glossary.idx"].Length}\n",
            Encoding.UTF8.GetString(Files["stardict/glossary.ifo"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Links_to_other_articles_look_their_terms_up_where_the_reader_knows_how()
    {
        var entry = new Entry(
            new(["Neuron & co", "unit"]) { Id = "neuron" },
            EntryForm.Paragraph,
            [
                new Text("See "),
                new Link([new Text("units")], "#neuron") { Target = "neuron" },
                new Text(" and "),
                new Link([new Text("a paper")], "https://example.org/"),
            ],
            []
        );
        var files = Written(new([entry]) { Name = "x", Language = "en" });

        Assert.Equal(
            "<p>See <a href=\"bword://Neuron &amp; co\">units</a> and a paper</p>",
            Encoding.UTF8.GetString(files["stardict/glossary.dict"]).Trim()
        );
    }

    [Fact]
    public void Kobo_has_an_article_in_the_file_of_each_of_its_names()
    {
        var pages = Kobo();

        Assert.Equal(
            ["ab", "at", "de", "ne", "qk", "re", "sa", "sk", "st", "un"],
            pages.Keys.Where(name => name != "words").Order(StringComparer.Ordinal)
        );
        Assert.Equal(pages["re"], pages["st"]);
        Assert.StartsWith(
            "<html><w><p><a name=\"residual stream\" /><b>residual stream</b></p><var><variant name=\"stream\"/></var>",
            pages["re"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("test", "te")]
    [InlineData("a", "aa")]
    [InlineData("Èe", "èe")]
    [InlineData("", "11")]
    [InlineData(" x", "xa")]
    [InlineData("x   23", "xa")]
    [InlineData("д ", "д")]
    [InlineData("дaд", "дa")]
    [InlineData("未", "未a")]
    [InlineData("C++", "11")]
    [InlineData(".NET", "11")]
    public void Kobo_looks_a_word_up_by_its_first_two_letters(string word, string file) =>
        Assert.Equal(file, KoboDictionary.Prefix(word));

    [Fact]
    public void The_same_document_gives_the_same_files() =>
        Assert.Equal(Files, Written(SampleDocument.Document));

    internal static Dictionary<string, byte[]> Written(Document document)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        new DictionaryEdition().Write(
            document,
            TemplateFolder.Settings,
            (path, bytes) => files.Add(path, bytes.ToArray())
        );
        return files;
    }

    private static Dictionary<string, string> Kobo()
    {
        using var zip = new ZipArchive(new MemoryStream(Files["dicthtml-en-glossary.zip"]));
        return zip.Entries.ToDictionary(
            entry => entry.FullName.Replace(".html", "", StringComparison.Ordinal),
            entry =>
            {
                using var stream =
                    entry.FullName == "words"
                        ? entry.Open()
                        : new GZipStream(entry.Open(), CompressionMode.Decompress);
                using var reader = new StreamReader(stream, Encoding.UTF8);
                return reader.ReadToEnd();
            },
            StringComparer.Ordinal
        );
    }

    private static List<(string Word, uint[] Numbers)> Index(byte[] file, int numbers)
    {
        var lines = new List<(string, uint[])>();
        for (var at = 0; at < file.Length; )
        {
            var end = Array.IndexOf(file, (byte)0, at);
            var values = new uint[numbers];
            for (var i = 0; i < numbers; i++)
            {
                values[i] = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(end + 1 + (4 * i)));
            }

            lines.Add((Encoding.UTF8.GetString(file, at, end - at), values));
            at = end + 1 + (4 * numbers);
        }

        return lines;
    }
}
