using System.Globalization;
using System.Text;

namespace Publisher.Training.Characters;

/// <summary>Writes what characters are made of and how marks combine in the form that the core reads: <c>@</c> where a class
/// of combining begins, then a line a character. Hangul syllables are left to a formula.</summary>
internal static class NormalFormLines
{
    /// <param name="folder">Unicode's UnicodeData.txt and CompositionExclusions.txt.</param>
    public static void Write(string folder, string target)
    {
        var excluded = File.ReadLines(Path.Combine(folder, "CompositionExclusions.txt")).ToList();
        var rows = File.ReadLines(Path.Combine(folder, "UnicodeData.txt"))
            .Select(line => line.Split(';'))
            .Select(fields => (Code: Hex(fields[0]), Class: fields[3], Parts: fields[5]))
            .ToList();
        var text = new StringBuilder(
            $"""
            # What characters are made of (= where the parts make the character again, ! where they do not, ~ where they only
            # look like it), and where a class of combining begins (@). Made by “publisher-training normal-forms” of Unicode's
            # UnicodeData.txt and {excluded[
                0
            ][
                2..
            ]}, which are under the Unicode License V3: https://www.unicode.org/license.txt
            @0000 0

            """
        );
        AppendClasses(rows.Select(row => (row.Code, row.Class)), text);
        var alone = excluded
            .Select(line => line.Split('#')[0].Trim())
            .Where(code => code.Length > 0)
            .Select(Hex)
            .ToHashSet();
        var classes = rows.ToDictionary(row => row.Code, row => row.Class);
        foreach (var (code, combining, parts) in rows.Where(row => row.Parts.Length > 0))
        {
            var isCompatible = parts.StartsWith('<');
            var all = parts[(parts.IndexOf('>', StringComparison.Ordinal) + 1)..].Trim();
            // UAX #15, 5: no character is made again of one part, or of parts that begin with a mark.
            var isMade =
                all.Contains(' ', StringComparison.Ordinal)
                && !alone.Contains(code)
                && combining == "0"
                && classes.GetValueOrDefault(Hex(all.Split(' ')[0]), "0") == "0";
            var mark =
                isCompatible ? '~'
                : isMade ? '='
                : '!';
            text.Append(CultureInfo.InvariantCulture, $"{code:X4}{mark}{all}\n");
        }

        File.WriteAllText(target, text.ToString());
    }

    private static void AppendClasses(
        IEnumerable<(int Code, string Class)> rows,
        StringBuilder text
    )
    {
        var (next, current) = (0, "0");
        foreach (var (code, combining) in rows)
        {
            if (code != next && current != "0")
            {
                text.Append(CultureInfo.InvariantCulture, $"@{next:X4} 0\n");
                current = "0";
            }

            if (combining != current)
            {
                text.Append(CultureInfo.InvariantCulture, $"@{code:X4} {combining}\n");
                current = combining;
            }

            next = code + 1;
        }
    }

    private static int Hex(string text) =>
        int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
