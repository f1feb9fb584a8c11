namespace Publisher.Mathematics.Tex.Commands;

using static TexCommands;

/// <summary>What stands over, under or around a part: accents, braces, boxes, strokes.</summary>
internal static class MarkCommands
{
    public static IEnumerable<KeyValuePair<string, Reading>> All =>
        [
            .. Pairs(
                "hat:^ check:ˇ tilde:~ acute:´ grave:` dot:˙ ddot:¨ dddot:⃛ ddddot:⃜ breve:˘ bar:¯ vec:→ mathring:˚",
                (parser, of, mark) => Accent(parser, of, mark, isBelow: false, stretches: false)
            ),
            .. Pairs(
                "widehat:^ widecheck:ˇ widetilde:~ overline:‾ overrightarrow:→ overleftarrow:← overleftrightarrow:↔ Overrightarrow:⇒ overrightharpoon:⇀ overleftharpoon:↼ overbrace:⏞ overbracket:⎴ overparen:⏜ overgroup:⏠ widebar:‾",
                (parser, of, mark) => Accent(parser, of, mark, isBelow: false, stretches: true)
            ),
            .. Pairs(
                "underline:_ underbar:_ underrightarrow:→ underleftarrow:← underleftrightarrow:↔ underbrace:⏟ underbracket:⎵ underparen:⏝ undergroup:⏡ utilde:~",
                (parser, of, mark) => Accent(parser, of, mark, isBelow: true, stretches: true)
            ),
            .. Encloses("boxed fbox", Enclosure.Box),
            .. Encloses("cancel slashed", Enclosure.UpStrike),
            .. Encloses("bcancel", Enclosure.DownStrike),
            .. Encloses("xcancel", Enclosure.CrossStrike),
            .. Encloses("sout", Enclosure.HorizontalStrike),
            .. Alike("textcolor", (parser, of) => Coloured(parser, of, isGround: false)),
            .. Alike("colorbox", (parser, of) => Coloured(parser, of, isGround: true)),
            .. Alike("fcolorbox", Framed),
        ];

    /// <summary>A name that carries a mark is applied to nothing.</summary>
    private static Accent Accent(
        TexParser parser,
        TexToken of,
        string mark,
        bool isBelow,
        bool stretches
    )
    {
        var content = parser.Argument(of);
        return new(
            content is Function name ? new Identifier(name.Name, Alphabet.Upright) : content,
            mark,
            isBelow,
            stretches
        );
    }

    private static IEnumerable<KeyValuePair<string, Reading>> Encloses(
        string names,
        Enclosure enclosure
    ) => Alike(names, (parser, of) => new Enclosed(parser.Argument(of), enclosure));

    private static Coloured Coloured(TexParser parser, TexToken of, bool isGround)
    {
        var colour = Colours.Read(parser, of);
        return new(parser.Argument(of), colour, isGround);
    }

    private static Enclosed Framed(TexParser parser, TexToken of)
    {
        Colours.Read(parser, of);
        return new(Coloured(parser, of, isGround: true), Enclosure.Box);
    }
}
