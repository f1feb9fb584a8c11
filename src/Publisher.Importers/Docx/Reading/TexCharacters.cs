using System.Collections.Frozen;
using System.Text;
using M = DocumentFormat.OpenXml.Math;

namespace Publisher.Importers.Docx.Reading;

/// <summary>Characters and names of mathematics in TeX's notation. What TeX has no command for stays the character that it is:
/// every engine of today reads Unicode.</summary>
internal static class TexCharacters
{
    private static readonly FrozenDictionary<char, string> Commands = Read(
        """
        αalpha βbeta γgamma δdelta εvarepsilon ϵepsilon ζzeta ηeta θtheta ϑvartheta ιiota κkappa λlambda μmu νnu ξxi
        πpi ϖvarpi ρrho ϱvarrho σsigma ςvarsigma τtau υupsilon φvarphi ϕphi χchi ψpsi ωomega
        ΓGamma ΔDelta ΘTheta ΛLambda ΞXi ΠPi ΣSigma ΥUpsilon ΦPhi ΨPsi ΩOmega
        ∑sum ∏prod ∐coprod ∫int ∬iint ∭iiint ∮oint ⋃bigcup ⋂bigcap ⋁bigvee ⋀bigwedge ⨁bigoplus ⨂bigotimes
        ×times ÷div ±pm ∓mp ⋅cdot ·cdot ∘circ ∗ast ⊕oplus ⊗otimes ⊙odot ∧wedge ∨vee ∩cap ∪cup ∖setminus
        ≤leq ≥geq ≠neq ≈approx ≡equiv ≅cong ∼sim ∝propto ≪ll ≫gg ⊂subset ⊃supset ⊆subseteq ⊇supseteq
        ∈in ∉notin ∋ni ⊥perp ∥parallel ∣mid ⊢vdash ⊨models
        →to ←leftarrow ↔leftrightarrow ⇒Rightarrow ⇐Leftarrow ⇔Leftrightarrow ↦mapsto ↑uparrow ↓downarrow
        ∞infty ∂partial ∇nabla ∀forall ∃exists ¬neg ∅emptyset ℓell ℏhbar ℜRe ℑIm ℵaleph ∠angle √surd
        …ldots ⋯cdots ⋮vdots ⋱ddots ⟨langle ⟩rangle 〈langle 〉rangle ⌊lfloor ⌋rfloor ⌈lceil ⌉rceil ‖Vert
        ◇Diamond □Box ℝmathbb{R} ℕmathbb{N} ℤmathbb{Z} ℚmathbb{Q} ℂmathbb{C}
        """
    );

    private static readonly FrozenSet<string> Functions = FrozenSet.Create(
        StringComparer.Ordinal,
        "sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan log ln lg exp lim sup inf max min arg det dim gcd deg hom ker Pr limsup liminf".Split(
            ' '
        )
    );

    private static readonly FrozenSet<string> Limits = FrozenSet.Create(
        StringComparer.Ordinal,
        "lim sup inf max min det gcd Pr limsup liminf sum prod coprod bigcup bigcap".Split(' ')
    );

    /// <summary>The words of a run of mathematics, in its style.</summary>
    public static string Run(M.Run run)
    {
        var words = string.Concat(run.Elements<M.Text>().Select(text => text.Text));
        var properties = run.MathRunProperties;
        if (
            properties?.GetFirstChild<M.NormalText>() is { } normal
            && normal.Val?.InnerText is not ("0" or "off")
        )
        {
            return words.Length == 0 ? "" : $@"\text{{{Escaped(words)}}}";
        }

        var tex = Escaped(words);
        var style = properties?.GetFirstChild<M.Style>()?.Val?.InnerText;
        var script = properties?.GetFirstChild<M.Script>()?.Val?.InnerText;
        var command = script switch
        {
            "script" => @"\mathcal",
            "fraktur" => @"\mathfrak",
            "double-struck" => @"\mathbb",
            "sans-serif" => @"\mathsf",
            "monospace" => @"\mathtt",
            _ when style is "b" => @"\mathbf",
            _ when style is "bi" => @"\boldsymbol",
            _ when style is "p" && words.Any(char.IsAsciiLetter) => @"\mathrm",
            _ => "",
        };
        return command.Length == 0 || tex.Length == 0 ? tex : $"{command}{{{tex}}}";
    }

