using Publisher.Mathematics.Tex;

namespace Publisher.Mathematics.Markup;

/// <summary>The elements of MathML that hold characters.</summary>
internal static class MathMlTokens
{
    private const string Margin = "margin-left:";

    private const string Marks = "^ˆ~˜¯‾_ˇ´`˙¨˘˚→←↔⇒⇀↼⃗⃛⃜⏞⏟⎴⎵⏜⏝⏠⏡";

    public static Expression Identifier(MarkupElement node)
    {
        var name = Clean(node.Text);
        if (name.Length == 0)
        {
            return Row.Empty;
        }

        var (plain, alphabet) = Alphabets.Plain(name);
        if (alphabet != Alphabet.Upright)
        {
            return new Identifier(plain, alphabet);
        }

        var runes = name.EnumerateRunes().Count();
        if (Variant(node["mathvariant"]) is { } variant)
        {
            return new Identifier(name, Alphabets.Fitting(name, variant));
        }

        var isSign = !name.Any(char.IsLetterOrDigit) && TexCharacters.Sign(name, null) is Operator;
        return isSign ? new Operator(name, OperatorClass.Ordinary)
            : runes == 1 ? new Identifier(name, Alphabets.Fitting(name, Alphabet.Italic))
            : new Identifier(name, Alphabet.Upright);
    }

    public static Expression Number(MarkupElement node)
    {
        var digits = Clean(node.Text);
        var (plain, alphabet) = Alphabets.Plain(digits);
        return digits.Length == 0
            ? Row.Empty
            : new Number(
                plain,
                Variant(node["mathvariant"]) is { } variant
                    ? Alphabets.Fitting(plain, variant)
                    : alphabet
            );
    }

    public static Expression Operator(MarkupElement node)
    {
        var sign = Clean(node.Text);
        if (sign is "" or "\u2062" or "\u2063" or "\u2064" or "\u2061")
        {
            return Row.Empty;
        }

        if (IsMovable(node) && sign.Any(char.IsLetter) && !Signs.IsMovable(sign))
        {
            return new Function(sign.Replace(' ', '\u2009'), TakesLimits: true);
        }

        if (
            node["movablelimits"] == "false"
            && sign.All(letter => char.IsLetter(letter) || letter is '\u2009' or ' ')
            && sign.Length > 1
        )
        {
            return new Function(sign.Replace(' ', '\u2009'), TakesLimits: true);
        }

        sign = sign switch
        {
            "-" => "−",
            "*" => "∗",
            _ => sign,
        };
        return new Operator(sign, Class(node, sign))
        {
            Size = Signs.Width(node["minsize"]) is > 0 and var size ? size : null,
            Stretches =
                node["stretchy"] == "true"
                && node["fence"].Length == 0
                && node["minsize"].Length == 0,
            IsBold =
                node["style"].Contains("bold", StringComparison.Ordinal)
                || node["mathvariant"] == "bold",
        };
    }

    public static Expression Words(MarkupElement node)
    {
        if (node.Text.Length == 0)
        {
            return node.Children.Count == 0 ? Row.Empty : new Words(string.Concat(Leaves(node)));
        }

        var style = node["style"];
        bool Has(string part) => style.Contains(part, StringComparison.Ordinal);
        return new Words(
            node.Text.Replace('\u00A0', ' '),
            (Has("bold") ? WordsStyle.Bold : WordsStyle.None)
                | (Has("italic") ? WordsStyle.Italic : WordsStyle.None)
                | (Has("monospace") ? WordsStyle.Monospace : WordsStyle.None)
        );
    }

    public static Expression Space(MarkupElement node) =>
        !node.HasClass(MathMlOperators.FunctionSpace)
        && Signs.Width(Closer(node) ?? node["width"]) is { } width
        && width != 0
            ? new Space(width)
            : Row.Empty;

    /// <summary>A space that draws its neighbours closer: MathML Core has widths of nothing and more alone, and margins as those of
    /// anything else.</summary>
    public static MarkupElement Closer(double width) =>
        MarkupElement.Of("mspace").With("width", "0").With("style", Margin + Signs.Em(width));

    private static string? Closer(MarkupElement node) =>
        node["style"].StartsWith(Margin, StringComparison.Ordinal)
            ? node["style"][Margin.Length..]
            : null;

    /// <summary>The name of a function that an identifier is said to be.</summary>
    public static Expression Named(Expression part) =>
        part switch
        {
            Identifier { Alphabet: Alphabet.Upright, Name: var name } when name.Length > 1 =>
                new Function(name, TakesLimits: true),
            _ => part,
        };

    /// <summary>Whether the limits of an operator stand beside it in a line.</summary>
    public static bool IsMovable(MarkupElement node) =>
        node["movablelimits"] is { Length: > 0 } said
            ? said == "true"
            : Signs.IsMovable(Clean(node.Text));

    public static bool IsMark(string sign) =>
        sign.Length == 1 && Marks.Contains(sign[0], StringComparison.Ordinal);

    /// <summary>A mark as a character of its own, whether it was one or a combining one.</summary>
    public static string Mark(string sign) =>
        sign switch
        {
            "ˆ" or "\u0302" => "^",
            "˜" or "\u0303" => "~",
            "\u0304" => "¯",
            "\u0305" => "‾",
            "\u0332" => "_",
            "\u20D7" => "→",
            "\u0307" => "˙",
            "\u0308" => "¨",
            "\u030C" => "ˇ",
            "\u0306" => "˘",
            "\u0301" => "´",
            "\u0300" => "`",
            "\u030A" => "˚",
            _ => sign,
        };

    private static OperatorClass Class(MarkupElement node, string sign)
    {
        if (node["largeop"] == "true")
        {
            return OperatorClass.Large;
        }

        var (left, right) = (Signs.Width(node["lspace"]), Signs.Width(node["rspace"]));
        var isInner = Signs.ClassOf(sign) == OperatorClass.Inner && left < 0.2 && right < 0.2;
        return isInner || (left is null && right is null)
            ? Signs.ClassOf(sign)
            : Signs.ClassOf(left ?? 0, right ?? 0, node["form"]);
    }

    private static Alphabet? Variant(string name) =>
        name switch
        {
            "normal" => Alphabet.Upright,
            "bold" => Alphabet.Bold,
            "italic" => Alphabet.Italic,
            "bold-italic" => Alphabet.BoldItalic,
            "double-struck" => Alphabet.DoubleStruck,
            "script" => Alphabet.Script,
            "bold-script" => Alphabet.BoldScript,
            "fraktur" => Alphabet.Fraktur,
            "bold-fraktur" => Alphabet.BoldFraktur,
            "sans-serif" => Alphabet.SansSerif,
            "bold-sans-serif" => Alphabet.SansSerifBold,
            "sans-serif-italic" => Alphabet.SansSerifItalic,
            "sans-serif-bold-italic" => Alphabet.SansSerifBoldItalic,
            "monospace" => Alphabet.Monospace,
            _ => null,
        };

    private static string Clean(string text) =>
        text.Trim(' ', '\n', '\r', '\t').Replace("\u2060", "", StringComparison.Ordinal);

    private static IEnumerable<string> Leaves(MarkupElement node) =>
        node.Children.Count == 0 ? [node.Text] : node.Children.SelectMany(Leaves);
}
