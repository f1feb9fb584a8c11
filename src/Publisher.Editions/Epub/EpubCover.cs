using System.Globalization;
using Publisher.Editions.Html;
using Publisher.Model;

namespace Publisher.Editions.Epub;

/// <summary>The cover: the title in lines that fill its width, the authors at its foot.</summary>
internal static class EpubCover
{
    /// <summary>What the template leaves for text, in its own units.</summary>
    private const double Measure = 1240;
    private const double LargestType = 170;
    private const double SmallestType = 64;
    private const int MostLines = 5;

    /// <summary>Mean width of a letter in ems, on the safe side for any face that a reader may have.</summary>
    private const double LetterWidth = 0.56;

    public static string Of(Document document, EditionSettings settings)
    {
        var (size, lines) = Fit(document.Name);
        return Template.Fill(
            settings.Templates,
            "epub/cover.hbs",
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["name"] = document.Name,
                ["size"] = Number(size),
                ["lines"] = lines
                    .Select((line, at) => new { text = line, y = Number(size * 1.2 * at) })
                    .ToArray(),
                ["authors"] = string.Join(", ", settings.Authors),
            }
        );
    }

    /// <summary>The largest type at which the title takes few lines and no word is too long; at the smallest, words
    /// that are still too long are cut.</summary>
    private static (double Size, List<string> Lines) Fit(string title)
    {
        var words = title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var size = LargestType; size > SmallestType; size -= 6)
        {
            var lines = Lines(words, Letters(size));
            if (lines.Count <= MostLines && lines.TrueForAll(line => line.Length <= Letters(size)))
            {
                return (size, lines);
            }
        }

        var letters = Letters(SmallestType);
        var parts = words.SelectMany(word => word.Chunk(letters)).Select(part => new string(part));
        return (SmallestType, Lines(parts, letters));
    }

    private static int Letters(double size) => (int)(Measure / (size * LetterWidth));

    private static List<string> Lines(IEnumerable<string> words, int letters)
    {
        var lines = new List<string> { "" };
        foreach (var word in words)
        {
            if (lines[^1].Length == 0)
            {
                lines[^1] = word;
            }
            else if (lines[^1].Length + 1 + word.Length <= letters)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private static string Number(double value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture);
}
