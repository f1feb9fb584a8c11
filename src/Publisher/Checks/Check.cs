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
    /// <returns>The findings in the document's order, those of one place in the order of <see cref="All"/>.</returns>
    public static Items<Finding> RunAll(Document document)
    {
        var outline = Outline.Of(document);
        return
        [
            .. All.SelectMany(check => check.Run(document, outline))
                .OrderBy(finding => finding.Source.Ordinal),
        ];
    }

    /// <param name="document">Normalised.</param>
    /// <param name="outline">The same document's.</param>
    public abstract IEnumerable<Finding> Run(Document document, Outline outline);

    private protected Finding Find(string message, string hint) =>
        new(Name, Severity, message, hint);
}
