namespace Publisher.Mathematics.Tex.Commands;

using static TexCommands;

/// <summary>Commands that choose an alphabet.</summary>
internal static class LetterCommands
{
    public static IEnumerable<KeyValuePair<string, Reading>> All =>
        [
            .. In("mathrm mathup", Alphabet.Upright, joins: true),
            .. In("mathbf bold mathbfup", Alphabet.Bold, joins: true),
            .. In("mathit", Alphabet.Italic, joins: true),
            .. In("mathsf", Alphabet.SansSerif, joins: true),
            .. In("mathtt", Alphabet.Monospace, joins: true),
            .. In("mathnormal", Alphabet.Italic, joins: false),
            .. In("boldsymbol bm pmb mathbfit", Alphabet.BoldItalic, joins: false),
            .. In("mathbb Bbb mathds mathbbm", Alphabet.DoubleStruck, joins: false),
            .. In("mathcal mathscr mathscript", Alphabet.Script, joins: false),
            .. In("mathfrak frak", Alphabet.Fraktur, joins: false),
            .. In("mathbfcal mathbfscr", Alphabet.BoldScript, joins: false),
            .. In("mathbffrak", Alphabet.BoldFraktur, joins: false),
            .. In("mathsfit", Alphabet.SansSerifItalic, joins: true),
            .. In("mathbfsf", Alphabet.SansSerifBold, joins: true),
        ];

    private static IEnumerable<KeyValuePair<string, Reading>> In(
        string names,
        Alphabet alphabet,
        bool joins
    ) =>
        Alike(
            names,
            (parser, of) => parser.In(Within(parser, alphabet), joins, () => parser.Argument(of))
        );

    /// <summary>Bold within another alphabet, or another alphabet within bold, is both.</summary>
    private static Alphabet Within(TexParser parser, Alphabet alphabet) =>
        (parser.Alphabet, alphabet) switch
        {
            (Alphabet.BoldItalic or Alphabet.Bold, Alphabet.Script)
            or (Alphabet.Script, Alphabet.Bold or Alphabet.BoldItalic) => Alphabet.BoldScript,
            (Alphabet.BoldItalic or Alphabet.Bold, Alphabet.Fraktur)
            or (Alphabet.Fraktur, Alphabet.Bold or Alphabet.BoldItalic) => Alphabet.BoldFraktur,
            (Alphabet.BoldItalic or Alphabet.Bold, Alphabet.SansSerif)
            or (Alphabet.SansSerif, Alphabet.Bold or Alphabet.BoldItalic) => Alphabet.SansSerifBold,
            (Alphabet.BoldItalic, Alphabet.Upright) => Alphabet.Bold,
            _ => alphabet,
        };
}
