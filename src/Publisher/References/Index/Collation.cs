using System.Globalization;
using System.Text;
using Publisher.Languages;
using Publisher.Unicode;
using Publisher.Words;

namespace Publisher.References.Index;

/// <summary>The order of names in an index: by letters alone, without leading articles, accents, case and symbols;
/// numbers by their value and before letters, names of symbols first. It is our own and not the machine's, whose order
/// changes with its version of ICU.</summary>
internal sealed class Collation(string language)
{
    /// <summary>Above every letter, so that a letter after n stands after all that begins with n.</summary>
    private const char After = '\uFFFE';

    private readonly NormalForm _form = KnownLanguages.FormOf(language);
    private readonly Dictionary<int, (string Key, Rune Letter)> _letters = Tailoring(language);

    /// <summary>Whether i has a dot in capitals too, and I has none in small letters.</summary>
    private readonly bool _keepsDots = KeepsDots(language);

    public static bool KeepsDots(string language) => Primary(language) is "tr" or "az";

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

    /// <summary>The heading that a name stands under: a letter or "0–9"; empty for that of symbols.</summary>
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
                var letter = _letters.TryGetValue(rune.Value, out var own)
                    ? own.Letter
                    : First(NormalForm.Fold(rune.ToString()), rune);
                return _keepsDots && letter.Value == 'i' ? "İ"
                    : letter.Value == 'ı' ? "I"
                    : Rune.ToUpperInvariant(letter).ToString();
            }
        }

        return "";
    }

    private string Lower(string name)
    {
        var lower = new StringBuilder(name.Length);
        foreach (var rune in NormalForms.C(_form.WithoutArticle(name)).EnumerateRunes())
        {
            var small =
                _keepsDots && rune.Value == 'I' ? new('ı')
                : _keepsDots && rune.Value == 'İ' ? new('i')
                : Rune.ToLowerInvariant(rune);
            lower.Append(small.ToString());
        }

        return lower.ToString();
    }

    private string Letters(Rune rune) =>
        _letters.TryGetValue(rune.Value, out var letters)
            ? letters.Key
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

    private static string Primary(string language) => NormalForm.Fold(language.Split('-', '_')[0]);

    /// <summary>Letters that the alphabet of a language counts as letters of their own, and where: those of a group stand
    /// behind its first, in their order; one behind a sign of equality is a spelling of that before it.</summary>
    private static Dictionary<int, (string Key, Rune Letter)> Tailoring(string language)
    {
        var alphabet = Primary(language) switch
        {
            "sv" or "fi" => "z åä=æö=ø",
            "da" or "nb" or "nn" or "no" => "z æ=äø=öå",
            "es" or "gl" => "n ñ",
            "pl" => "a ą,c ć,e ę,l ł,n ń,o ó,s ś,z źż",
            "cs" or "sk" => "c č,r ř,s š,z ž",
            "hr" or "sr" or "bs" => "c čć,d đ,s š,z ž",
            "sl" => "c č,s š,z ž",
            "tr" => "c ç,g ğ,h ı,o ö,s ş,u ü",
            "et" => "z õäöü",
            "is" => "d ð,z þæö",
            "ru" or "be" or "bg" => "и й",
            "uk" => "г ґ,е є,и іїй",
            _ => "",
        };
        var letters = new Dictionary<int, (string Key, Rune Letter)>();
        foreach (var group in alphabet.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var places = 0;
            var letter = default(Rune);
            for (var at = 2; at < group.Length; at++)
            {
                var isSpelling = group[at] == '=';
                at += isSpelling ? 1 : 0;
                (places, letter) = isSpelling ? (places, letter) : (places + 1, new(group[at]));
                letters[group[at]] = ($"{group[0]}{new string(After, places)}", letter);
            }
        }

        return letters;
    }
}
