using System.Globalization;
using System.Text;

namespace Publisher.Editions.Images;

/// <summary>Sets a text in lines on a cover or card, in the largest type that fits. Which face a reading system has is not
/// known, so widths are estimates on the safe side.</summary>
internal static class CoverLines
{
    public const double LineHeight = 1.2;

    /// <summary>Width that the cover leaves for text, in its own units.</summary>
    private const double Measure = 1240;

    private const double Smallest = 24;
    private const double SizeStep = 2;

    /// <summary>A word that is still too long in this type is cut instead of set smaller.</summary>
    private const double SmallestWithWholeWords = 64;

    /// <summary>What stays on one line.</summary>
    /// <param name="Width">In ems.</param>
    private readonly record struct Piece(string Text, double Width, bool FollowsBlank);

    /// <param name="largest">Size of type to begin with, in the cover's units.</param>
    /// <param name="height">Height that the lines may take; a text that is too long for it loses its end.</param>
    public static (double Size, IReadOnlyList<string> Lines) Fit(
        string text,
        double largest,
        double height
    )
    {
        var pieces = Pieces(text);
        for (var size = largest; ; size -= SizeStep)
        {
            var measure = Measure / size;
            var mayCut = size <= SmallestWithWholeWords;
            if (!mayCut && pieces.Exists(piece => piece.Width > measure))
            {
                continue;
            }

            var lines = Fill(
                mayCut ? pieces.SelectMany(piece => Cut(piece, measure)) : pieces,
                measure
            );
            var most = (int)(height / (size * LineHeight));
            if (lines.Count <= most || size <= Smallest)
            {
                return (size, [.. lines.Take(most)]);
            }
        }
    }

    /// <summary>The lines and where each stands below the first, as a template places them.</summary>
    public static Dictionary<string, object>[] Placed(double size, IReadOnlyList<string> lines) =>
        [
            .. lines.Select(
                (line, at) =>
                    new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["text"] = line,
                        ["y"] = Number(size * LineHeight * at),
                    }
            ),
        ];

    /// <summary>A length of a drawing as SVG writes it.</summary>
    public static string Number(double value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture);

    private static List<string> Fill(IEnumerable<Piece> pieces, double measure)
    {
        const double Blank = 0.3;
        var lines = new List<string>();
        var width = double.PositiveInfinity;
        foreach (var piece in pieces)
        {
            var blank = piece.FollowsBlank ? Blank : 0;
            if (width + blank + piece.Width > measure)
            {
                lines.Add(piece.Text);
                width = piece.Width;
            }
            else
            {
                lines[^1] += piece.FollowsBlank ? $" {piece.Text}" : piece.Text;
                width += blank + piece.Width;
            }
        }

        return lines;
    }

    /// <summary>Words; Chinese and Japanese, which write none, part between any two characters.</summary>
    private static List<Piece> Pieces(string text)
    {
        var pieces = new List<Piece>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            Rune? before = null;
            foreach (var rune in word.EnumerateRunes())
            {
                Append(
                    pieces,
                    rune,
                    before is { } last && !MayPart(last, rune),
                    followsBlank: before is null
                );
                before = rune;
            }
        }

        return pieces;
    }

    private static List<Piece> Cut(Piece piece, double measure)
    {
        if (piece.Width <= measure)
        {
            return [piece];
        }

        var parts = new List<Piece>();
        foreach (var rune in piece.Text.EnumerateRunes())
        {
            var fits = parts.Count > 0 && parts[^1].Width + Width(rune) <= measure;
            Append(parts, rune, fits || IsBound(rune), piece.FollowsBlank && parts.Count == 0);
        }

        return parts;
    }

    private static void Append(List<Piece> pieces, Rune rune, bool goesOn, bool followsBlank)
    {
        if (goesOn && pieces.Count > 0)
        {
            var last = pieces[^1];
            pieces[^1] = last with { Text = last.Text + rune, Width = last.Width + Width(rune) };
        }
        else
        {
            pieces.Add(new(rune.ToString(), Width(rune), followsBlank));
        }
    }

    private static bool MayPart(Rune before, Rune after) =>
        (IsWide(before) || IsWide(after))
        && !IsBound(after)
        && Rune.GetUnicodeCategory(before)
            is not (UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation);

    /// <summary>Whether no line may begin with it: marks upon letters, and punctuation that closes.</summary>
    private static bool IsBound(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
                or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherPunctuation
                or UnicodeCategory.ModifierLetter;

    /// <summary>In ems.</summary>
    private static double Width(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
            _ when IsWide(rune) => 1,
            UnicodeCategory.UppercaseLetter => 0.72,
            _ => 0.54,
        };

    /// <summary>The blocks whose characters Unicode's annex 11 counts as wide, taken whole.</summary>
    private static bool IsWide(Rune rune) =>
        rune.Value
            is >= 0x1100
                and <= 0x115F
                or >= 0x2E80
                and <= 0xA4CF
                or >= 0xAC00
                and <= 0xD7A3
                or >= 0xF900
                and <= 0xFAFF
                or >= 0xFE30
                and <= 0xFE6F
                or >= 0xFF00
                and <= 0xFF60
                or >= 0x1F300
                and <= 0x1FAFF
                or >= 0x20000
                and <= 0x3FFFD;
}
