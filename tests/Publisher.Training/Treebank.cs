using System.IO.Compression;
using Publisher.English;

namespace Publisher.Training;

/// <summary>A sentence as annotators read it.</summary>
/// <param name="Heads">For each word the index of its head; -1 for the sentence's own.</param>
internal sealed record AnnotatedSentence(
    IReadOnlyList<Token> Words,
    string[] Tags,
    int[] Heads,
    string[] Relations
)
{
    public int Count => Words.Count;

    /// <summary>The words of a part; a head outside it is none.</summary>
    public AnnotatedSentence Part(int start, int end) =>
        new(
            [.. Words.Skip(start).Take(end - start)],
            Tags[start..end],
            [.. Heads[start..end].Select(head => head >= start && head < end ? head - start : -1)],
            Relations[start..end]
        );
}

/// <summary>Universal Dependencies, in CoNLL-U.</summary>
internal static class Treebank
{
    public static List<AnnotatedSentence> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var sentences = new List<AnnotatedSentence>();
        var rows = new List<string[]>();
        while (text.ReadLine() is { } line)
        {
            if (line.Length == 0 && rows.Count > 0)
            {
                sentences.Add(Sentence(rows));
                rows.Clear();
            }
            else if (
                line.Length > 0
                && line[0] != '#'
                && line.Split('\t') is var row
                && row[0].All(char.IsDigit)
            )
            {
                rows.Add(row);
            }
        }

        return sentences;
    }

    private static AnnotatedSentence Sentence(List<string[]> rows)
    {
        var words = new List<Token>();
        var at = 0;
        foreach (var row in rows)
        {
            var form = Straight(row[1]);
            words.Add(new(form, at, at + form.Length));
            at +=
                form.Length + (row[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? 0 : 1);
        }

        return new(
            words,
            [.. rows.Select(row => row[4])],
            [
                .. rows.Select(row =>
                    int.Parse(row[6], System.Globalization.CultureInfo.InvariantCulture) - 1
                ),
            ],
            [.. rows.Select(row => row[7].Split(':')[0])]
        );
    }

    private static string Straight(string form) =>
        form switch
        {
            "“" or "”" or "``" or "''" => "\"",
            "‘" or "’" => "'",
            "–" or "—" => "-",
            "…" => "...",
            _ => form.Replace('’', '\''),
        };
}
