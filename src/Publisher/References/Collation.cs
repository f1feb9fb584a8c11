using System.Globalization;
using System.Text;
using Publisher.Normalisation;

namespace Publisher.References;

/// <summary>The order of names in an index: by letters alone, without leading articles, accents, case and symbols;
/// numbers by their value and before letters, names of symbols first. It is our own and not the machine's, whose order
/// changes with its version of ICU.</summary>
internal sealed class Collation(string language)
{
    /// <summary>Above every letter of the base alphabet, so that a letter after n stands after all that begins with n.</summary>
    private const char After = '\u007F';

    private readonly NormalForm _form = NormalForm.Of(language);
    private readonly Dictionary<int, string> _letters = Tailoring(language);

    /// <summary>Texts that compare ordinally as the names are to be sorted.</summary>
    public string Key(string name)
    {
        var key = new StringBuilder();
        var digits = new StringBuilder();
        foreach (var rune in Lower(name).EnumerateRunes())
        {
            var digit = Rune.IsDigit(rune) ? (int)Rune.GetNumericValue(rune) : -1;
            if (digit >= 0)
            {
                digits.Append((char)('0' + digit));
                continue;
            }

            Number(digits, key);
            if (Rune.IsLetter(rune))
            {
                key.Append(Letters(rune));
            }
            else if (key.Length > 0 && key[^1] != ' ' && IsBlank(rune))
            {
                key.Append(' ');
            }
        }

        Number(digits, key);
        var letters = key.ToString().TrimEnd();
        return letters.Length == 0 ? $"0{name}"
            : char.IsAsciiDigit(letters[0]) ? $"1{letters}"
            : $"2{letters}";
    }

    /// <summary>The heading that a name stands under: a letter, "0–9" or "Symbols".</summary>
    public string Heading(string name)
    {
        foreach (var rune in Lower(name).EnumerateRunes())
        {
            if (Rune.IsDigit(rune))
            {
                return "0–9";
            }

            if (Rune.IsLetter(rune))
            {
                var letter = _letters.ContainsKey(rune.Value)
                    ? rune
                    : First(NormalForm.Fold(rune.ToString()), rune);
                return Rune.ToUpperInvariant(letter).ToString();
            }
        }

        return "Symbols";
    }

    private string Lower(string name)
    {
        var lower = new StringBuilder(name.Length);
        foreach (var rune in _form.WithoutArticle(name).EnumerateRunes())
        {
            lower.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return lower.ToString().Normalize(NormalizationForm.FormC);
    }

    private string Letters(Rune rune) =>
        _letters.TryGetValue(rune.Value, out var letters)
            ? letters
            : NormalForm.Fold(rune.ToString());

    private static Rune First(string text, Rune otherwise)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            return rune;
        }

        return otherwise;
    }

    private static bool IsBlank(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation
        || rune.Value == '/';

    /// <summary>A longer number is a greater one.</summary>
    private static void Number(StringBuilder digits, StringBuilder into)
    {
        if (digits.Length > 0)
        {
            var number = digits.ToString().TrimStart('0');
            into.Append(CultureInfo.InvariantCulture, $"{number.Length:0000}").Append(number);
            digits.Clear();
        }
    }

    /// <summary>Letters that the alphabet of a language counts as letters of their own, and where.</summary>
    private static Dictionary<int, string> Tailoring(string language)
    {
        var alphabet = NormalForm.Fold(language.Split('-', '_')[0]) switch
        {
            "sv" or "fi" => "z åäö",
            "da" or "nb" or "nn" or "no" => "z æøå",
            "es" => "n ñ",
            "pl" => "a ą,c ć,e ę,l ł,n ń,o ó,s ś,z źż",
            "cs" or "sk" => "c č,r ř,s š,z ž",
            "hr" or "sr" or "bs" => "c čć,d đ,s š,z ž",
            "sl" => "c č,s š,z ž",
            "tr" => "c ç,g ğ,h ı,o ö,s ş,u ü",
            "et" => "z õäöü",
            "is" => "d ð,z þæö",
            _ => "",
        };
        var letters = new Dictionary<int, string>();
        foreach (var group in alphabet.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            for (var at = 2; at < group.Length; at++)
            {
                letters[group[at]] = $"{group[0]}{new string(After, at - 1)}";
            }
        }

        return letters;
    }
}
