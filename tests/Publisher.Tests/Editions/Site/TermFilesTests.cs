using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Site;

/// <summary>The terms as other tools take them.</summary>
public sealed class TermFilesTests
{
    private const string Address = "https://example.org/words/";

    private static readonly SiteFolder Site = SiteFolder.Of(
        SampleDocument.Document,
        new() { Address = Address }
    );

    private static readonly IReadOnlyList<OutlineEntry> Entries = Outline
        .Of(SampleDocument.Document)
        .Entries;

    [Fact]
    public void Json_has_every_term_with_its_words_and_its_place()
    {
        using var json = JsonDocument.Parse(Site.Bytes("terms.json"));
        var terms = json.RootElement.GetProperty("terms").EnumerateArray().ToList();

        Assert.Equal(
            Entries.Select(entry => entry.Id),
            terms.Select(term => term.GetProperty("id").GetString())
        );
        var ablation = terms.Single(term => term.GetProperty("id").GetString() == "ablation");
        Assert.StartsWith(
            "removing a component; x2 and h0.",
            ablation.GetProperty("definition").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal($"{Address}methods.html#ablation", ablation.GetProperty("url").GetString());
    }

    [Fact]
    public void A_sentence_that_has_its_term_in_it_stays_whole()
    {
        using var json = JsonDocument.Parse(Site.Bytes("terms/residual-stream.json"));

        Assert.StartsWith(
            "The residual stream (or stream) is the sum",
            json.RootElement.GetProperty("definition").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal("stream", json.RootElement.GetProperty("aliases")[0].GetString());
    }

    [Fact]
    public void The_table_has_a_row_a_term_and_every_row_as_many_cells()
    {
        var rows = Csv(Site.Text("terms.csv"));

        Assert.Equal(Entries.Count + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(6, row.Count));
        Assert.Equal(Entries.Select(entry => entry.Id), rows.Skip(1).Select(row => row[0]));
    }

    [Fact]
    public void A_card_is_a_line_of_four_fields_and_has_a_name_of_its_own()
    {
        var lines = Site.Text("terms.anki.txt").TrimEnd('\n').Split('\n');
        var cards = lines.Where(line => line[0] != '#').Select(line => line.Split('\t')).ToList();

        Assert.Contains("#guid column:1", lines);
        Assert.NotEmpty(cards);
        Assert.All(cards, card => Assert.Equal(4, card.Length));
        Assert.Equal(cards.Count, cards.Select(card => card[0]).Distinct().Count());
    }

    [Fact]
    public void The_term_base_has_a_concept_a_term_whose_references_all_lead_to_one()
    {
        var file = XDocument.Parse(Site.Text("terms.tbx"));
        XNamespace tbx = "urn:iso:std:iso:30042:ed-2";
        var concepts = file.Descendants(tbx + "conceptEntry").ToList();
        var ids = concepts.Select(concept => (string)concept.Attribute("id")!).ToList();

        Assert.Equal(Entries.Select(entry => entry.Id), ids);
        Assert.All(
            file.Descendants(tbx + "ref"),
            each => Assert.Contains((string)each.Attribute("target")!, ids)
        );
        Assert.Equal(
            Entries.Sum(entry => entry.Headword.Terms.Count),
            file.Descendants(tbx + "term").Count()
        );
    }

    [Fact]
    public void The_inventory_opens_as_Sphinx_opens_it()
    {
        var bytes = Site.Bytes("objects.inv");
        var start = 0;
        for (var line = 0; line < 4; line++)
        {
            start = Array.IndexOf(bytes, (byte)'\n', start) + 1;
        }

        Assert.StartsWith(
            "# Sphinx inventory version 2\n# Project: A Small Glossary of Everything\n",
            Encoding.UTF8.GetString(bytes, 0, start),
            StringComparison.Ordinal
        );
        using var unpacked = new StreamReader(
            new ZLibStream(
                new MemoryStream(bytes, start, bytes.Length - start),
                CompressionMode.Decompress
            )
        );
        var lines = unpacked.ReadToEnd().TrimEnd('\n').Split('\n');
        Assert.Contains("Ablation std:term 1 methods.html#ablation -", lines);
        Assert.Contains("methods std:label -1 methods.html#methods Methods", lines);
    }

    [Fact]
    public void The_script_for_other_pages_is_no_longer_than_3_KB() =>
        Assert.InRange(Site.Bytes("hover.js").Length, 1, 3 * 1024);

    private static List<List<string>> Csv(string text)
    {
        var (rows, row, cell) = (new List<List<string>>(), new List<string>(), new StringBuilder());
        var isQuoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (isQuoted)
            {
                var isEnd = text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"');
                isQuoted = !isEnd;
                at += text[at] == '"' && !isEnd ? 1 : 0;
                cell.Append(isEnd ? "" : text[at].ToString());
            }
            else if (text[at] == '"')
            {
                isQuoted = true;
            }
            else if (text[at] is ',' or '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[at] == '\r')
                {
                    rows.Add(row);
                    row = [];
                    at++;
                }
            }
            else
            {
                cell.Append(text[at]);
            }
        }

        return rows;
    }
}
