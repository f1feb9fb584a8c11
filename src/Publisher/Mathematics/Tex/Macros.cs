using System.Collections.Immutable;
using System.Globalization;

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

    /// <summary>The numbers of formulas by what references call them, brackets included, of the formulas read so far.</summary>
    internal Dictionary<string, string> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>The labels that the document refers to: such a formula is numbered even where its author left that to TeX.</summary>
    internal HashSet<string> References { get; } = new(StringComparer.Ordinal);

    internal IEnumerable<string> Names => _macros.Keys;

    internal bool TryGet(string name, out Macro? macro) => _macros.TryGetValue(name, out macro);

    /// <summary>The number of a formula or of a line: the author's, else the next where something refers to it.</summary>
    /// <param name="label">What references call it; empty for none.</param>
    /// <param name="tag">As the author gave it, brackets included; empty for none.</param>
    internal string NumberOf(string label, string tag)
    {
        if (label.Length == 0)
        {
            return tag;
        }

        if (tag.Length == 0 && Labels.TryGetValue(label, out var known))
        {
            return known;
        }

        for (var next = 1; tag.Length == 0 && References.Contains(label); next++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"({next})");
            tag = Labels.ContainsValue(number) ? "" : number;
        }

        if (tag.Length > 0)
        {
            Labels[label] = tag;
        }

        return tag;
    }

    internal void Define(string name, Macro macro)
    {
        if (_macros.Count < Most)
        {
            _macros[name] = macro;
        }
    }
}
