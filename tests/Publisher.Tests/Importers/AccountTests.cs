using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers;

/// <summary>Whatever comes in goes out or is left out for a reason: of every export, and of every case.</summary>
[Trait(SampleFiles.Trait, SampleFiles.Used)]
public sealed class AccountTests
{
    private static readonly string[] Formats = [".html", ".zip", ".md", ".docx", ".opml"];

    public static TheoryData<string> Samples => [.. SampleFiles.Named(Formats)];

    public static IEnumerable<TheoryDataRow<string, string>> Cases =>
        Golden
            .Cases("html", "*.html")
            .Select(path => ("html", path))
            .Concat(Golden.Cases("markdown", "*.md").Select(path => ("markdown", path)))
            .Select(one => new TheoryDataRow<string, string>(
                one.Item1,
                Path.GetFileName(one.path)
            ));

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_account_of_an_export_balances(string name) =>
        Balances(SampleFiles.PathOf(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_account_of_a_case_balances(string area, string name) =>
        Balances(Golden.Cases(area, name)[0]);

    private static void Balances(string path)
    {
        var name = Path.GetFileName(path);
        var import = Publisher.Importers.Importers.Import(
            name,
            name,
            new MemoryFiles(name, File.ReadAllBytes(path))
        );

        Assert.Equal("", string.Join('\n', import.Account.Lines.Where(IsOff).Select(Written)));
        Assert.True(import.Account.IsBalanced);
        Assert.Contains(import.Account.Lines, line => line.CameIn > 0);
    }

    private static bool IsOff(AccountLine line) => line.Unaccounted != 0;

    private static string Written(AccountLine line) =>
        $"{line.Kind}: {line.CameIn} in, {line.WentOut} out, left out: {string.Join(", ", line.Omitted.Select(one => $"{one.Count} {one.Reason} at {one.Source.Ordinal}"))}";
}
