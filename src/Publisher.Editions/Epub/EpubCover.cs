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

    /// <summary>The largest type at which the title takes at most five lines and no word is too long.</summary>
    private static (double Size, List<string> Lines) Fit(string title)
    {
        for (var size = LargestType; ; size -= 6)
        {
            var lines = Lines(title, (int)(Measure / (size * LetterWidth)));
            if (
                size <= SmallestType
                || (
                    lines.Count <= 5
                    && lines.TrueForAll(line => line.Length * size * LetterWidth <= Measure)
                )
            )
            {
                return (size, lines);
            }
        }
    }

    private static List<string> Lines(string title, int letters)
    {
        var lines = new List<string> { "" };
        foreach (var word in title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
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
