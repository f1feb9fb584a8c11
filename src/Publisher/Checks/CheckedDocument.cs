using Publisher.Languages;
using Publisher.Model;
using Publisher.References.Graph;
using Publisher.Words;
using Line = Publisher.Checks.Sentences.Line;

namespace Publisher.Checks;

/// <summary>A document with what several checks derive from it, each thing derived once and only when one asks.</summary>
/// <param name="document">Normalised.</param>
/// <param name="previous">An earlier edition of it, normalised; null when there is none.</param>
internal sealed class CheckedDocument(
    Document document,
    Document? previous = null,
    CheckSettings? settings = null
)
{
    private readonly Lazy<IReadOnlyList<Line>> _lines = new(() => Sentences.Lines.Of(document));
    private readonly Lazy<Outline> _outline = new(() => Outline.Of(document));
    private readonly Lazy<Language?> _language = new(() => KnownLanguages.Of(document));
    private HashSet<string>? _sources;
    private ReferenceGraph? _graph;
    private IReadOnlyList<Line>? _ownLines;

    public Document Document => document;

    public Document? Previous => previous;

    public CheckSettings Settings { get; } = settings ?? new();

    public Outline Outline => _outline.Value;

    /// <summary>Whether a section lists the works that the document draws on, as a part of one that does: there an address
    /// is what a reader looks for, and it stays as its publisher gave it.</summary>
    /// <param name="section">Its id.</param>
    public bool IsSources(string section) =>
        (_sources ??= SourceTitles.Sections(Outline)).Contains(section);

    public ReferenceGraph Graph => _graph ??= ReferenceGraph.Of(Outline);

    /// <summary>How its author mends what is found.</summary>
    public Mending Mending { get; } = new(document);

    public NormalForm Form { get; } = KnownLanguages.FormOf(document.Language);

    /// <summary>Whether rules about words of English apply.</summary>
    public bool IsEnglish => KnownLanguages.IsEnglish(document.Language);

    /// <summary>The language that its words are in; null for one that we do not know.</summary>
    public Language? Language => _language.Value;

    public IReadOnlyList<Line> Lines => _lines.Value;

    /// <summary>The lines in the author's own words: not those of quotations.</summary>
    public IReadOnlyList<Line> OwnLines => _ownLines ??= [.. Lines.Where(line => !line.IsQuoted)];
}
