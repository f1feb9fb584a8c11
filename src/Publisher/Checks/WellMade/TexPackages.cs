using System.Collections.Frozen;

namespace Publisher.Checks.WellMade;

/// <summary>LaTeX's packages whose commands authors of formulas use and that are not read.</summary>
internal static class TexPackages
{
    private static readonly FrozenDictionary<string, string> ByCommand = new[]
    {
        "siunitx SI si num qty unit ang SIrange qtyrange numrange numlist qtylist",
        "physics dv pdv fdv dd expval ev comm acomm pb mel ketbra dyad vb va vu grad curl laplacian order eval",
        "mhchem pu",
        "tensor tensor indices",
        "cleveref cref Cref crefrange",
        "nicefrac nicefrac",
        "tikz tikz tikzcd",
    }
        .Select(line => line.Split(' '))
        .SelectMany(words => words.Skip(1).Select(command => (Command: command, Package: words[0])))
        .ToFrozenDictionary(pair => pair.Command, pair => pair.Package, StringComparer.Ordinal);

    /// <summary>The package that a command belongs to; null for none that is known.</summary>
    /// <param name="written">With its backslash.</param>
    public static string? Of(string written) =>
        written.StartsWith('\\') ? ByCommand.GetValueOrDefault(written[1..]) : null;
}
