using System.Collections.Frozen;
using Publisher.Mathematics.Tex;

namespace Publisher.Mathematics.Spoken;

/// <summary>What signs and letters are called in English.</summary>
internal static class SpokenSigns
{
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
        ← from
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
        ‖ norm
        ∥ parallel to
        ⊥ perpendicular to
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
        """
    );

    private static readonly FrozenDictionary<string, string> Marks = Read(
        """
        ^ hat
        ~ tilde
        ¯ bar
        ‾ bar
        → vector
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
        Names.TryGetValue(sign, out var name) ? name
        : Commands.Value.TryGetValue(sign, out var command)
            ? command.Replace("var", "", StringComparison.Ordinal)
        : sign;

    public static string Mark(string mark) => Marks.GetValueOrDefault(mark, "");

    private static FrozenDictionary<string, string> Read(string lines) =>
        lines
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Trim().Split(' ', 2))
            .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
