using System.Globalization;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Text;

/// <summary>Reads a file of hyphenation patterns, as <see cref="Hyphenation.Read"/> describes it.</summary>
internal sealed class PatternReader
{
    public const char Edge = '.';

    private const string ExceptionsBegin = "EXCEPTIONS";

    private int number;

    /// <exception cref="FormatException">A line is not of such a file.</exception>
    public PatternReader(string dictionary)
    {
        var isException = false;
        foreach (var raw in dictionary.AsSpan().EnumerateLines())
        {
            var line = raw.Trim();
            number++;
            if (line.IsEmpty || line[0] is '%' or '#' || line is "UTF-8" or "NEXTLEVEL")
            {
                continue;
            }

            if (line is ExceptionsBegin)
            {
                isException = true;
            }
            else if (isException)
            {
                AddException(line);
            }
            else if (!IsMinimum(line))
            {
                AddPattern(line);
            }
        }
    }

    /// <summary>The letters of a pattern, and what it votes before each of them and at its end.</summary>
    public Dictionary<string, byte[]> Patterns { get; } = new(StringComparer.Ordinal);

    /// <summary>Words, and for each letter whether a hyphen may stand before it.</summary>
    public Dictionary<string, bool[]> Exceptions { get; } = new(StringComparer.Ordinal);

    public int LeftMinimum { get; private set; } = 2;

    public int RightMinimum { get; private set; } = 3;

    /// <summary>The letters of the longest pattern.</summary>
    public int Longest { get; private set; }

    public bool HasApostrophes { get; private set; }

    /// <summary>The letter that stands for all that readers take for the same: apostrophes are written in several ways.</summary>
    public static char Letter(char character) => IsApostrophe(character) ? '\'' : character;

    public static bool IsApostrophe(char character) =>
        character is '\'' or '’' or '\u02BC' or '\u1FBD' or '\u1FBF';

    private void AddPattern(ReadOnlySpan<char> pattern)
    {
        Span<char> letters = stackalloc char[Hyphenation.MostLetters];
        Span<byte> votes = stackalloc byte[Hyphenation.MostLetters + 1];
        votes.Clear();
        var length = 0;
        foreach (var character in pattern)
        {
            if (char.IsAsciiDigit(character))
            {
                votes[length] = (byte)(character - '0');
            }
            else if (length < letters.Length && (IsLetter(character) || character is Edge or '-'))
            {
                letters[length++] = Letter(character);
            }
            else
            {
                throw new FormatException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"line {number} is no hyphenation pattern: “{pattern}”"
                    )
                );
            }
        }

        Patterns[letters[..length].ToString()] = votes[..(length + 1)].ToArray();
        Longest = Math.Max(Longest, length);
        HasApostrophes |= letters[..length].Contains('\'');
    }

    private void AddException(ReadOnlySpan<char> word)
    {
        var letters = new List<char>(word.Length);
        var points = new List<bool>(word.Length);
        var isPoint = false;
        foreach (var character in word)
        {
            if (character == '-')
            {
                isPoint = true;
                continue;
            }

            if (!IsLetter(character))
            {
                throw new FormatException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"line {number} is no word with hyphens: “{word}”"
                    )
                );
            }

            letters.Add(Letter(char.ToLowerInvariant(character)));
            points.Add(isPoint);
            isPoint = false;
        }

        Exceptions[string.Concat(letters)] = [.. points];
    }

    private static bool IsLetter(char character) =>
        char.IsLetter(character) || IsApostrophe(character);

    private bool IsMinimum(ReadOnlySpan<char> line)
    {
        if (Minimum(line, "LEFTHYPHENMIN") is { } left)
        {
            LeftMinimum = left;
            return true;
        }

        if (Minimum(line, "RIGHTHYPHENMIN") is { } right)
        {
            RightMinimum = right;
            return true;
        }

        return false;
    }

    private int? Minimum(ReadOnlySpan<char> line, string key)
    {
        if (!line.StartsWith(key, StringComparison.Ordinal))
        {
            return null;
        }

        return
            int.TryParse(line[key.Length..], CultureInfo.InvariantCulture, out var value)
            && value is > 0 and < Hyphenation.MostLetters
            ? value
            : throw new FormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"line {number} needs a number of letters: “{line}”"
                )
            );
    }
}
