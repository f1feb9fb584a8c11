using System.Collections.Frozen;
using Publisher.Mathematics.Tex;

namespace Publisher.Mathematics.Spoken;

/// <summary>What signs and letters are called in English.</summary>
internal static class SpokenSigns
{
    private const char Stroke = '\u0338';

    private static readonly FrozenDictionary<string, string> Names = Read(
        """
        + plus
        − minus
        ± plus or minus
        ∓ minus or plus
        × times
        ⋅ times
        ∗ star
        ⋆ star
        ÷ divided by
        / over
        ∘ composed with
        ⊕ circled plus
        ⊗ tensor
        ⊙ circled dot
        ∧ and
        ∨ or
        ∩ intersect
        ∪ union
        ∖ without
        = equals
        ≠ is not equal to
        ≈ is approximately
        ≡ is equivalent to
        ≅ is congruent to
        ∼ is distributed as
        ≃ is similar to
        ∝ is proportional to
        < is less than
        > is greater than
        ≤ is at most
        ≥ is at least
        ⩽ is at most
        ⩾ is at least
        ≪ is much less than
        ≫ is much greater than
        ≔ is defined as
        ≜ is defined as
        ∈ in
        ∉ not in
        ∋ contains
        ⊂ is a subset of
        ⊆ is a subset of
        ⊃ is a superset of
        ⊇ is a superset of
        → to
        ← becomes
        ⟵ from
        ↔ if and only if
        ↦ maps to
        ⇒ implies
        ⟹ implies
        ⇐ is implied by
        ⇔ if and only if
        ⟺ if and only if
        ⟶ to
        ∣ given
        | bar
        ‖ double bar
        ∥ is parallel to
        ⊥ is perpendicular to
        ⫫ is independent of
        ⊢ proves
        ⊨ models
        ∀ for all
        ∃ there exists
        ∄ there is no
        ¬ not
        ∞ infinity
        ∂ partial
        ∇ nabla
        ∅ the empty set
        ℏ h bar
        ℓ l
        ′ prime
        ″ double prime
        ‴ triple prime
        ⁗ quadruple prime
        … and so on
        ⋯ and so on
        ⋮ and so on
        ⋱ and so on
        ! factorial
        : colon
        , ,
        ; ;
        ( open bracket
        ) close bracket
        [ open bracket
        ] close bracket
        { open brace
        } close brace
        ⟨ open angle bracket
        ⟩ close angle bracket
        ⌊ floor of
        ⌋ end floor
        ⌈ ceiling of
        ⌉ end ceiling
        ∑ sum
        ∏ product
        ∫ integral
        ∬ double integral
        ∭ triple integral
        ∮ contour integral
        ⋃ union
        ⋂ intersection
        † dagger
        % percent
        ° degrees
        ∴ therefore
        ∵ because
        ≢ is not equivalent to
        ≐ is approximately
        ≟ is perhaps equal to
        ≍ is asymptotic to
        ≺ precedes
        ≻ succeeds
        ≼ precedes or equals
        ≽ succeeds or equals
        ⪯ precedes or equals
        ⪰ succeeds or equals
        ≲ is less than or about
        ≳ is greater than or about
        ≮ is not less than
        ≯ is not greater than
        ≰ is not at most
        ≱ is not at least
        ≦ is at most
        ≧ is at least
        ∤ does not divide
        ∌ does not contain
        ≁ is not similar to
        ≇ is not congruent to
        ∦ is not parallel to
        ⊄ is not a subset of
        ⊅ is not a superset of
        ⊈ is not a subset of
        ⊉ is not a superset of
        ⊊ is a proper subset of
        ⊋ is a proper superset of
        ⊏ is a square subset of
        ⊑ is below or equal to
        ⊒ is above or equal to
        ⊣ is left adjoint to
        ⊩ forces
        ⊬ does not prove
        ⊭ does not model
        ⊲ is a normal subgroup of
        ⊴ is a normal subgroup of
        ⋊ semidirect product with
        ⋉ semidirect product with
        ⊎ disjoint union
        ⨿ disjoint union
        ⊔ join
        ⊓ meet
        ⊖ circled minus
        ⊘ circled slash
        ⊻ exclusive or
        ⊼ nand
        ⋈ join
        ⊸ linearly implies
        ∙ dot
        · dot
        . dot
        ⋄ diamond
        ◇ diamond
        □ box
        ■ end of proof
        △ triangle
        ▽ inverted triangle
        ⊤ top
        ∠ angle
        ∁ complement of
        √ root
        ↑ up
        ↓ down
        ↗ increases to
        ↘ decreases to
        ↠ maps onto
        ↣ maps one to one into
        ↪ embeds in
        ⇀ converges weakly to
        ⇝ leads to
        ⇌ is in equilibrium with
        ⇄ is exchanged with
        ⇋ is in equilibrium with
        ↛ not to
        ⇏ does not imply
        ⇎ is not equivalent to
        ↮ is not equivalent to
        ⟷ if and only if
        ⟸ is implied by
        ⟼ maps to
        ⇑ double up arrow
        ⇓ double down arrow
        ↺ circles back to
        ∷ is proportioned as
        ∯ closed surface integral
        ∰ closed volume integral
        ⨌ quadruple integral
        ∐ coproduct
        ⋀ conjunction
        ⋁ disjunction
        ⨁ direct sum
        ⨂ tensor product
        ⨀ circled dot product
        ⨆ join
        ⨅ meet
        ⨄ disjoint union
        ⟦ open double bracket
        ⟧ close double bracket
        ⟮ open bracket
        ⟯ close bracket
        ⌜ open corner
        ⌝ close corner
        ⌞ open lower corner
        ⌟ close lower corner
        ℑ the imaginary part
        ℜ the real part
        ℘ weierstrass p
        ℵ aleph
        \ backslash
        § section
        ¶ paragraph
        ‡ double dagger
        $ dollars
        """
    );

