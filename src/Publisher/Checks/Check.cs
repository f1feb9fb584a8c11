using Publisher.Checks.Consistent;
using Publisher.Checks.Current;
using Publisher.Checks.Finished;
using Publisher.Checks.Linked;
using Publisher.Checks.WellMade;
using Publisher.Model;
using Line = Publisher.Checks.Sentences.RunningText.Line;

namespace Publisher.Checks;

/// <summary>Looks for one kind of thing that an author would want to mend. Named for the healthy state.</summary>
public abstract class Check
{
    /// <summary>All checks, in the order in which their findings are listed for one place.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        new ResolvedReference(),
        new ResolvedNumber(),
        new UniqueTerm(),
        new DefinedTerm(),
        new FinishedSentence(),
        new NoEmptyItem(),
        new AnnouncedList(),
        new BalancedPunctuation(),
        new SeparatedSentences(),
        new RepeatedWord(),
        new NoPlaceholder(),
        new UnambiguousAlias(),
        new DistinctDefinition(),
        new NoCircularDefinition(),
        new SelfContainedDefinition(),
        new ReferencedTerm(),
        new LinkedMention(),
        new DirectLink(),
        new ReadableLink(),
        new ConsistentTerm(),
        new CurrentTerm(),
        new HeadingOrder(),
        new ImageHasText(),
        new TableHasHeader(),
        new MatchedEmphasis(),
        new PlainCharacters(),
        new ReadingEase(),
        new StyledHeading(),
        new ResolvedComment(),
        new AnsweredFeedback(),
        new PossibleDate(),
        new WholeAddress(),
        new WholeLink(),
        new DistinctPassage(),
        new SpacedPunctuation(),
        new FittingArticle(),
        new ConsistentQuotation(),
        new ConsistentSpelling(),
        new ConsistentStop(),
        new ConsistentSeparator(),
        new ReadableNumber(),
        new FittingWord(),
        new AlphabeticalOrder(),
        new ExpandedAbbreviation(),
        new ReadableFormula(),
        new LiveLink(),
    ];

    /// <summary>In kebab case: <c>resolved-reference</c>.</summary>
    public abstract string Name { get; }

    public abstract Severity Severity { get; }

    /// <summary>The page that explains it, in Markdown: what it looks for, what not, how to mend and silence.</summary>
    public string Page
    {
        get
        {
            var resource = $"Publisher.Checks.{GetType().Name}.md";
            using var page = typeof(Check).Assembly.GetManifestResourceStream(resource)!;
            using var reader = new StreamReader(page);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Whether it runs where the settings say nothing of it.</summary>
    public virtual bool IsOnByDefault => true;

    /// <summary>Runs every check that is on; what the author silenced is among the findings, so that a report can list it
    /// (<see cref="CheckSettings.SilenceOf"/>).</summary>
    /// <param name="document">Normalised.</param>
    /// <param name="previous">An earlier edition of it, normalised, for the checks that can compare; null when there is none.</param>
    /// <returns>The findings in the document's order, those of one place in the order of <see cref="All"/>.</returns>
    public static Items<Finding> RunAll(
        Document document,
        Document? previous = null,
        CheckSettings? settings = null
    )
    {
        var subject = new CheckedDocument(document, previous, settings);
        return
        [
            .. Repeats.Folded(
                Overlaps.Without(
                    SideBySide
                        .Of(
                            [.. All.Where(subject.Settings.IsOn)],
                            check =>
                                check
                                    .Run(subject)
                                    .Select(finding => subject.Settings.Apply(check, finding))
                                    .ToList()
                        )
                        .SelectMany(findings => findings)
                        .OrderBy(finding => finding.Source.Ordinal)
                ),
                finding => subject.Settings.SilenceOf(finding) is null
            ),
        ];
    }

    /// <summary>What an importer tells, each fault once: a comment left out is one of forty.</summary>
    /// <param name="findings">In the document's order.</param>
    public static IEnumerable<Finding> ToldOnce(
        IEnumerable<Finding> findings,
        CheckSettings settings
    ) => Repeats.Folded(findings, finding => settings.SilenceOf(finding) is null);

    internal abstract IEnumerable<Finding> Run(CheckedDocument subject);

    internal Finding Find(string message, string hint) => new(Name, Severity, message, hint);

    private protected Finding FindIn(Line line, string quote, string message, string hint) =>
        Find(message, hint) with
        {
            Quote = quote,
            Section = line.Section,
            Entry = line.Entry,
            Source = line.Source,
        };

    private protected Finding FindIn(
        OutlineEntry entry,
        string quote,
        string message,
        string hint
    ) =>
        Find(message, hint) with
        {
            Quote = quote,
            Section = entry.Section,
            Entry = entry.Id,
            Source = entry.Source,
        };

    private protected Finding FindIn(OutlineLink link, string quote, string message, string hint) =>
        Find(message, hint) with
        {
            Quote = quote,
            Section = link.Section,
            Entry = link.Entry,
            Source = link.Source,
        };
}
