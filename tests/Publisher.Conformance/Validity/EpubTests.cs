namespace Publisher.Conformance.Validity;

public sealed class EpubTests
{
    public static TheoryData<string> Exports => Sources.FewNames;

    [Theory]
    [MemberData(nameof(Exports))]
    public void EPUBCheck_finds_no_error_and_no_warning(string name)
    {
        var (java, checker) = (Tools.Java, Tools.EpubCheck);
        var run = Programme.Run(
            java,
            [
                .. Tools.JavaForSeconds,
                checker,
                "--failonwarnings",
                Published.Of(name).Edition("epub"),
            ]
        );
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.Contains("No errors or warnings detected", run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Ace_finds_nothing_that_bars_a_reader()
    {
        var report = Repository.EmptyFolder("ace");
        var run = Programme.Run(
            Tools.Node,
            [
                Tools.Ace,
                "--silent",
                "--exiterror2",
                "--outdir",
                report,
                Published.Of("glossary.md").Edition("epub"),
            ],
            new Dictionary<string, string> { ["PUPPETEER_EXECUTABLE_PATH"] = Tools.Chromium }
        );
        Assert.True(run.ExitCode == 0, $"{run.Said}\nSee {Path.Combine(report, "report.html")}.");
    }
}
