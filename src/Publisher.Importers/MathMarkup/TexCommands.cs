using System.Collections.Frozen;
using System.Text;

namespace Publisher.Importers.MathMarkup;

/// <summary>The commands of TeX, LaTeX and amsmath that stand for a character or for the name of a function.</summary>
internal static class TexCommands
{
    private static readonly FrozenDictionary<Rune, string> Commands = Read(
        """
        αalpha βbeta γgamma δdelta εvarepsilon ϵepsilon ζzeta ηeta θtheta ϑvartheta ιiota κkappa λlambda μmu νnu ξxi
        πpi ϖvarpi ρrho ϱvarrho σsigma ςvarsigma τtau υupsilon φvarphi ϕphi χchi ψpsi ωomega
        ΓGamma ΔDelta ΘTheta ΛLambda ΞXi ΠPi ΣSigma ΥUpsilon ΦPhi ΨPsi ΩOmega
        ∑sum ∏prod ∐coprod ∫int ∬iint ∭iiint ∮oint ⋃bigcup ⋂bigcap ⋁bigvee ⋀bigwedge ⨁bigoplus ⨂bigotimes
        ×times ÷div ±pm ∓mp ⋅cdot ·cdot ∘circ ∗ast ⊕oplus ⊖ominus ⊗otimes ⊙odot ∧wedge ∨vee ∩cap ∪cup ∖setminus
        ⊎uplus ⊔sqcup ⊓sqcap ⋆star •bullet ★bigstar †dagger ‡ddagger △triangle
        ≤leq ≥geq ≠neq ≈approx ≡equiv ≅cong ≃simeq ∼sim ∝propto ≪ll ≫gg ≺prec ≻succ ⪯preceq ⪰succeq ≲lesssim
        ≳gtrsim ≐doteq ≜triangleq ≔coloneqq ⊂subset ⊃supset ⊆subseteq ⊇supseteq ⊄not\subset ⊈nsubseteq
        ∈in ∉notin ∋ni ⊤top ⊥perp ∥parallel ∣mid ⊢vdash ⊬nvdash ⊨models ∴therefore ∵because
        →to ←leftarrow ↔leftrightarrow ⇒Rightarrow ⇐Leftarrow ⇔Leftrightarrow ↦mapsto ↑uparrow ↓downarrow
        ⟵longleftarrow ⟶longrightarrow ⟹Longrightarrow ⟺Longleftrightarrow ⟼longmapsto ↪hookrightarrow
        ⇌rightleftharpoons ∞infty ∂partial ∇nabla ∀forall ∃exists ∄nexists ¬neg ∅emptyset ℓell ℏhbar ℜRe ℑIm
        ℵaleph ∠angle √surd …ldots ⋯cdots ⋮vdots ⋱ddots ⟨langle ⟩rangle 〈langle 〉rangle ⌊lfloor ⌋rfloor
        ⌈lceil ⌉rceil ‖Vert ◇Diamond □Box ℝmathbb{R} ℕmathbb{N} ℤmathbb{Z} ℚmathbb{Q} ℂmathbb{C} ℙmathbb{P}
        𝔼mathbb{E} 𝟙mathbb{1} ℒmathcal{L} ℋmathcal{H}
        """
    );

    private static readonly FrozenSet<string> Functions = Names(
        "sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan log ln lg exp lim sup inf max min arg det dim gcd deg hom ker Pr limsup liminf"
    );

    private static readonly FrozenSet<string> LimitTakers = Names(
        "lim sup inf max min det gcd Pr limsup liminf sum prod coprod bigcup bigcap bigvee bigwedge bigoplus bigotimes"
    );

    private static readonly FrozenSet<string> Integrals = Names("int iint iiint oint");

    /// <summary>Null where TeX has no command: every engine of today reads the character itself.</summary>
    public static string? Of(Rune character) => Commands.GetValueOrDefault(character);

    public static bool IsFunction(string name) => Functions.Contains(name);

    /// <param name="command">With its backslash.</param>
    public static bool TakesLimits(string command) =>
        command.StartsWith('\\') && LimitTakers.Contains(command[1..]);

    /// <param name="command">With its backslash.</param>
    public static bool IsIntegral(string command) =>
        command.StartsWith('\\') && Integrals.Contains(command[1..]);

    private static FrozenSet<string> Names(string names) =>
        FrozenSet.Create(StringComparer.Ordinal, names.Split(' '));

    private static FrozenDictionary<Rune, string> Read(string commands) =>
        commands
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => (Character: Rune.GetRuneAt(pair, 0), Text: pair))
            .ToFrozenDictionary(
                pair => pair.Character,
                pair => $@"\{pair.Text[pair.Character.Utf16SequenceLength..]}"
            );
}
