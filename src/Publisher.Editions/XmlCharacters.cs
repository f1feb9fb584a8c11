using System.Text;
using System.Xml;

namespace Publisher.Editions;

/// <summary>The characters that XML can hold (XML 1.0, production 2).</summary>
internal static class XmlCharacters
{
    /// <summary>The text without the characters that no XML file can hold; the same string when there are none.</summary>
    public static string Keep(string text)
    {
        var at = FirstIllegal(text);
        if (at < 0)
        {
            return text;
        }

        var kept = new StringBuilder(text, 0, at, text.Length);
        for (; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]))
            {
                kept.Append(text[at]);
            }
            else if (IsPair(text, at))
            {
                kept.Append(text, at++, 2);
            }
        }

        return kept.ToString();
    }

    private static int FirstIllegal(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (IsPair(text, at))
            {
                at++;
            }
            else if (!XmlConvert.IsXmlChar(text[at]))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsPair(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
}
