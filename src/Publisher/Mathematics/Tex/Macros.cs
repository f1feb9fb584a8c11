using System.Collections.Immutable;

namespace Publisher.Mathematics.Tex;

/// <param name="Parameters">How many arguments it takes, 0 to 9.</param>
/// <param name="Default">The first argument where none is given in brackets; null where it is not optional.</param>
/// <param name="Body">What it stands for.</param>
internal sealed record Macro(
    int Parameters,
    ImmutableArray<TexToken>? Default,
    ImmutableArray<TexToken> Body
);

/// <summary>The commands that a document defines for its formulas: <c>\newcommand</c>, <c>\def</c>,
/// <c>\DeclareMathOperator</c>. What is defined in one formula holds in those after it.</summary>
public sealed class Macros
{
    /// <summary>More are not kept.</summary>
    private const int Most = 500;

    private readonly Dictionary<string, Macro> _macros = new(StringComparer.Ordinal);

    /// <summary>The numbers of formulas by what references call them, of the formulas read so far.</summary>
    internal Dictionary<string, string> Labels { get; } = new(StringComparer.Ordinal);

    internal IEnumerable<string> Names => _macros.Keys;

    internal bool TryGet(string name, out Macro? macro) => _macros.TryGetValue(name, out macro);

    internal void Define(string name, Macro macro)
    {
        if (_macros.Count < Most)
        {
            _macros[name] = macro;
        }
    }
}
