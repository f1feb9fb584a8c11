using System.Buffers;
using System.Collections.Frozen;

namespace Publisher.Typesetting.Text;

/// <summary>Words that readers take in together, so that a line should not end between them: a number and its unit, a title
/// and a name, <c>p.</c> and a number, a preposition of one letter and its noun. Which words these are differs by language, and is told.</summary>
/// <param name="units">Stand behind a number: <c>km</c>.</param>
/// <param name="titles">Stand before a name: <c>Dr.</c></param>
/// <param name="numbered">Stand before a number: <c>p.</c>, <c>§</c>.</param>
/// <param name="announcing">Words of a sentence that mostly have a number behind: <c>Chapter</c>. Case makes no difference.</param>
/// <param name="proclitics">Words of a letter or two that lean on the one behind: the Polish <c>w</c>. Case makes no
/// difference.</param>
public sealed class TiedWords(
    IEnumerable<string> units,
    IEnumerable<string> titles,
    IEnumerable<string> numbered,
    IEnumerable<string> announcing,
    IEnumerable<string> proclitics
)
{
    private static readonly SearchValues<char> SmallNumerals = SearchValues.Create("ivxlcdm");
    private static readonly SearchValues<char> LargeNumerals = SearchValues.Create("IVXLCDM");

    private const int ShortWord = 3;
    private const int LongestAbbreviation = 6;
    private const int DigitsOfGroup = 3;
    private const int ShortOperand = 8;

    private const string Opening = "([“‘„‚«‹\"'";
    private const string Closing = ".,:;?!)]”’»›\"'…";
    private const string Signs = "§#№~≈<>≤≥±+−-–$€£";

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> units = Set(units);
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> titles = Set(titles);
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> numbered = Set(numbered);
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> announcing = AnyCase(
        announcing
    );
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> proclitics = AnyCase(
        proclitics
    );

    /// <summary>Of no language: short words, abbreviations and initials alone.</summary>
    public static TiedWords None { get; } = new([], [], [], [], []);

    /// <summary>What it costs to end a line between the two words, besides what every blank costs.</summary>
    /// <param name="before">What stands before the blank, with its punctuation.</param>
    /// <param name="after">What stands after it.</param>
    public int Penalty(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        before = before.TrimStart(Opening);
        if (before.IsEmpty || after.IsEmpty)
        {
            return 0;
        }

        return IsUnit(before, after)
            || IsName(before, after)
            || IsNumbered(before, after)
            || IsSplitAbbreviation(before, after)
            || IsGroup(before, after)
            || (proclitics.Contains(before) && StartsWithWord(after))
            || IsEllipsis(after)
                ? BreakRules.TiedFast
            : IsNumberOrCitation(after) && IsAnnouncing(before) || IsRelated(before, after)
                ? BreakRules.Tied
            : 0;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(
        IEnumerable<string> words
    ) => words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AnyCase(
        IEnumerable<string> words
    ) =>
        words
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool StartsWithWord(ReadOnlySpan<char> after)
    {
        after = after.TrimStart(Opening);
        return !after.IsEmpty && char.IsLetterOrDigit(after[0]);
    }

    /// <summary>25 km, 3,5 Mio. Euro, −20 °C.</summary>
    private bool IsUnit(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        (
            char.IsAsciiDigit(before[^1])
            || char.GetUnicodeCategory(before[^1])
                == System.Globalization.UnicodeCategory.OtherNumber
        )
        && (char.IsDigit(before[0]) || Signs.Contains(before[0], StringComparison.Ordinal))
        && (units.Contains(after) || units.Contains(after.TrimEnd(Closing)));

    /// <summary>Dr. Smith, J. R. R. Tolkien.</summary>
    private bool IsName(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        char.IsUpper(after[0])
        && (
            titles.Contains(before)
            || (
                before is [.., var initial, '.'] && char.IsUpper(initial) && IsInitial(before[..^2])
            )
        );

    /// <summary>Before the last initial stands nothing, or another and a hyphen: J.-P.</summary>
    private static bool IsInitial(ReadOnlySpan<char> before) =>
        before.IsEmpty
        || (before is [var first, '.', '-'] && char.IsUpper(first))
        || before is [_, '.'];

    private bool IsNumbered(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        numbered.Contains(before)
        && (
            char.IsAsciiDigit(after[0])
            || IsRoman(after.TrimEnd(Closing))
            || IsNumberOrCitation(after)
        );

    private static bool IsRoman(ReadOnlySpan<char> word) =>
        !word.IsEmpty
        && (!word.ContainsAnyExcept(SmallNumerals) || !word.ContainsAnyExcept(LargeNumerals));

    /// <summary>z. B., p. ex., т. е.</summary>
    private static bool IsSplitAbbreviation(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        after = after.TrimEnd(",;:)");
        return before is [var letter, '.']
            && char.IsLower(letter)
            && after is [var next, .., '.']
            && char.IsLetter(next)
            && after.Length <= ShortWord;
    }

    /// <summary>10 000.</summary>
    private static bool IsGroup(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var digits = after.TrimEnd(Closing);
        return digits.Length == DigitsOfGroup
            && !digits.ContainsAnyExceptInRange('0', '9')
            && before.Length <= DigitsOfGroup
            && !before.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>41, #3, §5, [12], (2021), [Knuth 1981].</summary>
    private static bool IsNumberOrCitation(ReadOnlySpan<char> word)
    {
        var start = word.TrimStart(Signs);
        return start.Length > 0
            && (
                char.IsAsciiDigit(start[0])
                || (start[0] == '[' && start.Length > 1 && char.IsLetterOrDigit(start[1]))
                || (start[0] == '(' && start.Length > 1 && char.IsAsciiDigit(start[1]))
            );
    }

    /// <summary>p = 0.31, x ≥ y: short formulas among words.</summary>
    private static bool IsRelated(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        (before is [var sign] && IsRelation(sign) && after.Length <= ShortOperand)
        || (after is [var next] && IsRelation(next) && before.Length <= ShortOperand);

    private static bool IsRelation(char sign) =>
        "=≠≈≡<>≤≥±×∈".Contains(sign, StringComparison.Ordinal);

    /// <summary>"that is …”": dots that stand for words end a sentence, and begin no line.</summary>
    private static bool IsEllipsis(ReadOnlySpan<char> after)
    {
        foreach (var character in after)
        {
            if (char.IsLetterOrDigit(character))
            {
                return false;
            }
        }

        return after is ['…', ..] or ['.', '.', '.', ..];
    }

    private bool IsAnnouncing(ReadOnlySpan<char> word)
    {
        if (!char.IsLetter(word[0]))
        {
            return false;
        }

        var isAbbreviation = word[^1] == '.';
        var letters = isAbbreviation ? word[..^1] : word;
        return AreLetters(letters)
            && (
                letters.Length <= ShortWord
                || (isAbbreviation && letters.Length < LongestAbbreviation)
                || announcing.Contains(letters)
            );
    }

    private static bool AreLetters(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!char.IsLetter(character))
            {
                return false;
            }
        }

        return true;
    }
}
