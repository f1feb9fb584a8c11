using Publisher.Model;

namespace Publisher.Checks;

/// <summary>Looks for one kind of thing that an author would want to mend. Named for the healthy state.</summary>
public abstract class Check
{
    /// <summary>All checks, in the order in which their findings are listed for one place.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        new ResolvedReference(),
        new UniqueTerm(),
        new DefinedTerm(),
        new FinishedSentence(),
        new StyledHeading(),
        new ResolvedComment(),
    ];

    /// <summary>In kebab case: <c>resolved-reference</c>.</summary>
    public abstract string Name { get; }

    public abstract Severity Severity { get; }

    /// <summary>The page that explains it, in Markdown: what it looks for, what not, how to mend and silence.</summary>
    public string Page
    {
        get
        {
            var resource = $"{GetType().FullName}.md";
            using var page = typeof(Check).Assembly.GetManifestResourceStream(resource)!;
            using var reader = new StreamReader(page);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Runs every check.</summary>
    /// <param name="document">Normalised.</param>
    /// <param name="previous">An earlier edition of it, normalised, for the checks that can compare; null when there is none.</param>
    /// <returns>The findings in the document's order, those of one place in the order of <see cref="All"/>.</returns>
    public static Items<Finding> RunAll(Document document, Document? previous = null)
    {
        var outline = Outline.Of(document);
        return
        [
            .. All.SelectMany(check =>
                    previous is null
                        ? check.Run(document, outline)
                        : check.Run(document, outline, previous)
                )
                .OrderBy(finding => finding.Source.Ordinal),
        ];
    }

    /// <param name="document">Normalised.</param>
    /// <param name="outline">The same document's.</param>
    public abstract IEnumerable<Finding> Run(Document document, Outline outline);

    /// <summary>Runs with an earlier edition at hand; a check that has no use for it needs no override.</summary>
    /// <param name="previous">Normalised.</param>
    public virtual IEnumerable<Finding> Run(
        Document document,
        Outline outline,
        Document previous
    ) => Run(document, outline);

    private protected Finding Find(string message, string hint) =>
        new(Name, Severity, message, hint);
}
