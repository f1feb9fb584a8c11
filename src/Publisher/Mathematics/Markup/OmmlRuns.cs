namespace Publisher.Mathematics.Markup;

/// <summary>Runs of Office Math: characters with their alphabet, and the colour around them.</summary>
internal sealed class OmmlRuns
{
    private string _colour = "";
    private string _ground = "";

    /// <summary>Colours what is written until the result is disposed of.</summary>
    public Restoring In(string colour, bool isGround)
    {
        var before = new Restoring(this, _colour, _ground);
        (_colour, _ground) = isGround ? (_colour, colour) : (colour, _ground);
        return before;
    }

    /// <summary>Signs that mean something else to LibreOffice, which reads the letters of an equation as a language of its
    /// own.</summary>
    private const string Commands = "|#&%~^_`\"\\@";

    public MarkupElement Plain(string text) => Run(text, []);

    /// <param name="isLoose">Whether it lacks the other side of a pair.</param>
    public MarkupElement Sign(string sign, bool isLoose) =>
        Run(
            sign,
            isLoose || sign.All(character => Commands.Contains(character, StringComparison.Ordinal))
                ? [Literal]
                : []
        );

    /// <summary>Blanks, which LibreOffice leaves out where they are no words.</summary>
    public MarkupElement Blank(string blanks) => Run(blanks, [Literal]);

    /// <summary>A character of no width in the place of nothing.</summary>
    public MarkupElement Nothing() => Blank(OmmlParts.Nothing);

    public MarkupElement Bold(string sign) => Run(sign, [Value("sty", "b")]);

    /// <summary>The name of a function.</summary>
    public MarkupElement Name(string name) => Run(name, [Literal, Value("sty", "p")]);

    public MarkupElement Letters(string name, Alphabet alphabet)
    {
        var isLong = name.EnumerateRunes().Skip(1).Any();
        var properties =
            alphabet == Alphabet.Italic
                ? isLong
                    ? [Value("sty", "i")]
                    : []
                : OmmlAlphabets.Properties(alphabet);
        return Run(name, isLong ? [Literal, .. properties] : properties);
    }

    public MarkupElement Digits(string digits, Alphabet alphabet) =>
        Run(digits, alphabet == Alphabet.Upright ? [] : OmmlAlphabets.Properties(alphabet));

    public MarkupElement Words(Words node)
    {
        var properties = new List<MarkupElement>();
        if (node.Style.HasFlag(WordsStyle.Monospace))
        {
            properties.Add(
                new MarkupElement("w:rFonts")
                    .With("ascii", "Courier New")
                    .With("hAnsi", "Courier New")
            );
        }

        properties.AddRange(node.Style.HasFlag(WordsStyle.Bold) ? [new("w:b")] : []);
        properties.AddRange(node.Style.HasFlag(WordsStyle.Italic) ? [new("w:i")] : []);
        return Run(node.Value, [new MarkupElement("nor")], properties);
    }

    /// <summary>Says that letters are no more than that: LibreOffice would take "in" for a sign.</summary>
    private static MarkupElement Literal => new("lit");

    public static MarkupElement Value(string name, string value) =>
        new MarkupElement(name).With("val", value);

    private MarkupElement Run(
        string text,
        List<MarkupElement> mathematics,
        List<MarkupElement>? looks = null
    )
    {
        var run = new MarkupElement("r");
        if (mathematics.Count > 0)
        {
            run.Children.Add(MarkupElement.Of("rPr", mathematics));
        }

        looks ??= [];
        if (_colour.Length > 0)
        {
            looks.Add(Value("w:color", _colour[1..].ToUpperInvariant()));
        }

        if (_ground.Length > 0)
        {
            looks.Add(
                Value("w:shd", "clear")
                    .With("color", "auto")
                    .With("fill", _ground[1..].ToUpperInvariant())
            );
        }

        if (looks.Count > 0)
        {
            run.Children.Add(MarkupElement.Of("w:rPr", looks));
        }

        var words = MarkupElement.Leaf("t", text);
        run.Children.Add(words.With("xml:space", "preserve"));
        return run;
    }

    internal readonly struct Restoring(OmmlRuns runs, string colour, string ground) : IDisposable
    {
        public void Dispose() => (runs._colour, runs._ground) = (colour, ground);
    }
}