    private static readonly FrozenDictionary<string, string> Marks = Read(
        """
        ^ hat
        ~ tilde
        ¯ bar
        ‾ bar
        → vector
        ⇀ vector
        ⇒ vector
        ← left arrow
        ↔ double arrow
        ⃛ triple dot
        ⃜ quadruple dot
        ˙ dot
        ¨ double dot
        ˇ check
        ˘ breve
        ´ acute
        ` grave
        ˚ ring
        _ underlined
        """
    );

    /// <summary>A command is as good a name as any for a sign that has none here.</summary>
    private static readonly Lazy<FrozenDictionary<string, string>> Commands = new(() =>
        Symbols
            .Names.Where(name => name.All(char.IsAsciiLetter))
            .Select(name =>
                (Name: name, Sign: Symbols.TryGet(name, out var symbol) ? symbol.Sign : "")
            )
            .GroupBy(pair => pair.Sign, StringComparer.Ordinal)
            .ToFrozenDictionary(
                pairs => pairs.Key,
                pairs =>
                    pairs
                        .Select(pair => pair.Name)
                        .OrderBy(name => name.Length)
                        .ThenBy(name => name, StringComparer.Ordinal)
                        .First(),
                StringComparer.Ordinal
            )
    );

    public static string Of(string sign) =>
        sign.Length > 1 && sign[^1] == Stroke ? Crossed(sign[..^1])
        : Names.TryGetValue(sign, out var name) ? name
        : Commands.Value.TryGetValue(sign, out var command)
            ? command.Replace("var", "", StringComparison.Ordinal)
        : sign;

    /// <summary>A stroke through a comparison denies it; through a letter it is Feynman's.</summary>
    private static string Crossed(string sign) =>
        Symbols.ClassOf(sign) is not SymbolClass.Rel ? $"{Of(sign)} slash"
        : Of(sign) is var name && name.StartsWith("is ", StringComparison.Ordinal)
            ? $"is not {name[3..]}"
        : $"not {name}";

    public static string Mark(string mark) => Marks.GetValueOrDefault(mark, "");

    private static FrozenDictionary<string, string> Read(string lines) =>
        lines
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Trim().Split(' ', 2))
            .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
