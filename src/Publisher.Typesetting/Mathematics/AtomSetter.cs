namespace Publisher.Typesetting.Mathematics;

/// <summary>Makes boxes of atoms.</summary>
internal sealed class AtomSetter : AtomWriter<MathStyle, MathBox>
{
    private readonly FormulaSetter setter;
    private readonly FractionSetter fractions;
    private readonly RadicalSetter radicals;
    private readonly ScriptSetter scripts;
    private readonly LimitSetter limits;
    private readonly FenceSetter fences;
    private readonly TableSetter tables;
    private readonly EnclosureSetter enclosures;

    public AtomSetter(FormulaSetter setter, MathFace face, WordSetter words)
    {
        this.setter = setter;
        Words = words;
        Glyphs = new(face, setter.SizeOf, words);
        Rows = new(setter);
        Accents = new(setter, face);
        fractions = new(setter, face);
        radicals = new(setter, face);
        scripts = new(setter, face);
        limits = new(setter, face);
        fences = new(setter, face);
        tables = new(setter, face);
        enclosures = new(setter, face);
    }

    public WordSetter Words { get; }

    public GlyphSetter Glyphs { get; }

    public RowSetter Rows { get; }

    public AccentSetter Accents { get; }

    protected override MathBox Row(RowAtom atom, MathStyle context) =>
        RowSetter.Join([.. Rows.Elements(atom, context)]);

    protected override MathBox Symbol(SymbolAtom atom, MathStyle context) =>
        atom.Stretches ? Accents.Stretched(atom.Text, 0, context) : Glyphs.Set(atom, context);

    protected override MathBox Fraction(FractionAtom atom, MathStyle context) =>
        fractions.Set(atom, context);

    protected override MathBox Radical(RadicalAtom atom, MathStyle context) =>
        radicals.Set(atom, context);

    protected override MathBox Scripts(ScriptsAtom atom, MathStyle context) =>
        atom.Limits == Limits.Always || (atom.Limits == Limits.InDisplays && context.IsDisplay)
            ? limits.Set(atom, context)
            : scripts.Set(atom, context);

    protected override MathBox Prescripts(PrescriptsAtom atom, MathStyle context) =>
        scripts.SetBefore(atom, context);

    protected override MathBox Accent(AccentAtom atom, MathStyle context) =>
        Accents.Set(atom, context);

    protected override MathBox Fence(FenceAtom atom, MathStyle context) =>
        fences.Set(atom, context);

    protected override MathBox Table(TableAtom atom, MathStyle context) =>
        tables.Set(atom, context);

    protected override MathBox Text(TextAtom atom, MathStyle context) =>
        Words.Set(atom.Text, atom.Style, context);

    protected override MathBox Space(SpaceAtom atom, MathStyle context) =>
        new(atom.Width * setter.SizeOf(context), 0, 0);

    protected override MathBox Phantom(PhantomAtom atom, MathStyle context) =>
        enclosures.Phantom(atom, context);

    protected override MathBox Color(ColorAtom atom, MathStyle context) =>
        atom.IsGround
            ? enclosures.Ground(atom, context)
            : Write(atom.Content, context with { Color = atom.Color });

    protected override MathBox Style(StyleAtom atom, MathStyle context) =>
        Write(atom.Content, context.As(atom.Size));

    protected override MathBox Enclosed(EnclosedAtom atom, MathStyle context) =>
        enclosures.Set(atom, context);
}
