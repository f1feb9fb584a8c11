namespace Publisher.Mathematics.Tex;

public enum TexFaultKind
{
    UnknownCommand,
    UnknownEnvironment,
    MissingBrace,
    SurplusBrace,
    MissingArgument,
    MissingDelimiter,
    MissingEnd,
    DoubleScript,
    Misplaced,
    TooDeep,
    TooLong,
}

/// <summary>What keeps a formula from being read.</summary>
/// <param name="Position">Where, in characters of its TeX.</param>
/// <param name="Written">What stands there.</param>
/// <param name="Nearest">The known command that is spelled most like it; empty for none.</param>
public sealed record TexFault(TexFaultKind Kind, int Position, string Written, string Nearest = "");

/// <summary>A formula read.</summary>
/// <param name="Content">Null where a fault keeps it from being read.</param>
public sealed record TexReading(Expression? Content, Items<TexFault> Faults);
