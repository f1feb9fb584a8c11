using Publisher.Importers;

namespace Publisher.Training.Measures;

/// <summary>The documents that weights are learned from: those that are measured, short ones of
/// our own writing in shapes that those lack (Lessons), and the lines of our own that
/// Publisher.Tests holds true (Cases/entries/lines.txt), each in a glossary of its own.</summary>
internal static class EntryCorpus
{
    private const string Lessons = "tests/Publisher.Training/Lessons";
    private const double LessonWeight = 2.5;
    private const string LinesFile = "tests/Publisher.Tests/Cases/entries/lines.txt";

    public static IReadOnlyList<JudgedDocument> ToLearnFrom(Corpus corpus) =>
        [.. corpus.All, .. OwnLessons(), .. OwnLines()];

    /// <summary>They are short, and counted as if they were longer.</summary>
    private static IEnumerable<JudgedDocument> OwnLessons()
    {
        foreach (var lesson in JudgedDocument.In(Lessons))
        {
            lesson.Weight *= LessonWeight;
            yield return lesson;
        }
    }

    private static IEnumerable<JudgedDocument> OwnLines() =>
        !File.Exists(LinesFile)
            ? []
            : File.ReadAllLines(LinesFile)
                .Where(line => line.Length > 0 && !line.StartsWith('#'))
                .Select(line => line.Split(" => "))
                .Select(parts => Of(parts[0], parts[1]));

    private static JudgedDocument Of(string line, string names)
    {
        var hasPoints = line.StartsWith("/ ", StringComparison.Ordinal);
        var text = hasPoints ? $"- {line[2..]}\n  - A point under it.\n" : $"- {line}\n";
        return new()
        {
            Name = line,
            Author = "",
            Document = Importers
                .Importers.Import("a.md", "a.md", new TextFile($"# Glossary\n\n{text}"))
                .Value,
            IsGlossary = true,
            Lines = ["", hasPoints ? line[2..] : line],
            Entries =
                names == "-"
                    ? []
                    :
                    [
                        .. names
                            .Split(" ; ")
                            .Select(entry => entry.Split(" | "))
                            .Select(terms => new JudgedEntry(
                                2,
                                [terms[0]],
                                terms[1..],
                                [],
                                true,
                                false
                            )),
                    ],
            NotEntries = [],
        };
    }

    /// <summary>A document that lies nowhere.</summary>
    private sealed class TextFile(string text) : IExportFiles
    {
        public IReadOnlyList<string> Paths => ["a.md"];

        public DateTimeOffset? Date => null;

        public ReadOnlyMemory<byte>? Read(string path) =>
            path == "a.md" ? System.Text.Encoding.UTF8.GetBytes(text) : null;
    }
}
