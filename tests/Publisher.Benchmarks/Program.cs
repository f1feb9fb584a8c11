using Publisher.Benchmarks;

if (args is not [var command] || !File.Exists(command))
{
    Console.Error.WriteLine(
        "Give the path of the publisher command: run ./build.sh --target=Bench."
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
    Linking.Measure(Console.Out);
    Console.WriteLine();
    Checking.Measure(command, sample, folder, Console.Out);
    Console.WriteLine();
    Throughput.Measure(command, Exports.Of(SampleDocument.Exports, sample), folder, Console.Out);
    Console.WriteLine();
    EndToEnd.Measure(command, sample, folder, Console.Out);
}
finally
{
    Directory.Delete(folder, recursive: true);
}

return 0;
