using System.Text;

namespace Publisher.Unicode;

/// <summary>Text in the normal forms of Unicode (UAX #15), by tables of our own: the framework's own are ICU's, which takes
/// longer to load than most runs last, and gives results by the version that a machine has. A surrogate without its other
/// half stays as it is. Time grows in line with the text.</summary>
internal static class NormalForms
{
    /// <summary>All before it are in form C as they stand.</summary>
    private const char FirstForC = '\u0300';

    /// <summary>All before it are in the forms D and KD as they stand.</summary>
    private const char FirstForD = '\u00A0';

    /// <summary>Letters and marks put together as far as there are characters for them.</summary>
    public static string C(string text)
    {
        if (IsBefore(text, FirstForC))
        {
            return text;
        }

        var codePoints = Decomposed(text, isCompatible: false);
        Compose(codePoints);
        return Text(codePoints);
    }

    /// <summary>Letters taken apart into letter and marks.</summary>
    public static string D(string text) =>
        IsBefore(text, FirstForD) ? text : Text(Decomposed(text, isCompatible: false));

    /// <summary>As <see cref="D"/>, and what only looks otherwise, such as a ligature or a raised digit, as what it is.</summary>
    public static string KD(string text) =>
        IsBefore(text, FirstForD) ? text : Text(Decomposed(text, isCompatible: true));

    private static bool IsBefore(string text, char first) =>
        !text.AsSpan().ContainsAnyExceptInRange('\0', (char)(first - 1));

    private static List<int> Decomposed(string text, bool isCompatible)
    {
        var codePoints = new List<int>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text, at))
            {
                Decomposition.Append(char.ConvertToUtf32(text, at++), isCompatible, codePoints);
            }
            else
            {
                Decomposition.Append(text[at], isCompatible, codePoints);
            }
        }

        Order(codePoints);
        return codePoints;
    }

    /// <summary>Marks in a row stand in the order of their classes, those of one class as they were (Unicode 16, D109).</summary>
    private static void Order(List<int> codePoints)
    {
        for (var start = 0; start < codePoints.Count; start++)
        {
            var (end, last, isOrdered) = (start, 0, true);
            while (
                end < codePoints.Count
                && CombiningClass.Of(codePoints[end]) is > 0 and var combining
            )
            {
                isOrdered &= combining >= last;
                last = combining;
                end++;
            }

            if (!isOrdered)
            {
                var marks = codePoints.GetRange(start, end - start).OrderBy(CombiningClass.Of);
                foreach (var mark in marks.ToList())
                {
                    codePoints[start++] = mark;
                }
            }

            start = Math.Max(start, end);
        }
    }

    /// <summary>Puts each mark to the letter before it that nothing keeps it from (Unicode 16, D117).</summary>
    private static void Compose(List<int> codePoints)
    {
        var (letter, last, kept) = (-1, 0, 0);
        for (var at = 0; at < codePoints.Count; at++)
        {
            var next = codePoints[at];
            var combining = CombiningClass.Of(next);
            var isNear = letter == kept - 1 || last < combining;
            if (letter >= 0 && isNear && Composites.Of(codePoints[letter], next) is { } composite)
            {
                codePoints[letter] = composite;
                continue;
            }

            letter = combining == 0 ? kept : letter;
            last = combining;
            codePoints[kept++] = next;
        }

        codePoints.RemoveRange(kept, codePoints.Count - kept);
    }

    private static string Text(List<int> codePoints)
    {
        var text = new StringBuilder(codePoints.Count);
        foreach (var codePoint in codePoints)
        {
            if (codePoint > char.MaxValue)
            {
                text.Append(char.ConvertFromUtf32(codePoint));
            }
            else
            {
                text.Append((char)codePoint);
            }
        }

        return text.ToString();
    }
}
