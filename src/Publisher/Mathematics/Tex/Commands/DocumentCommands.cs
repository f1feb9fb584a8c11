namespace Publisher.Mathematics.Tex.Commands;

using static TexCommands;

/// <summary>Numbers, references and environments, and what says nothing about a formula.</summary>
internal static class DocumentCommands
{
    public static IEnumerable<KeyValuePair<string, Reading>> All =>
        [
            .. Alike("begin", Environments.Read),
            .. Alike("substack", Environments.Substack),
            .. Alike("dots", Dots),
            .. Alike("tag", Tag),
            .. Alike("label", Label),
            .. Alike("ref", (parser, of) => CrossReference(parser, of, "", "")),
            .. Alike("eqref", (parser, of) => CrossReference(parser, of, "(", ")")),
            .. Alike("href", Link),
            .. Alike(
                "nonumber notag relax protect allowbreak nobreak strut mathstrut hfill hfil noindent tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge / -",
                (_, _) => Row.Empty
            ),
            .. Alike("mathchoice", Choice),
        ];

    /// <summary>amsmath's dots look at what follows: between operators they stand in the middle.</summary>
    private static Operator Dots(TexParser parser, TexToken of)
    {
        var next = parser.Tokens.Peek();
        var isBetween = next.Kind switch
        {
            TokenKind.Character => TexCharacters.Sign(next.Text, null)
                is Operator { Class: OperatorClass.Binary or OperatorClass.Relation },
            TokenKind.Command => Symbols.TryGet(next.Text, out var symbol)
                && symbol.Class is SymbolClass.Bin or SymbolClass.Rel,
            _ => false,
        };
        return new(isBetween ? "⋯" : "…", OperatorClass.Inner);
    }

    private static Row Tag(TexParser parser, TexToken of)
    {
        var isBare = parser.Tokens.Peek().IsCharacter('*');
        if (isBare)
        {
            parser.Tokens.Next();
        }

        var words = parser.Tokens.Text(of).Replace("$", "", StringComparison.Ordinal);
        if (
            words.Contains('\\', StringComparison.Ordinal)
            && TexReader.Read(words).Content is { } content
        )
        {
            // In text a star is raised, as for a note; in a formula it is none.
            words = LinearText.Of(content).Replace('*', '∗');
        }

        parser.Tag = isBare ? words : $"({words})";
        return Row.Empty;
    }

    private static Row Label(TexParser parser, TexToken of)
    {
        parser.Label = parser.Tokens.Text(of);
        return Row.Empty;
    }

    private static Expression CrossReference(
        TexParser parser,
        TexToken of,
        string open,
        string close
    )
    {
        var label = parser.Tokens.Text(of);
        return label.Length == 0
            ? Row.Empty
            : new CrossReference(new Words($"{open}{Number(parser, label)}{close}"), $"#{label}");
    }

    /// <summary>The number that a label was given; the label itself where it is none so far.</summary>
    private static string Number(TexParser parser, string label) =>
        parser.Tokens.Macros.Labels.TryGetValue(label, out var tag) ? tag.Trim('(', ')') : label;

    private static CrossReference Link(TexParser parser, TexToken of)
    {
        var address = parser.Tokens.Text(of);
        return new(parser.Argument(of), address);
    }

    /// <summary>Four ways of saying one thing, by style: the first is a display's.</summary>
    private static Expression Choice(TexParser parser, TexToken of)
    {
        var display = parser.Argument(of);
        for (var at = 0; at < 3; at++)
        {
            parser.Tokens.Argument(of);
        }

        return display;
    }
}
