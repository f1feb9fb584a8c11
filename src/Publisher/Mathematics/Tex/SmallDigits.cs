namespace Publisher.Mathematics.Tex;

/// <summary>Unicode's superscript and subscript digits and signs.</summary>
internal static class SmallDigits
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ";
    private const string Plain = "0123456789+−=()ni";

    /// <summary>The plain character of a small one; null for any other.</summary>
    public static (char Plain, bool IsRaised)? Of(string text) =>
        text.Length != 1 ? null
        : Raised.IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var up ? (Plain[up], true)
        : Lowered.IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var down
            ? (Plain[down], false)
        : null;

    public static Expression Read(string plain) =>
        plain.All(char.IsAsciiDigit)
            ? new Number(plain)
            : Row.Of(
                RowParts.Joined(
                    [
                        .. plain.Select(character =>
                            char.IsAsciiDigit(character)
                                ? new Number(character.ToString())
                                : TexCharacters.Sign(character.ToString(), null)
                        ),
                    ],
                    joinsLetters: false
                )
            );
}
