using Publisher.Importers.Markdown;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Importers;
using Xunit;

namespace Publisher.Tests.Normalisation;

/// <summary>Lines under Cases/entries/lines.txt, each with what a careful reader takes it to define.</summary>
public sealed class EntryLineTests
{
    public static TheoryData<string, string> Lines =>
        [
            .. File.ReadAllLines(Golden.Cases("entries", "lines.txt").Single())
                .Where(line => line.Length > 0 && !line.StartsWith('#'))
                .Select(line => line.Split(" => "))
                .Select(parts => new TheoryDataRow<string, string>(parts[0], parts[1])),
        ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_defines_what_a_reader_takes_it_to(string line, string names)
    {
        var hasPoints = line.StartsWith("/ ", StringComparison.Ordinal);
        var markdown = hasPoints ? $"- {line[2..]}\n  - A point under it.\n" : $"- {line}\n";
        var files = new MemoryFiles(
            "a.md",
            System.Text.Encoding.UTF8.GetBytes($"# Glossary\n\n{markdown}")
        );

        var document = Normaliser.Normalise(MarkdownImporter.Import("a.md", files).Value);

        Assert.Equal(names, Names(Outline.Of(document)));
    }

    private static string Names(Outline outline) =>
        outline.Entries.Count == 0
            ? "-"
            : string.Join(
                " ; ",
                outline.Entries.Select(entry => string.Join(" | ", entry.Headword.Terms))
            );
}
