using System.Globalization;
using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.References;
using Publisher.Training.Measures;

namespace Publisher.Training.Links;

/// <summary>How many of the links that are added a reader calls right, and how many of the mentions that he wants linked
/// are: with the entries that the program finds, as an edition has them.</summary>
internal sealed class LinkMeasure : ICorpusMeasure
{
    /// <summary>Written to be judged here.</summary>
    private const string OwnFolder = "tests/Publisher.Training/Links/Documents";

    private readonly LinkVerdicts _verdicts = LinkVerdicts.Read();

    public void Print(Corpus corpus, TextWriter output, bool withLists)
    {
        List<Count> counts =
        [
            .. corpus
                .Judged.Concat(corpus.Own)
                .Select(judged => (judged.Name, judged.Document))
                .Where(document => _verdicts.Know(document.Name))
                .Concat(Own())
                .Select(document => Counted(document.Name, document.Document)),
        ];
        output.WriteLine("Links, as far as a reader judged them (Links/README.md):");
        output.WriteLine();
        output.WriteLine(
            "| document | half | links | judged | right | right or arguable | wanted | linked | dangling | reported | other reports |"
        );
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var count in counts)
        {
            output.WriteLine(Row(count.Name, count.IsTuned ? "tuned" : "held back", [count]));
        }

        foreach (var isTuned in new[] { true, false })
        {
            var half = isTuned ? "tuned" : "held back";
            var ofHalf = counts.FindAll(count => count.IsTuned == isTuned);
            output.WriteLine(Row("**English**", half, ofHalf.FindAll(count => count.IsEnglish)));
            output.WriteLine(Row("**others**", half, ofHalf.FindAll(count => !count.IsEnglish)));
            output.WriteLine(Row("**all**", half, ofHalf));
        }

        output.WriteLine();
        foreach (var line in withLists ? counts.SelectMany(count => count.List) : [])
        {
            output.WriteLine(line);
        }
    }

    private static IEnumerable<(string Name, Document Document)> Own() =>
        Directory
            .EnumerateFiles(OwnFolder, "*.md")
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), JudgedDocument.Import(path)));

    private Count Counted(string name, Document imported)
    {
        var document = Normaliser.Normalise(imported);
        var lines = LineOfLinks.In(document);
        var count = new Count(
            name,
            _verdicts.AreTunedOn(name),
            KnownLanguages.Of(document) is { Tag: "en" }
        );
        foreach (var line in lines)
        {
            foreach (var link in line.Links.Where(link => link.Kind != LinkKind.Author))
            {
                count.Add(_verdicts.Of(name, line, link), line, link);
            }
        }

        var byAuthor = Linked(name, lines, link => link.Kind == LinkKind.Author);
        var linked = Linked(name, lines, link => link.Kind != LinkKind.Author);
        foreach (
            var wanted in _verdicts
                .WantedIn(name)
                .Where(wanted => linked.Contains(wanted) || !byAuthor.Contains(wanted))
        )
        {
            count.AddWanted(wanted, linked.Contains(wanted));
        }

        var dangling = _verdicts.DanglingIn(name);
        var reported = BrokenReferences
            .In(document, Outline.Of(document))
            .Select(reference =>
                (reference.Words, Key: LinkVerdicts.KeyOfDangling(name, reference.Words))
            )
            .ToList();
        foreach (var key in dangling)
        {
            count.AddDangling(key, reported.Exists(reference => reference.Key == key));
        }

        foreach (var (words, _) in reported.Where(one => !dangling.Contains(one.Key)))
        {
            count.AddReport(words);
        }

        return count;
    }

    /// <summary>The mentions of each line whose entry leads to what they mean, there or elsewhere in it.</summary>
    private static HashSet<string> Linked(
        string document,
        IReadOnlyList<LineOfLinks> lines,
        Func<LinkOfLine, bool> counts
    )
    {
        var targets = lines
            .SelectMany(line =>
                line.Links.Where(counts)
                    .SelectMany(link => link.Names, (_, name) => (line.From, name))
            )
            .Distinct()
            .ToLookup(pair => pair.From, pair => pair.name);
        return
        [
            .. lines.SelectMany(line =>
                targets[line.From]
                    .Select(name => LinkVerdicts.KeyOfWanted(document, line.Text, name))
            ),
        ];
    }

    private static string Row(string name, string half, List<Count> counts)
    {
        int Sum(Func<Count, int> of) => counts.Sum(of);
        var judged = Sum(count => count.Judged);
        return $"| {name} | {half} | {Sum(count => count.Links)} | {judged} | {Ratio(Sum(count => count.Right), judged)} | {Ratio(Sum(count => count.Right + count.Arguable), judged)} | {Sum(count => count.Wanted)} | {Ratio(Sum(count => count.Found), Sum(count => count.Wanted))} | {Sum(count => count.Dangling)} | {Ratio(Sum(count => count.Reported), Sum(count => count.Dangling))} | {Sum(count => count.OtherReports)} |";
    }

    private static string Ratio(int some, int all) =>
        all == 0 ? "-" : ((double)some / all).ToString("0.00", CultureInfo.InvariantCulture);

    private sealed class Count(string name, bool isTuned, bool isEnglish)
    {
        public string Name => name;

        public bool IsTuned => isTuned;

        public bool IsEnglish => isEnglish;

        public int Links { get; private set; }

        public int Judged { get; private set; }

        public int Right { get; private set; }

        public int Arguable { get; private set; }

        public int Wanted { get; private set; }

        public int Found { get; private set; }

        public int Dangling { get; private set; }

        public int Reported { get; private set; }

        public int OtherReports { get; private set; }

        /// <summary>What is not as the reader would have it, and links that nobody has judged.</summary>
        public List<string> List { get; } = [];

        public void Add(string verdict, LineOfLinks line, LinkOfLine link)
        {
            Links++;
            Judged += verdict.Length > 0 ? 1 : 0;
            Right += verdict == "right" ? 1 : 0;
            Arguable += verdict == "arguable" ? 1 : 0;
            if (verdict != "right")
            {
                var key = LinkVerdicts.KeyOfLink(name, line, link);
                List.Add(
                    $"{name}\t{(verdict.Length > 0 ? verdict : "not judged")}\t{key}\t{link.Words} → {link.Names.FirstOrDefault("section")}\t{line.From}\t{line.Text}"
                );
            }
        }

        public void AddDangling(string key, bool isReported)
        {
            Dangling++;
            Reported += isReported ? 1 : 0;
            if (!isReported)
            {
                List.Add($"{name}\tnot reported\t{key}");
            }
        }

        public void AddReport(string words)
        {
            OtherReports++;
            List.Add($"{name}\treported\t{LinkVerdicts.KeyOfDangling(name, words)}\t{words}");
        }

        public void AddWanted(string key, bool isLinked)
        {
            Wanted++;
            Found += isLinked ? 1 : 0;
            if (!isLinked)
            {
                List.Add($"{name}\tmissed\t{key}");
            }
        }
    }
}