    /// <summary>Characters as they stand in a formula.</summary>
    public static string Escaped(string text)
    {
        var tex = "";
        foreach (var rune in Canonical.Characters.Clean(text).EnumerateRunes())
        {
            tex = Join(tex, Escaped(rune));
        }

        return tex;
    }

    /// <summary>A delimiter after <c>\left</c> or <c>\right</c>; a full stop for none.</summary>
    public static string Delimiter(string character) =>
        character.Length == 0 ? "." : Escaped(character);

    /// <summary>The command of a function that TeX knows; the name upright where it does not.</summary>
    public static string Function(string name)
    {
        var plain =
            name.StartsWith(@"\mathrm{", StringComparison.Ordinal) && name.EndsWith('}')
                ? name[@"\mathrm{".Length..^1]
                : name;
        return Functions.Contains(plain) ? $@"\{plain}"
            : plain.Length > 1 && plain.All(char.IsAsciiLetter) ? $@"\operatorname{{{plain}}}"
            : name;
    }

    public static bool IsLimit(string command) =>
        command.StartsWith('\\') && Limits.Contains(command[1..]);

    /// <param name="character">Combining or alone.</param>
    /// <param name="group">What it stands on, in braces.</param>
    public static string Accent(string character, string group) =>
        character switch
        {
            "\u0302" or "^" => $@"\hat{group}",
            "\u0303" or "~" => $@"\tilde{group}",
            "\u0304" or "\u0305" or "¯" => $@"\bar{group}",
            "\u0307" => $@"\dot{group}",
            "\u0308" => $@"\ddot{group}",
            "\u030C" => $@"\check{group}",
            "\u0306" => $@"\breve{group}",
            "\u0301" => $@"\acute{group}",
            "\u0300" => $@"\grave{group}",
            "\u20D7" or "\u2192" => $@"\vec{group}",
            _ => $@"\overset{{{Escaped(character)}}}{group}",
        };

    /// <summary>Whether a script can hang on it without braces: one character or one command.</summary>
    public static bool IsSingle(string tex) =>
        tex.Length == 1
        || (tex.Length == 2 && char.IsSurrogatePair(tex[0], tex[1]))
        || (tex.Length > 1 && tex[0] == '\\' && tex.Skip(1).All(char.IsAsciiLetter));

    /// <summary>A command ends where a letter does not follow.</summary>
    public static string Join(string left, string right) =>
        right.Length > 0 && char.IsAsciiLetter(right[0]) && EndsInCommand(left)
            ? $"{left} {right}"
            : left + right;

    private static bool EndsInCommand(string tex)
    {
        var at = tex.Length;
        while (at > 0 && char.IsAsciiLetter(tex[at - 1]))
        {
            at--;
        }

        return at > 0 && at < tex.Length && tex[at - 1] == '\\';
    }

    private static string Escaped(Rune rune) =>
        rune.IsBmp && Commands.TryGetValue((char)rune.Value, out var command)
            ? command
            : rune.Value switch
            {
                '#' or '$' or '%' or '&' or '_' or '{' or '}' => $@"\{(char)rune.Value}",
                '\\' => @"\backslash",
                '^' => @"\hat{}",
                '~' => @"\sim",
                '\u2212' => "-",
                '\u2061' or '\u2062' or '\u2063' or '\u2064' => "",
                _ => Rune.IsWhiteSpace(rune) ? " " : rune.ToString(),
            };

    private static FrozenDictionary<char, string> Read(string commands) =>
        commands
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenDictionary(pair => pair[0], pair => $@"\{pair[1..]}");
}
