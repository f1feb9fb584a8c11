using System.Collections.Frozen;
using Publisher.Mathematics.Tex.Commands;

namespace Publisher.Mathematics.Tex;

/// <summary>What each command is read as.</summary>
internal static class TexCommands
{
    internal delegate Expression Reading(TexParser parser, TexToken command);

    private static readonly FrozenDictionary<string, Reading> Readings = new[]
    {
        FractionCommands.All,
        LetterCommands.All,
        MarkCommands.All,
        FunctionCommands.All,
        DelimiterCommands.All,
        SpaceCommands.All,
        PhantomCommands.All,
        TextCommands.All,
        RelationCommands.All,
        ChemistryCommands.All,
        DocumentCommands.All,
        Definitions.All,
    }
        .SelectMany(commands => commands)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] ReadElsewhere =
    [
        "displaystyle",
        "textstyle",
        "scriptstyle",
        "scriptscriptstyle",
        "over",
        "atop",
        "choose",
        "limits",
        "nolimits",
        "displaylimits",
        "right",
        "middle",
        "end",
        "rm",
        "bf",
        "it",
        "sf",
        "tt",
        "cal",
        "color",
    ];

    /// <summary>Every command that is known, without its backslash.</summary>
    public static IEnumerable<string> Names =>
        Readings.Keys.Concat(Symbols.Names).Concat(ReadElsewhere);

    public static Expression Read(TexParser parser, TexToken command)
    {
        if (Readings.TryGetValue(command.Text, out var reading))
        {
            return reading(parser, command);
        }

        if (Symbols.TryGet(command.Text, out var symbol))
        {
            return TexCharacters.Of(symbol, parser.Alphabet);
        }

        parser.Tokens.Note(
            TexFaultKind.UnknownCommand,
            command,
            NearestCommand.To(command.Text, parser.Tokens.Macros)
        );
        return Row.Empty;
    }

    /// <summary>Many commands that are read alike.</summary>
    /// <param name="names">Between blanks.</param>
    public static IEnumerable<KeyValuePair<string, Reading>> Alike(string names, Reading reading) =>
        names
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(name => KeyValuePair.Create(name, reading));

    /// <summary>Commands that differ by what they stand for.</summary>
    /// <param name="pairs">Each <c>name:value</c>, between blanks.</param>
    public static IEnumerable<KeyValuePair<string, Reading>> Pairs(
        string pairs,
        Func<TexParser, TexToken, string, Expression> reading
    ) =>
        pairs
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split(':', 2))
            .Select(pair =>
                KeyValuePair.Create<string, Reading>(
                    pair[0],
                    (parser, command) => reading(parser, command, pair[1])
                )
            );
}
