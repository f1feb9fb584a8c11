namespace Publisher.Normalisation.Names;

/// <summary>Takes off a name what clings to it and does not belong to it. A mark that is a part of the name stays: the
/// point of ".NET", the hyphens of "--verbose" and of "-ness", the star of "A*".</summary>
internal static class NameEdges
{
    private const string AlwaysOff = " \n\u00A0\t:,;“”„\"—=";
    private const string OffUnlessGlued = ".-–*_";
    private const int LongestOfMarks = 2;

    public static string Trim(string name)
    {
        var text = name.AsSpan();
        int length;
        do
        {
            length = text.Length;
            text = WithoutPair(TrimEnd(TrimStart(text)));
        } while (text.Length < length);

        return text.ToString();
    }

    private static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        text = text.StartsWith("::", StringComparison.Ordinal) ? text : text.TrimStart(AlwaysOff);
        var marks = text.Length - text.TrimStart(OffUnlessGlued).Length;
        var isGlued =
            marks > 0
            && marks < text.Length
            && (char.IsLetterOrDigit(text[marks]) || text[marks] is '$' or '@' or '#' or '/')
            && !text[..marks].Contains('–')
            && !IsEmphasis(text, marks);
        return isGlued ? text : text[marks..].TrimStart(AlwaysOff);
    }

    /// <summary>"*name*" and "_name_" are set apart, "*args" and "_private" are called so.</summary>
    private static bool IsEmphasis(ReadOnlySpan<char> text, int marks) =>
        text[0] is '*' or '_'
        && text.TrimEnd(" .:").EndsWith(text[..marks], StringComparison.Ordinal)
        && !text.StartsWith("__", StringComparison.Ordinal);

    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(AlwaysOff);
        if (text.Length == 0 || !OffUnlessGlued.Contains(text[^1], StringComparison.Ordinal))
        {
            return text;
        }

        var name = text.TrimEnd(OffUnlessGlued);
        return IsPartOfName(name, text[name.Length..]) ? text : name;
    }

    private static bool IsPartOfName(ReadOnlySpan<char> name, ReadOnlySpan<char> marks) =>
        name.Length > 0
        && marks switch
        {
            "." => IsAbbreviation(name),
            "-" => char.IsLetter(name[^1]) && !name.Contains(' '),
            "*" or "--" => name.Length <= LongestOfMarks,
            "__" => name.StartsWith("__", StringComparison.Ordinal),
            _ => false,
        };

    /// <summary>"N.B", "Ph.D": its stop is its own.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> name)
    {
        const int LongestPart = 3;
        if (!name[1..].Contains('.') || name.Contains(' '))
        {
            return false;
        }

        foreach (var part in name.Split('.'))
        {
            if (name[part].Length is 0 or > LongestPart)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Quotation marks around the whole name, which are not those of two names: "'one' or 'two'".</summary>
    private static ReadOnlySpan<char> WithoutPair(ReadOnlySpan<char> text) =>
        (text is ['\'', _, .., '\''] && !text[1..^1].Contains(" '", StringComparison.Ordinal))
        || text is ['‘', _, .., '’'] or ['«', _, .., '»'] or ['»', _, .., '«']
            ? text[1..^1]
            : text;
}
