using Publisher.Benchmarks;

if (args is not [var command, .. var wanted] || !File.Exists(command))
{
    Console.Error.WriteLine(
        "Give the path of the publisher command: run ./build.sh --target=Bench. After it may stand what to measure, where not all: start, linking, checks, import, formulas, page, site, editions, pdf."
    );
    return 2;
}

if (SampleDocument.Find() is not { } sample)
{
    Console.Error.WriteLine(
        "There is no document to measure on: source-doc/glossary.md is missing."
    );
    return 2;
}

var folder = Directory.CreateTempSubdirectory("publisher-bench-").FullName;
try
{
    Measure("start", table => Starting.Measure(command, sample, folder, table));
    Measure("linking", Linking.Measure);
    Measure("checks", table => Checking.Measure(command, sample, folder, table));
    Measure(
        "import",
        table =>
            Throughput.Measure(command, Exports.Of(SampleDocument.Exports, sample), folder, table)
    );
    Measure("formulas", table => FormulaCosts.Measure(command, sample, folder, table));
    Measure("page", table => PageInBrowser.Measure(command, folder, table));
    Measure("site", table => SiteOfTerms.Measure(command, folder, table));
    Measure("editions", table => EndToEnd.Measure(command, sample, folder, table));
    Measure("pdf", table => PdfAlone.Measure(command, sample, folder, table));
}
finally
{
    Directory.Delete(folder, recursive: true);
}

return 0;

void Measure(string name, Action<TextWriter> measure)
{
    if (wanted.Length == 0 || wanted.Contains(name))
    {
        measure(Console.Out);
        Console.WriteLine();
    }
}
