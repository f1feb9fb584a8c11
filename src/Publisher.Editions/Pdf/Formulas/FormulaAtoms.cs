using System.Globalization;
using Publisher.Mathematics;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Mathematics;
using TextStyle = Publisher.Typesetting.Text.TextStyle;

namespace Publisher.Editions.Pdf.Formulas;

/// <summary>A formula of the model as the typesetting library sets it.</summary>
/// <param name="words">How words within formulas are set, by their style in the document.</param>
internal sealed class FormulaAtoms(Func<WordsStyle, TextStyle> words) : ExpressionWriter<Atom>
{
    private const string Minus = "\u2212";

    public Atom Of(Expression expression) => Write(expression);

    protected override Atom Row(Row node) => new RowAtom([.. node.Parts.Select(Write)]);

    protected override Atom Identifier(Identifier node) =>
        new SymbolAtom(Alphabets.Spelled(node.Name, node.Alphabet));

    protected override Atom Number(Number node) =>
        new SymbolAtom(Alphabets.Spelled(node.Digits, node.Alphabet));

    protected override Atom Operator(Operator node) =>
        new SymbolAtom(node.Sign == "-" ? Minus : node.Sign, ClassOf(node.Class))
        {
            IsLarge = node.Class == OperatorClass.Large,
            Stretches = node.Stretches,
            Size = node.Size,
        };

    protected override Atom Function(Function node) =>
        new SymbolAtom(node.Name.Replace('\u00A0', '\u2009'), AtomClass.Operator);

    protected override Atom Fraction(Fraction node) =>
        new FractionAtom(Write(node.Over), Write(node.Under), node.HasRule);

    protected override Atom Radical(Radical node) =>
        new RadicalAtom(Write(node.Radicand), Optional(node.Degree));

    protected override Atom Scripts(Scripts node) =>
        new ScriptsAtom(
            Write(node.Base),
            Optional(node.Sub),
            Optional(node.Super),
            node.Placement switch
            {
                ScriptPlacement.Above => Limits.Always,
                ScriptPlacement.ByStyle => Limits.InDisplays,
                _ => Limits.Never,
            }
        );

    protected override Atom Prescripts(Prescripts node) =>
        new PrescriptsAtom(Write(node.Base), Optional(node.Sub), Optional(node.Super));

    protected override Atom Accent(Accent node) =>
        new AccentAtom(
            Write(node.Base),
            AccentMarks.Of(node.Mark, node.IsBelow, node.Stretches),
            node.IsBelow,
            node.Stretches
        );

    protected override Atom Fence(Fence node) =>
        new FenceAtom(node.Open, [.. node.Parts.Select(Write)], [.. node.Middles], node.Close);

    protected override Atom Grid(Grid node) => GridLayouts.Of(node, Write);

    protected override Atom Words(Publisher.Mathematics.Words node) =>
        new TextAtom(node.Value, words(node.Style));

    protected override Atom Space(Space node) => new SpaceAtom(node.Width);

    protected override Atom Styled(Styled node) =>
        new StyleAtom(
            Write(node.Content),
            node.Style switch
            {
                Mathematics.MathStyle.Display => MathSize.Display,
                Mathematics.MathStyle.Text => MathSize.Text,
                Mathematics.MathStyle.Script => MathSize.Script,
                _ => MathSize.ScriptScript,
            }
        );

    protected override Atom Phantom(Phantom node) =>
        new PhantomAtom(Write(node.Content), node.IsShown)
        {
            KeepsWidth = node.KeepsWidth,
            KeepsHeight = node.KeepsHeight,
            KeepsDepth = node.KeepsDepth,
        };

    protected override Atom Coloured(Coloured node) =>
        Rgb(node.Colour) is { } color
            ? new ColorAtom(Write(node.Content), color, node.IsGround)
            : Write(node.Content);

    protected override Atom Enclosed(Enclosed node) =>
        new EnclosedAtom(
            Write(node.Content),
            node.Enclosure switch
            {
                Enclosure.Box => Enclosing.Box,
                Enclosure.UpStrike => Enclosing.UpStrike,
                Enclosure.DownStrike => Enclosing.DownStrike,
                Enclosure.CrossStrike => Enclosing.CrossStrike,
                _ => Enclosing.HorizontalStrike,
            }
        );

    protected override Atom CrossReference(CrossReference node) => Write(node.Content);

    protected override Atom Numbered(Numbered node) => Write(node.Content);

    private Atom? Optional(Expression? expression) => expression is null ? null : Write(expression);

    private static AtomClass ClassOf(OperatorClass of) =>
        of switch
        {
            OperatorClass.Large => AtomClass.Operator,
            OperatorClass.Binary => AtomClass.Binary,
            OperatorClass.Relation => AtomClass.Relation,
            OperatorClass.Open => AtomClass.Open,
            OperatorClass.Close => AtomClass.Close,
            OperatorClass.Punctuation => AtomClass.Punctuation,
            OperatorClass.Inner => AtomClass.Inner,
            _ => AtomClass.Ordinary,
        };

    private static RgbColor? Rgb(string colour) =>
        colour is ['#', .. { Length: 6 } digits]
        && int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb)
            ? new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : null;
}
