namespace Publisher.Typesetting.Mathematics;

/// <summary>What atoms are to their neighbours. A fraction is an ordinary one, as LaTeX's are, which stand in a group.</summary>
internal static class Classes
{
    public static AtomClass Of(Atom atom) =>
        atom switch
        {
            SymbolAtom symbol => symbol.Class,
            ScriptsAtom scripts => Of(scripts.Base),
            PrescriptsAtom scripts => Of(scripts.Base),
            FenceAtom => AtomClass.Inner,
            StyleAtom styled => Of(styled.Content),
            ColorAtom { IsGround: false } colored => Of(colored.Content),
            _ => AtomClass.Ordinary,
        };
}
