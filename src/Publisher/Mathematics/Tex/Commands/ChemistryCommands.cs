using System.Collections.Immutable;

namespace Publisher.Mathematics.Tex.Commands;

using static TexCommands;

/// <summary>Chemistry as mhchem writes it.</summary>
internal static class ChemistryCommands
{
    public static IEnumerable<KeyValuePair<string, Reading>> All => Alike("ce cee cf", Read);

    private static Expression Read(TexParser parser, TexToken of)
    {
        var tex = ChemicalNotation.ToTex(parser.Tokens.Text(of));
        var reader = new TokenReader(tex);
        var tokens = ImmutableArray.CreateBuilder<TexToken>();
        tokens.Add(new(TokenKind.Open, "{", of.Position));
        for (var token = reader.Next(); token.Kind != TokenKind.End; token = reader.Next())
        {
            tokens.Add(token with { Position = of.Position });
        }

        tokens.Add(new(TokenKind.Close, "}", of.Position));
        parser.Tokens.Insert(tokens.ToImmutable());
        return parser.Argument(of);
    }
}
