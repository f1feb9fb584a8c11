using System.Text.Json;

namespace Publisher.Conformance.Formulas;

/// <summary>The MathML of the cases of formulas, compared with what Temml makes of the same TeX.</summary>
public sealed class FormulaTreeTests
{
    private static readonly string Folder = Path.Combine(
        Repository.Root,
        "tests",
        "Publisher.Conformance",
        "Formulas"
    );

    private static readonly string Cases = Path.Combine(
        Repository.Root,
        "tests",
        "Publisher.Tests",
        "Cases",
        "mathematics"
    );

    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    internal sealed record Difference(string File, string Tex, string Ours, string Theirs);

    [Fact]
    public void Formulas_are_read_as_Temml_reads_them_except_where_a_reason_is_given()
    {
        var run = Programme.Run(Tools.Node, [Path.Combine(Folder, "compare.mjs"), Cases]);
        Assert.True(run.ExitCode == 0, run.Said);
        var differences = JsonSerializer.Deserialize<List<Difference>>(run.Output, Names)!;

        Assert.Equal(
            Explained().Order(StringComparer.Ordinal),
            differences.Select(found => found.Tex).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>Lines of <c>differences.txt</c>: a reason, indented, and above it the formulas that it explains.</summary>
    private static IEnumerable<string> Explained() =>
        File.ReadLines(Path.Combine(Folder, "differences.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith("    ", StringComparison.Ordinal));
}
