namespace Publisher.Typesetting.Mathematics;

/// <summary>What atoms are to their neighbours.</summary>
internal static class Classes
{
    public static AtomClass Of(Atom atom) =>
        atom switch
        {
            SymbolAtom symbol => symbol.Class,
            ScriptsAtom scripts => Of(scripts.Base),
            PrescriptsAtom scripts => Of(scripts.Base),
            FractionAtom or FenceAtom => AtomClass.Inner,
            StyleAtom styled => Of(styled.Content),
            ColorAtom { IsGround: false } colored => Of(colored.Content),
            _ => AtomClass.Ordinary,
        };
}
