using System.Globalization;
using Publisher.Mathematics.Tex;
using Publisher.Mathematics.Tex.Commands;

namespace Publisher.Mathematics.Markup;

/// <summary>What MathML Core's dictionary of operators and TeX's classes say of signs.</summary>
internal static class Signs
{
    /// <summary>The class that a sign has unless the author gives it another.</summary>
    public static OperatorClass ClassOf(string sign) =>
        TexCharacters.Sign(sign, null) is Operator { Class: var natural }
            ? natural
            : OperatorClass.Ordinary;

    /// <summary>TeX's spaces left and right of a class, in em.</summary>
    public static (double Left, double Right) Spaces(OperatorClass of) =>
        of switch
        {
            OperatorClass.Binary => (0.2222, 0.2222),
            OperatorClass.Relation => (0.2778, 0.2778),
            OperatorClass.Punctuation => (0, 0.1667),
            OperatorClass.Large or OperatorClass.Inner => (0.1667, 0.1667),
            _ => (0, 0),
        };

    /// <summary>The class whose spaces these are.</summary>
    public static OperatorClass ClassOf(double left, double right, string form) =>
        (left, right) switch
        {
            (> 0.25, _) => OperatorClass.Relation,
            (> 0.2, _) => OperatorClass.Binary,
            (> 0.1, _) => OperatorClass.Inner,
            (_, > 0.1) => OperatorClass.Punctuation,
            _ => form switch
            {
                "prefix" => OperatorClass.Open,
                "postfix" => OperatorClass.Close,
                _ => OperatorClass.Ordinary,
            },
        };

    /// <summary>Whether the dictionary has the sign with its limits under and over in a display.</summary>
    public static bool IsMovable(string sign) => Symbols.ClassOf(sign) == SymbolClass.Large;

    /// <summary>Whether a sign stands before or between parts, so that the form must be told.</summary>
    public static bool HasForms(string sign) => sign is "+" or "−" or "±" or "∓";

    public static bool IsArrow(string sign) =>
        sign.Length == 1 && sign[0] is >= '←' and <= '⇿' or >= '⟰' and <= '⟿';

    public static bool IsVerticalArrow(string sign) =>
        sign is "↑" or "↓" or "↕" or "⇑" or "⇓" or "⇕";

    public static string Em(double width) =>
        width.ToString("0.####", CultureInfo.InvariantCulture) + "em";

    /// <summary>A length of MathML in em; null where it is in no unit that is known.</summary>
    public static double? Width(string length) =>
        length.Trim() is "0"
            ? 0
            : length.Trim() switch
            {
                "veryverythinmathspace" => 0.0556,
                "verythinmathspace" => 0.1111,
                "thinmathspace" => 0.1667,
                "mediummathspace" => 0.2222,
                "thickmathspace" => 0.2778,
                "" => null,
                var written => Math.Round(SpaceCommands.Width(written), 4),
            };
}
