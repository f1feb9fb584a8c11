namespace Publisher.Unicode;

/// <summary>Syllables of Hangul are made of their parts by a formula (Unicode 16, 3.12).</summary>
internal static class Hangul
{
    private const int FirstSyllable = 0xAC00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;

    /// <summary>One before the first: a syllable may end in its vowel.</summary>
    private const int NoTail = 0x11A7;

    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;
    private const int Syllables = Leads * Vowels * Tails;

    public static bool IsSyllable(int codePoint) =>
        codePoint is >= FirstSyllable and < FirstSyllable + Syllables;

    public static void Append(int syllable, List<int> into)
    {
        var number = syllable - FirstSyllable;
        into.Add(FirstLead + (number / (Vowels * Tails)));
        into.Add(FirstVowel + (number / Tails % Vowels));
        if (number % Tails > 0)
        {
            into.Add(NoTail + (number % Tails));
        }
    }

    /// <returns>Null where the two make none.</returns>
    public static int? Syllable(int first, int second)
    {
        var (lead, vowel, tail) = (first - FirstLead, second - FirstVowel, second - NoTail);
        return lead is >= 0 and < Leads && vowel is >= 0 and < Vowels
                ? FirstSyllable + (((lead * Vowels) + vowel) * Tails)
            : IsSyllable(first) && (first - FirstSyllable) % Tails == 0 && tail is > 0 and < Tails
                ? first + tail
            : null;
    }
}
