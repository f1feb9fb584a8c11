using System.Text;
using Publisher.Model;

namespace Publisher.Words;

/// <summary>Which way lines run.</summary>
public static class WritingDirection
{
    /// <summary>Languages that are written from right to left unless their tag names another script.</summary>
    private static readonly HashSet<string> Languages =
    [
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "he",
        "iw",
        "ji",
        "ks",
        "nqo",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
    ];

    private static readonly HashSet<string> Scripts =
    [
        "Adlm",
        "Arab",
        "Aran",
        "Hebr",
        "Mand",
        "Nkoo",
        "Rohg",
        "Samr",
        "Syrc",
        "Thaa",
    ];

    /// <summary>Whether a language is written from right to left.</summary>
    /// <param name="tag">BCP 47 tag; a script in it decides (RFC 5646, 2.2.3).</param>
    public static bool IsRightToLeft(string tag)
    {
        var parts = tag.Split('-', '_');
        var script = parts
            .Skip(1)
            .FirstOrDefault(part => part.Length == 4 && !char.IsDigit(part[0]));
        return script is not null
            ? Scripts.Contains(char.ToUpperInvariant(script[0]) + script[1..].ToLowerInvariant())
            : Languages.Contains(parts[0].ToLowerInvariant());
    }

    /// <summary>Whether a line runs from right to left where that is not how its surroundings run: in a text that runs from
    /// left to right a line does that begins so (Unicode Standard Annex 9, P2 and P3); in one that runs from right to left a
    /// line runs the other way that holds no letter of it, since names and abbreviations begin many that do not.</summary>
    /// <returns>Null for a line that runs as its surroundings do.</returns>
    public static bool? Of(ReadOnlySpan<Inline> line, bool isWithinRightToLeft)
    {
        var letters = new Letters();
        letters.Add(line);
        return isWithinRightToLeft
            ? letters is { Any: true, RightToLeft: false }
                ? false
                : null
            : letters.BeginsRightToLeft
                ? true
                : null;
    }

    /// <summary>Whether text begins from right to left, by its first letter.</summary>
    public static bool BeginsRightToLeft(string text)
    {
        var letters = new Letters();
        letters.Add(text);
        return letters.BeginsRightToLeft;
    }

    /// <summary>What letters a line holds.</summary>
    private struct Letters
    {
        public bool Any { get; private set; }

        public bool RightToLeft { get; private set; }

        public bool BeginsRightToLeft { get; private set; }

        public void Add(ReadOnlySpan<Inline> inlines)
        {
            foreach (var inline in inlines)
            {
                switch (inline)
                {
                    case Text text:
                        Add(text.Value);
                        break;
                    case Link link:
                        Add(link.Content.AsSpan());
                        break;
                }
            }
        }

        public void Add(string text)
        {
            foreach (var rune in text.EnumerateRunes())
            {
                var isRightToLeft = IsRightToLeft(rune.Value);
                if (isRightToLeft || Rune.IsLetter(rune))
                {
                    BeginsRightToLeft |= isRightToLeft && !Any;
                    RightToLeft |= isRightToLeft;
                    Any = true;
                }
            }
        }
    }

    /// <summary>The blocks of Hebrew, Arabic and what else runs from right to left, with its presentation forms, and the mark
    /// that says so.</summary>
    private static bool IsRightToLeft(int codePoint) =>
        codePoint
            is >= 0x0590
                and <= 0x08FF
                or 0x200F
                or >= 0xFB1D
                and <= 0xFDFF
                or >= 0xFE70
                and <= 0xFEFC
                or >= 0x10800
                and <= 0x10FFF
                or >= 0x1E800
                and <= 0x1EFFF;
}
