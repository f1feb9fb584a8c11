using Publisher.Normalisation;

namespace Publisher.Benchmarks;

/// <summary>The sample, as often as wanted, in the formats that the programs read.</summary>
internal sealed class PdfSource
{
    private readonly byte[] markdown;

    public PdfSource(SampleDocument sample, int times, string folder)
    {
        Name = times == 1 ? sample.Name : $"{sample.Name} x{times}";
        Folder = System.IO.Path.Combine(folder, $"pdf-{times}");
        var text = sample.Repeated(times);
        Words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        markdown = System.Text.Encoding.UTF8.GetBytes(text);
        Directory.CreateDirectory(Folder);
        File.WriteAllBytes(Path("md"), markdown);
    }

    public string Name { get; }

    public int Words { get; }

    public string Folder { get; }

    public string Path(string extension) => System.IO.Path.Combine(Folder, $"sample.{extension}");

    /// <summary>Writes what the other programs are given.</summary>
    public void WriteOthers(string command)
    {
        WholeProcess.Median(
            1,
            command,
            "publish",
            Path("md"),
            "--out",
            Folder,
            "--editions",
            "html,docx"
        );
        var imported = Importers.Importers.Import(
            "sample.md",
            "sample.md",
            new OneFile("sample.md", markdown)
        );
        File.WriteAllText(Path("typ"), TypstSource.Of(Normaliser.Normalise(imported.Value)));
    }
}
