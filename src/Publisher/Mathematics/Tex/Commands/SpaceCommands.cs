using System.Globalization;

namespace Publisher.Mathematics.Tex.Commands;

using static TexCommands;

/// <summary>Spaces, in em to four digits: TeX's eighteenths of a quad, and lengths in the units of TeX.</summary>
internal static class SpaceCommands
{
    private const double Thin = 0.1667;
    private const double Medium = 0.2222;
    private const double Thick = 0.2778;

    public static IEnumerable<KeyValuePair<string, Reading>> All =>
        [
            .. Of(", thinspace", Thin),
            .. Of(": > medspace", Medium),
            .. Of("; thickspace", Thick),
            .. Of("! negthinspace", -Thin),
            .. Of("negmedspace", -Medium),
            .. Of("negthickspace", -Thick),
            .. Alike("~ space nobreakspace", Blank),
            KeyValuePair.Create<string, Reading>(" ", Blank),
            KeyValuePair.Create<string, Reading>("\n", Blank),
            .. Of("enspace enskip", 0.5),
            .. Of("quad", 1),
            .. Of("qquad", 2),
            .. Alike("hspace mspace hspace*", Argument),
            .. Alike("hskip mskip kern mkern", Bare),
        ];

    /// <summary>A length in em; 0 where it can't be read.</summary>
    public static double Width(string length)
    {
        var text = length.Replace(" ", "", StringComparison.Ordinal);
        var digits = 0;
        while (
            digits < text.Length
            && (char.IsAsciiDigit(text[digits]) || text[digits] is '.' or '-' or '+')
        )
        {
            digits++;
        }

        if (!double.TryParse(text[..digits], CultureInfo.InvariantCulture, out var value))
        {
            return 0;
        }

        var unit = text[digits..];
        var em =
            unit.Length < 2
                ? 0
                : unit[..2] switch
                {
                    "em" => 1,
                    "mu" => 1 / 18.0,
                    "ex" => 0.43,
                    "pt" or "bp" => 0.1,
                    "mm" => 0.2845,
                    "cm" => 2.845,
                    "in" => 7.227,
                    "pc" => 1.2,
                    _ => 0,
                };
        return Math.Round(Math.Clamp(value * em, -20, 20), 4);
    }

    private static IEnumerable<KeyValuePair<string, Reading>> Of(string names, double width) =>
        Alike(names, (_, _) => new Space(width));

    /// <summary>A blank of the text, which scripts do not make smaller: it keeps the indices of a tensor in their order.</summary>
    private static Space Blank(TexParser parser, TexToken of) => new(parser.IsScript ? 0.5 : 0.25);

    private static Expression Argument(TexParser parser, TexToken of)
    {
        if (parser.Tokens.Peek().IsCharacter('*'))
        {
            parser.Tokens.Next();
        }

        return Spaced(parser.Tokens.Text(of));
    }

    /// <summary>A length without braces around it, as plain TeX has it.</summary>
    private static Expression Bare(TexParser parser, TexToken of)
    {
        var length = "";
        var letters = 0;
        while (letters < 2)
        {
            var token = parser.Tokens.Peek();
            if (token.Kind != TokenKind.Character || token.Text.Length > 1 || length.Length > 20)
            {
                break;
            }

            length += parser.Tokens.Next().Text;
            letters += char.IsAsciiLetter(token.Text[0]) ? 1 : 0;
        }

        return Spaced(length);
    }

    private static Expression Spaced(string length) =>
        Width(length) is var width && width != 0 ? new Space(width) : Row.Empty;
}
