namespace Publisher.Conformance.Validity;

public sealed class PdfTests
{
    public static TheoryData<string> Exports => Sources.Names;

    [Theory]
    [MemberData(nameof(Exports))]
    public void Qpdf_finds_the_file_sound(string name)
    {
        var run = Programme.Run(Tools.Qpdf, ["--check", Published.Of(name).Edition("pdf")]);
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.DoesNotContain("WARNING", run.Said, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Every_font_is_embedded_subset_and_has_a_Unicode_map(string name)
    {
        var run = Programme.Run(Tools.PdfFonts, [Published.Of(name).Edition("pdf")]);
        var fonts = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(fonts);
        foreach (var font in fonts)
        {
            // The last columns are: emb sub uni object generation.
            var columns = font.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.True(
                columns[^5..^2] is ["yes", "yes", "yes"],
                $"emb, sub, uni are not all yes: {font}"
            );
        }
    }
}
