using System.Text;

namespace Publisher.Mathematics;

/// <summary>Letters and digits in the alphabets of mathematics: Unicode's block U+1D400 to U+1D7FF, with those letters that
/// were in Unicode before the block was.</summary>
public static class Alphabets
{
    // ϵ ϑ ϰ ϕ ϱ ϖ follow the small letters of each Greek alphabet, ∂ them, ∇ the capital ones.
    private const string GreekCapitals = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇";
    private const string GreekSmall = "αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ";

    private static readonly Dictionary<(int Letter, Alphabet Alphabet), int> Earlier = new()
    {
        [('h', Alphabet.Italic)] = 0x210E,
        [('B', Alphabet.Script)] = 0x212C,
        [('E', Alphabet.Script)] = 0x2130,
        [('F', Alphabet.Script)] = 0x2131,
        [('H', Alphabet.Script)] = 0x210B,
        [('I', Alphabet.Script)] = 0x2110,
        [('L', Alphabet.Script)] = 0x2112,
        [('M', Alphabet.Script)] = 0x2133,
        [('R', Alphabet.Script)] = 0x211B,
        [('e', Alphabet.Script)] = 0x212F,
        [('g', Alphabet.Script)] = 0x210A,
        [('o', Alphabet.Script)] = 0x2134,
        [('C', Alphabet.Fraktur)] = 0x212D,
        [('H', Alphabet.Fraktur)] = 0x210C,
        [('I', Alphabet.Fraktur)] = 0x2111,
        [('R', Alphabet.Fraktur)] = 0x211C,
        [('Z', Alphabet.Fraktur)] = 0x2128,
        [('C', Alphabet.DoubleStruck)] = 0x2102,
        [('H', Alphabet.DoubleStruck)] = 0x210D,
        [('N', Alphabet.DoubleStruck)] = 0x2115,
        [('P', Alphabet.DoubleStruck)] = 0x2119,
        [('Q', Alphabet.DoubleStruck)] = 0x211A,
        [('R', Alphabet.DoubleStruck)] = 0x211D,
        [('Z', Alphabet.DoubleStruck)] = 0x2124,
        [('ı', Alphabet.Italic)] = 0x1D6A4,
        [('ȷ', Alphabet.Italic)] = 0x1D6A5,
    };

    private static readonly Dictionary<int, (int Letter, Alphabet Alphabet)> Letters = Inverse();

    /// <summary>The letters as characters of an alphabet; those that it lacks stay as they are.</summary>
    public static string Spelled(string name, Alphabet alphabet)
    {
        if (alphabet == Alphabet.Upright)
        {
            return name;
        }

        var spelled = new StringBuilder(name.Length * 2);
        foreach (var rune in name.EnumerateRunes())
        {
            spelled.Append(new Rune(Code(rune.Value, alphabet) ?? rune.Value).ToString());
        }

        return spelled.ToString();
    }

    /// <summary>Whether an alphabet has at least one of the letters.</summary>
    public static bool Has(string name, Alphabet alphabet) =>
        alphabet == Alphabet.Upright
        || name.EnumerateRunes().Any(rune => Code(rune.Value, alphabet) is not null);

    /// <summary>The alphabet itself where it has letters of the name; else the upright one.</summary>
    public static Alphabet Fitting(string name, Alphabet alphabet) =>
        Has(name, alphabet) ? alphabet : Alphabet.Upright;

    /// <summary>Plain letters and their alphabet; upright ones where there are several alphabets.</summary>
    public static (string Name, Alphabet Alphabet) Plain(string spelled)
    {
        var name = new StringBuilder(spelled.Length);
        Alphabet? alphabet = null;
        foreach (var rune in spelled.EnumerateRunes())
        {
            var (letter, of) = Letters.GetValueOrDefault(
                rune.Value,
                (rune.Value, Alphabet.Upright)
            );
            alphabet ??= of == Alphabet.Upright && !Rune.IsLetterOrDigit(rune) ? null : of;
            name.Append(new Rune(letter).ToString());
        }

        return (name.ToString(), alphabet ?? Alphabet.Upright);
    }

    private static int? Code(int letter, Alphabet alphabet) =>
        Earlier.TryGetValue((letter, alphabet), out var earlier) ? earlier
        : letter is >= 'A' and <= 'Z' && Latin(alphabet) is { } capitals ? capitals + letter - 'A'
        : letter is >= 'a' and <= 'z' && Latin(alphabet) is { } small ? small + 26 + letter - 'a'
        : letter is >= '0' and <= '9' && Digits(alphabet) is { } digits ? digits + letter - '0'
        : Greek(alphabet) is not { } greek || letter > char.MaxValue ? null
        : GreekCapitals.IndexOf((char)letter, StringComparison.Ordinal) is >= 0 and var capital
            ? greek + capital
        : GreekSmall.IndexOf((char)letter, StringComparison.Ordinal) is >= 0 and var at
            ? greek + GreekCapitals.Length + at
        : null;

    private static int? Latin(Alphabet alphabet) =>
        alphabet switch
        {
            Alphabet.Bold => 0x1D400,
            Alphabet.Italic => 0x1D434,
            Alphabet.BoldItalic => 0x1D468,
            Alphabet.Script => 0x1D49C,
            Alphabet.BoldScript => 0x1D4D0,
            Alphabet.Fraktur => 0x1D504,
            Alphabet.DoubleStruck => 0x1D538,
            Alphabet.BoldFraktur => 0x1D56C,
            Alphabet.SansSerif => 0x1D5A0,
            Alphabet.SansSerifBold => 0x1D5D4,
            Alphabet.SansSerifItalic => 0x1D608,
            Alphabet.SansSerifBoldItalic => 0x1D63C,
            Alphabet.Monospace => 0x1D670,
            _ => null,
        };

    private static int? Greek(Alphabet alphabet) =>
        alphabet switch
        {
            Alphabet.Bold => 0x1D6A8,
            Alphabet.Italic => 0x1D6E2,
            Alphabet.BoldItalic => 0x1D71C,
            Alphabet.SansSerifBold => 0x1D756,
            Alphabet.SansSerifBoldItalic => 0x1D790,
            _ => null,
        };

    private static int? Digits(Alphabet alphabet) =>
        alphabet switch
        {
            Alphabet.Bold => 0x1D7CE,
            Alphabet.DoubleStruck => 0x1D7D8,
            Alphabet.SansSerif => 0x1D7E2,
            Alphabet.SansSerifBold => 0x1D7EC,
            Alphabet.Monospace => 0x1D7F6,
            _ => null,
        };

    private static Dictionary<int, (int, Alphabet)> Inverse()
    {
        var plain = Enumerable
            .Range('0', 10)
            .Concat(Enumerable.Range('A', 26))
            .Concat(Enumerable.Range('a', 26))
            .Concat((GreekCapitals + GreekSmall + "ıȷ").Select(letter => (int)letter));
        var letters = new Dictionary<int, (int, Alphabet)>();
        foreach (var letter in plain)
        {
            foreach (var alphabet in Enum.GetValues<Alphabet>())
            {
                if (Code(letter, alphabet) is { } code)
                {
                    letters.TryAdd(code, (letter, alphabet));
                }
            }
        }

        return letters;
    }
}
