using System.Collections.Frozen;

namespace Publisher.Mathematics.Tex.Commands;

/// <summary>Signs with a stroke through them: Unicode's own characters where there are such.</summary>
internal static class Negations
{
    private const string Stroke = "\u0338";

    private static readonly FrozenDictionary<string, string> Negated =
        "=≠ ∈∉ ∋∌ ∃∄ ∣∤ |∤ ∥∦ ‖∦ ∼≁ ≃≄ ≅≇ ≈≉ ≡≢ ≍≭ <≮ >≯ ≤≰ ≥≱ ≲≴ ≳≵ ≶≸ ≷≹ ≺⊀ ≻⊁ ⊂⊄ ⊃⊅ ⊆⊈ ⊇⊉ ⊢⊬ ⊨⊭ ⊩⊮ ≼⋠ ≽⋡ ⊑⋢ ⊒⋣ ⊲⋪ ⊳⋫ ⊴⋬ ⊵⋭ →↛ ←↚ ↔↮ ⇒⇏ ⇐⇍ ⇔⇎"
            .Split(' ')
            .ToFrozenDictionary(pair => pair[..1], pair => pair[1..], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Relations = Negated
        .Where(pair => pair.Key is not "∃")
        .Select(pair => pair.Value)
        .ToFrozenSet(StringComparer.Ordinal);

    public static string Of(string sign) => Negated.GetValueOrDefault(sign, sign + Stroke);

    /// <summary>Whether a sign is a relation that does not hold.</summary>
    public static bool Has(string sign) => Relations.Contains(sign);
}
