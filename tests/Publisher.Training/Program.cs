using Publisher.Cli;
using Publisher.Importers;
using Publisher.Normalisation;
using Publisher.Training;

// publisher-training train FOLDER MODEL: learns from FOLDER/train.conllu.gz and writes the model that the check ships.
// publisher-training measure FOLDER [DOCUMENT]...: prints the check's precision and recall on FOLDER/test.conllu.gz and
// on the documents, with lines cut in both; with --alarms also every line that it reports wrongly.
var withAlarms = args.Contains("--alarms");
switch (args.Where(argument => argument != "--alarms").ToArray())
{
    case ["train", var folder, var model, .. var prose]:
        using (var file = File.Create(model))
        {
            EnglishTraining
                .Learn(
                    Treebank.Read(Path.Combine(folder, "train.conllu.gz")),
                    [.. prose.SelectMany(ProseFile.Read)]
                )
                .Save(file);
        }

        return 0;
    case ["dump", .. var documents]:
        foreach (var path in documents)
        {
            var document = Normalised(path);
            foreach (var seed in Enumerable.Range(1, 10))
            {
                Console.WriteLine($"#\t{path}\t{seed}");
                new Measurement().Add(document, (ulong)seed * 7919);
            }
        }

        return 0;
    case ["measure", var folder, .. var documents]:
        var treebank = new Measurement();
        treebank.Add(TreebankDocument.Of(Treebank.Read(Path.Combine(folder, "test.conllu.gz"))), 1);
        treebank.Print("The treebank's test part", Console.Out, withAlarms);
        if (documents.Length > 0)
        {
            var others = new Measurement();
            foreach (var path in documents)
            {
                others.Add(Normalised(path), 2);
            }

            others.Print("Documents", Console.Out, withAlarms);
        }

        return 0;
    default:
        Console.Error.WriteLine(
            "Say “train FOLDER MODEL” or “measure FOLDER [DOCUMENT]... [--alarms]”."
        );
        return 2;
}

static Publisher.Model.Document Normalised(string path)
{
    var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
    return Normaliser.Normalise(
        Importers.Import(path, Path.GetFileName(path), new FolderFiles(folder)).Value
    );
}
