using System.Globalization;
using Publisher.Checks.Sentences;
using Publisher.Cli;
using Publisher.Importers;
using Publisher.Languages;
using Publisher.Normalisation;
using Publisher.Training;
using Publisher.Training.Characters;
using Publisher.Training.Findings;
using Publisher.Training.Hyphenation;
using Publisher.Training.LineBreaking;
using Publisher.Training.Links;
using Publisher.Training.Measures;

// publisher-training train FOLDER MODEL [PROSE]...: learns from FOLDER/train.conllu.gz and from prose, and writes the model
// that the check ships.
// publisher-training calibrate FOLDER DOCUMENT...: prints the weights of the signals that tell cut lines of the documents and
// of FOLDER/dev.conllu.gz best from those that are as they were.
// publisher-training measure FOLDER [DOCUMENT]...: prints the check's precision and recall on FOLDER/test.conllu.gz and
// on the documents, with lines cut in both, and what it reports of them as they are; with --alarms also those lines, with
// --misses every cut that it does not report.
// publisher-training judge DOCUMENT: prints how each line of the document as it is was judged, the least likely to
// break off first.
// publisher-training links FOLDER|DOCUMENT: prints, for every document of FOLDER that has a NAME.gold.json beside it and
// with the entries of that, or for one document as it is read, the lines with the links that are added [so] and seen {so}
// and the mentions that are left ‹so›, for a reader to judge.
// publisher-training link-lines DOCUMENT...: prints of each document its terms and lines drawn from it, for a reader to say which
// mentions in them he wants linked.
// publisher-training link-sample DOCUMENT...: prints of each document links drawn from those that are added, with their keys,
// for a reader to judge.
// publisher-training link-verdicts FOLDER [--lists]: prints what a reader says of the links in the documents of FOLDER, as far as they are
// judged (Links/verdicts.tsv), as corpus does.
// publisher-training findings FOLDER [--lists]: prints what a reader says of each check's findings in the documents of FOLDER,
// as far as they are judged (Findings/verdicts.tsv), and what finished-sentence reports of cut lines; with --lists also what is
// not judged, to be judged and added.
// publisher-training corpus [FOLDER] [--lists]: prints what of the judged documents in FOLDER (../shared/samples) is found;
// what is learned is learned from all others. With --lists also what is missed and what is wrong.
// publisher-training entries FOLDER FILE: learns from the judged documents in FOLDER what each signal of an entry weighs,
// and writes src/Publisher/Normalisation/Entries/entry-weights.txt.
// publisher-training entry-signals DOCUMENT: prints what was considered in a document, with its signals.
// publisher-training hyphenation FOLDER TEMPLATES: writes templates/hyphenation from TeX's hyph-*.tex in FOLDER (of Debian's
// packages texlive-lang-*: usr/share/texlive/texmf-dist/tex/generic/hyph-utf8/patterns/tex).
// publisher-training line-breaks FOLDER FILE: writes src/Publisher.Typesetting/Text/Breaks/classes.txt from the files of
// Unicode in FOLDER (of Debian's package unicode-data: usr/share/unicode).
// publisher-training normal-forms FOLDER FILE: writes src/Publisher/Unicode/normal-forms.txt from the same.
var withAlarms = args.Contains("--alarms");
var withMisses = args.Contains("--misses");
switch (args.Where(argument => argument is not ("--alarms" or "--misses" or "--lists")).ToArray())
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
    case ["calibrate", var bank, .. var documents]:
        var calibration = new CalibrationTraining();
        calibration.Add(TreebankDocument.Prose(Treebank.Read(Path.Combine(bank, "dev.conllu.gz"))));
        foreach (var path in documents)
        {
            calibration.Add(Normalised(path));
        }

        foreach (var (signal, weight) in Enum.GetValues<BreakSignal>().Zip(calibration.Learn()))
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"[BreakSignal.{signal}] = {weight:0.0},"
                )
            );
        }

        return 0;
    case ["measure", var folder, .. var documents]:
        var test = Treebank.Read(Path.Combine(folder, "test.conllu.gz"));
        Publisher.Model.Document[] sentences = [TreebankDocument.Prose(test)];
        Publisher.Model.Document[] read = [.. documents.Select(Normalised)];
        Measure("The treebank's test part", [TreebankDocument.Of(test)], 10, 20);
        Measure("Its sentences, a paragraph each", sentences, 20, 20);
        Measure("The same, cuts closed with a stop", sentences, 20, 1);
        Measure("Documents", read, 10, 20);
        Measure("The same, cuts closed with a stop", read, 10, 1);
        return 0;
    case ["judge", var path]:
        var document = Normalised(path);
        foreach (
            var judgement in JudgedLines
                .Of(document, KnownLanguages.Of(document))
                .OrderBy(one => one.Odds)
        )
        {
            Console.WriteLine(Judgements.Text(judgement));
        }

        return 0;
    case ["links", var path]:
        LinkReport.Print(path, Console.Out);
        return 0;
    case ["link-lines", .. var glossaries]:
        foreach (var path in glossaries)
        {
            LinkSample.PrintLines(Path.GetFileName(path), Normalised(path), Console.Out);
        }

        return 0;
    case ["link-sample", .. var linked]:
        foreach (var path in linked)
        {
            LinkSample.PrintLinks(Path.GetFileName(path), Normalised(path), Console.Out);
        }

        return 0;
    case ["findings", var judged]:
        var report = new FindingReport();
        foreach (var path in FindingReport.Documents(judged))
        {
            report.Add(Path.GetFileName(path), Normalised(path));
        }

        report.Print(Console.Out, args.Contains("--lists"));
        return 0;
    case ["corpus", .. var folders]:
        CorpusReport.Print(
            folders is [var corpus] ? corpus : Path.Combine("..", "shared", "samples"),
            Console.Out,
            args.Contains("--lists")
        );
        return 0;
    case ["link-verdicts", var folder]:
        new LinkMeasure().Print(Corpus.In(folder), Console.Out, args.Contains("--lists"));
        return 0;
    case ["entries", var samples, var weights]:
        EntryWeightsFile.Write(Corpus.In(samples), weights);
        return 0;
    case ["entry-signals", var path]:
        SignalReport.Print(path, Console.Out);
        return 0;
    case ["hyphenation", var tex, var templates]:
        PatternFiles.Write(tex, templates);
        return 0;
    case ["line-breaks", var unicode, var classes]:
        LineBreakClasses.Write(unicode, classes);
        return 0;
    case ["normal-forms", var unicode, var characters]:
        NormalFormLines.Write(unicode, characters);
        return 0;
    default:
        Console.Error.WriteLine(
            "Say “train FOLDER MODEL [PROSE]...”, “calibrate FOLDER DOCUMENT...”, “measure FOLDER [DOCUMENT]... [--alarms] [--misses]”, “judge DOCUMENT”, “findings FOLDER [--lists]”, “links FOLDER|DOCUMENT”, “link-lines DOCUMENT...”, “link-sample DOCUMENT...”, “link-verdicts FOLDER [--lists]”, “corpus [FOLDER] [--lists]”, “entries FOLDER FILE”, “entry-signals DOCUMENT”, “hyphenation FOLDER TEMPLATES”, “line-breaks FOLDER FILE” or “normal-forms FOLDER FILE”."
        );
        return 2;
}

void Measure(string name, Publisher.Model.Document[] documents, int oneIn, int oneStopIn)
{
    if (documents.Length > 0)
    {
        var measurement = new Measurement(oneIn, oneStopIn);
        Array.ForEach(documents, measurement.Add);
        measurement.Print(name, Console.Out, withAlarms, withMisses);
    }
}

static Publisher.Model.Document Normalised(string path)
{
    var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
    return Normaliser.Normalise(
        Importers.Import(path, Path.GetFileName(path), new FolderFiles(folder)).Value
    );
}
