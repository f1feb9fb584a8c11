namespace Publisher.Mathematics.Tex.Commands;

using static TexCommands;

/// <summary>What takes room and does not show, or shows and takes none.</summary>
internal static class PhantomCommands
{
    public static IEnumerable<KeyValuePair<string, Reading>> All =>
        [
            .. Alike("phantom", (parser, of) => new Phantom(parser.Argument(of))),
            .. Alike(
                "hphantom",
                (parser, of) =>
                    new Phantom(parser.Argument(of)) { KeepsHeight = false, KeepsDepth = false }
            ),
            .. Alike(
                "vphantom",
                (parser, of) => new Phantom(parser.Argument(of)) { KeepsWidth = false }
            ),
            .. Alike("smash", Smash),
            .. Alike(
                "llap rlap clap mathllap mathrlap mathclap",
                (parser, of) =>
                    new Phantom(parser.Argument(of), IsShown: true) { KeepsWidth = false }
            ),
        ];

    private static Phantom Smash(TexParser parser, TexToken of)
    {
        var which = parser.Tokens.Option() is { } option ? TokenStream.Text(option) : "";
        return new(parser.Argument(of), IsShown: true)
        {
            KeepsHeight = which == "b",
            KeepsDepth = which == "t",
        };
    }
}
