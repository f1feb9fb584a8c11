using System.Collections.Frozen;
using System.Text;
using Markdig.Helpers;

namespace Publisher.Importers.Html.Parsing;

/// <summary>Reads character references as browsers do (HTML Standard, 13.2.5.72 to 80): all names, the old ones without their
/// semicolon too, and numbers, of which those of Windows' controls mean its letters.</summary>
internal static class CharacterReferences
{
    /// <summary>The longest name, <c>CounterClockwiseContourIntegral</c>.</summary>
    private const int LongestName = 31;

    private const int LongestOldName = 6;

    /// <summary>What the old names of 0xA0 to 0xFF are, in their order; they need no semicolon.</summary>
    private const string Latin =
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
        + "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig "
        + "Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times "
        + "Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave "
        + "eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave "
        + "uacute ucirc uuml yacute thorn yuml";

    private static readonly FrozenDictionary<string, string> Old = Latin
        .Split(' ')
        .Select((name, at) => (name, Value: ((char)(0xA0 + at)).ToString()))
        .Concat([
            ("amp", "&"),
            ("AMP", "&"),
            ("lt", "<"),
            ("LT", "<"),
            ("gt", ">"),
            ("GT", ">"),
            ("quot", "\""),
            ("QUOT", "\""),
            ("COPY", "©"),
            ("REG", "®"),
        ])
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <param name="isAttribute">Within an attribute, where an address may hold what looks like an old name.</param>
    public static string Decode(string text, bool isAttribute = false)
    {
        var at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = text.IndexOf('&', at))
        {
            var (value, length) = text.AsSpan(at + 1) is ['#', ..]
                ? Numbered(text, at)
                : Named(text, at, isAttribute);
            if (length == 0)
            {
                at++;
                continue;
            }

            decoded.Append(text, from, at - from).Append(value);
            from = at += length;
        }

        return decoded.Append(text, from, text.Length - from).ToString();
    }

    private static (string Value, int Length) Named(string text, int at, bool isAttribute)
    {
        var end = at + 1;
        while (end < text.Length && end - at <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (
            end < text.Length
            && text[end] == ';'
            && EntityHelper.DecodeEntity(text.AsSpan(at + 1, end - at - 1)) is { } whole
        )
        {
            return (whole, end + 1 - at);
        }

        for (var length = Math.Min(LongestOldName, end - at - 1); length >= 2; length--)
        {
            if (Old.TryGetValue(text.Substring(at + 1, length), out var value))
            {
                var next = at + 1 + length < text.Length ? text[at + 1 + length] : '\0';
                var isPartOfAddress =
                    isAttribute && (next == '=' || char.IsAsciiLetterOrDigit(next));
                return isPartOfAddress ? ("", 0)
                    : next == ';' ? (value, length + 2)
                    : (value, length + 1);
            }
        }

        return ("", 0);
    }

    private static (string Value, int Length) Numbered(string text, int at)
    {
        var isHex = at + 2 < text.Length && text[at + 2] is 'x' or 'X';
        var start = at + (isHex ? 3 : 2);
        var (end, code) = (start, 0);
        for (; end < text.Length && Digit(text[end], isHex) is >= 0 and var digit; end++)
        {
            code = Math.Min(0x110000, (code * (isHex ? 16 : 10)) + digit);
        }

        if (end == start)
        {
            return ("", 0);
        }

        var length = end - at + (end < text.Length && text[end] == ';' ? 1 : 0);
        return (Character(code), length);
    }

    private static int Digit(char character, bool isHex) =>
        char.IsAsciiDigit(character) ? character - '0'
        : isHex && char.IsAsciiHexDigit(character) ? (character | 0x20) - 'a' + 10
        : -1;

    private static string Character(int code) =>
        code switch
        {
            0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) => "\uFFFD",
            >= 0x80 and <= 0x9F => Canonical.TextEncoding.Windows.GetString([(byte)code]),
            _ => char.ConvertFromUtf32(code),
        };
}
