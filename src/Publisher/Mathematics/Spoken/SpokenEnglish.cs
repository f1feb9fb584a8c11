using System.Text.RegularExpressions;

namespace Publisher.Mathematics.Spoken;

/// <summary>A formula as one sentence of English: "W sub E times W sub U".</summary>
public sealed partial class SpokenEnglish : ExpressionWriter<string>
{
    /// <summary>Longer sentences are cut at a word, in characters: an alternative text is no reading.</summary>
    private const int Longest = 400;

    private static readonly SpokenEnglish Writer = new();

    private SpokenEnglish() { }

    public static string Of(Expression expression)
    {
        var words = Writer
            .Write(expression)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var sentence = Pauses().Replace(string.Join(' ', words), Pause).TrimEnd(',', ';');
        return sentence.Length <= Longest
            ? sentence
            : sentence[..sentence.LastIndexOf(' ', Longest)] + " …";
    }

    /// <summary>Of marks that meet the strongest.</summary>
    private static string Pause(Match marks) =>
        marks.Value.Contains(';', StringComparison.Ordinal) ? ";" : ",";

    [GeneratedRegex(
        "[ ]*[,;]([ ]*[,;])*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pauses();

    protected override string Row(Row node) => SpokenRows.Say(node.Parts, Write);

    protected override string Identifier(Identifier node)
    {
        var isCapital = node.Name.Length == 1 && char.IsUpper(node.Name[0]) && node.Name[0] > 'Z';
        var name =
            node.Name.Length == 1 && node.Name[0] > 127 ? SpokenSigns.Of(node.Name) : node.Name;
        return node.Alphabet switch
        {
            _ when isCapital => $"capital {name.ToLowerInvariant()}",
            Alphabet.DoubleStruck => node.Name switch
            {
                "R" => "the reals",
                "N" => "the natural numbers",
                "Z" => "the integers",
                "Q" => "the rationals",
                "C" => "the complex numbers",
                _ => name,
            },
            Alphabet.Script => $"script {name}",
            Alphabet.Fraktur => $"fraktur {name}",
            _ => name,
        };
    }

    protected override string Number(Number node) => node.Digits;

    protected override string Operator(Operator node) => SpokenSigns.Of(node.Sign);

    protected override string Function(Function node) =>
        node.Name switch
        {
            "sin" => "sine",
            "cos" => "cosine",
            "tan" => "tangent",
            "lim" => "the limit",
            "max" => "the maximum",
            "min" => "the minimum",
            "sup" => "the supremum",
            "inf" => "the infimum",
            "det" => "the determinant",
            "argmax" or "arg\u2009max" => "arg max",
            "argmin" or "arg\u2009min" => "arg min",
            "Pr" => "the probability",
            "Re" => "the real part",
            "Im" => "the imaginary part",
            "gcd" => "the greatest common divisor",
            _ => node.Name.Replace('\u2009', ' '),
        };

    protected override string Fraction(Fraction node) =>
        !node.HasRule ? $"{Write(node.Over)} above {Write(node.Under)}"
        : (node.Over, node.Under) is (Number { Digits: "1" }, Number { Digits: "2" }) ? "one half"
        : SpokenRows.IsDerivative(node)
        || (SpokenRows.IsShort(node.Over) && SpokenRows.IsShort(node.Under))
            ? $"{Write(node.Over)} over {Write(node.Under)}"
        : $"the fraction {Write(node.Over)} over {Write(node.Under)}, end fraction,";

    protected override string Radical(Radical node)
    {
        var of = SpokenRows.IsShort(node.Radicand)
            ? Write(node.Radicand)
            : $"{Write(node.Radicand)}, end root,";
        return node.Degree switch
        {
            null => $"the square root of {of}",
            Number { Digits: "3" } => $"the cube root of {of}",
            var degree => $"the root of order {Write(degree)} of {of}",
        };
    }

    protected override string Scripts(Scripts node) => SpokenScripts.Say(node, Write);

    protected override string Prescripts(Prescripts node) =>
        (node.Super is { } super ? $"super {Write(super)} " : "")
        + (node.Sub is { } sub ? $"sub {Write(sub)} " : "")
        + Write(node.Base);

    protected override string Accent(Accent node) =>
        SpokenSigns.Mark(node.Mark) is { Length: > 0 } mark
            ? node.Stretches && !SpokenRows.IsList(node.Base)
                ? $"{mark} over {Write(node.Base)}, end {mark},"
                : $"{Write(node.Base)} {mark}"
            : Write(node.Base);

    protected override string Fence(Fence node) => SpokenFences.Say(node, Write);

    protected override string Grid(Grid node)
    {
        var columns = node.Rows.Max(row => row.Cells.Count);
        var rows = node.Rows.Select(row =>
            string.Join(
                ", ",
                (node.Kind == GridKind.Aligned ? row.Equations : row.Cells)
                    .Select(Write)
                    .Where(cell => cell.Length > 0)
            ) + Tag(row)
        );
        return node.Kind switch
        {
            GridKind.Cases =>
                $"{SpokenNumbers.Of(node.Rows.Count)} cases: {string.Join("; ", rows)}",
            GridKind.Aligned or GridKind.Gathered or GridKind.Substack => string.Join("; ", rows),
            GridKind.Matrix or GridKind.SmallMatrix or GridKind.Array when columns == 1 =>
                $"the column {string.Join("; ", rows)}",
            _ when node.Rows.Count * columns > 12 =>
                $"a {SpokenNumbers.Of(node.Rows.Count)} by {SpokenNumbers.Of(columns)} matrix",
            _ =>
                $"the {SpokenNumbers.Of(node.Rows.Count)} by {SpokenNumbers.Of(columns)} matrix with rows {string.Join("; ", rows)}",
        };
    }

    private static string Tag(GridRow row) =>
        row.Tag.Length > 0 ? $", equation {row.Tag.Trim('(', ')')}" : "";

    protected override string Words(Words node) => node.Value.Trim();

    protected override string Space(Space node) => node.Width >= 1 ? "," : "";

    protected override string Styled(Styled node) => Write(node.Content);

    protected override string Phantom(Phantom node) => node.IsShown ? Write(node.Content) : "";

    protected override string Coloured(Coloured node) => Write(node.Content);

    protected override string Enclosed(Enclosed node) =>
        node.Enclosure == Enclosure.Box
            ? Write(node.Content)
            : $"crossed out {Write(node.Content)}";

    protected override string CrossReference(CrossReference node) => Write(node.Content);

    protected override string Numbered(Numbered node) =>
        node.Tag.Length > 0
            ? $"{Write(node.Content)}, equation {node.Tag.Trim('(', ')')}"
            : Write(node.Content);
}
