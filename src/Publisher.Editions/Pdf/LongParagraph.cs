using System.Globalization;
using Publisher.Typesetting.Text;

namespace Publisher.Editions.Pdf;

/// <summary>Cuts a paragraph that is longer than any that is written to be read, such as a file that was pasted in, so that
/// it is set piece by piece: the line breaker holds a whole paragraph at once.</summary>
internal static class LongParagraph
{
    /// <summary>In characters: some forty pages.</summary>
    private const int Longest = 100_000;

    /// <summary>In characters: how far before the end of a piece a blank is looked for.</summary>
    private const int NearEnd = 1_000;

    /// <param name="IsLast">Whether the paragraph ends with it.</param>
    internal readonly record struct Piece(IReadOnlyList<TextRun> Runs, bool IsLast)
    {
        /// <summary>Whether a blank parts it from the next piece.</summary>
        public bool EndsWithBlank => Runs[^1].Text is [.., var last] && BreakRules.IsBlank(last);
    }

    public static IEnumerable<Piece> Pieces(IReadOnlyList<TextRun> runs)
    {
        var piece = new List<TextRun>();
        var room = Longest;
        foreach (var run in runs)
        {
            var rest = run;
            while (rest.Text.Length > room)
            {
                var cut = Cut(rest.Text, room);
                piece.Add(rest with { Text = rest.Text[..cut] });
                rest = rest with { Text = rest.Text[cut..], Anchor = "", Inserts = [] };
                yield return new(piece, IsLast: false);
                (piece, room) = ([], Longest);
            }

            piece.Add(rest);
            room -= rest.Text.Length;
        }

        yield return new(piece, IsLast: true);
    }

    /// <summary>After the last blank in reach; where there is none, before a character that is no part of the one before it.</summary>
    private static int Cut(string text, int room)
    {
        for (var at = room; at > Math.Max(0, room - NearEnd); at--)
        {
            if (BreakRules.IsBlank(text[at - 1]))
            {
                return at;
            }
        }

        var cut = Math.Max(1, room);
        while (cut < text.Length && IsPart(text[cut]))
        {
            cut++;
        }

        return cut;
    }

    private static bool IsPart(char character) =>
        char.IsLowSurrogate(character)
        || char.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format;
}
