using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Syntax;
using Publisher.Importers.Canonical.Formulas;

namespace Publisher.Importers.Markdown.Common.Syntax;

/// <summary>A display that fills whole lines from <c>\begin{align}</c> to <c>\end{align}</c>: within it hyphens, stars and
/// backslashes are no marks. One that shares a line with words is read within the line.</summary>
internal sealed class FormulaEnvironments : BlockParser
{
    public FormulaEnvironments() => OpeningCharacters = ['\\'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (
            processor.IsCodeIndent
            || FormulaEnvironment.At(line.Text.AsSpan(line.Start)) is not { } environment
            || !IsWhole(line.Text.AsSpan(line.Start), environment.Length)
        )
        {
            return BlockState.None;
        }

        var block = new Environment(this, line.Start + environment.Length)
        {
            Column = processor.Column,
            Span = { Start = processor.Start, End = line.End },
        };
        processor.NewBlocks.Push(block);
        return StateAt(processor, block);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        StateAt(processor, (Environment)block);

    private static BlockState StateAt(BlockProcessor processor, Environment block) =>
        processor.Line.End + 1 >= block.EndsAt ? BlockState.Break : BlockState.Continue;

    /// <summary>Whether nothing follows in its last line, and no line of it is empty, which ends a formula of TeX.</summary>
    private static bool IsWhole(ReadOnlySpan<char> rest, int length)
    {
        foreach (var line in rest[..length].EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                return false;
            }
        }

        rest = rest[length..];
        var end = rest.IndexOfAny('\n', '\r');
        return (end < 0 ? rest : rest[..end]).IsWhiteSpace();
    }

    /// <param name="endsAt">Where it ends, as a place in the text.</param>
    private sealed class Environment(BlockParser parser, int endsAt) : MathBlock(parser)
    {
        public int EndsAt => endsAt;
    }
}
