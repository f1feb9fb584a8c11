using Publisher.Languages;
using Publisher.Model;
using Publisher.References.Graph;
using Publisher.Words;
using Line = Publisher.Checks.Sentences.RunningText.Line;

namespace Publisher.Checks;

/// <summary>A document with what several checks derive from it, each thing derived once and only when one asks; they may
/// ask from several threads.</summary>
internal sealed class CheckedDocument
{
    private readonly Lazy<IReadOnlyList<Line>> _lines;
    private readonly Lazy<IReadOnlyList<Line>> _ownLines;
    private readonly Lazy<Outline> _outline;
    private readonly Lazy<Language?> _language;
    private readonly Lazy<HashSet<string>> _sources;
    private readonly Lazy<ReferenceGraph> _graph;

    /// <param name="document">Normalised.</param>
    /// <param name="previous">An earlier edition of it, normalised; null when there is none.</param>
    public CheckedDocument(
        Document document,
        Document? previous = null,
        CheckSettings? settings = null
    )
    {
        (Document, Previous, Settings) = (document, previous, settings ?? new());
        (Mending, Form) = (new(document), KnownLanguages.FormOf(document.Language));
        _lines = new(() => Sentences.RunningText.Lines.Of(document));
        _ownLines = new(() => [.. Lines.Where(line => !line.IsQuoted && !IsTitleOfWork(line))]);
        _outline = new(() => Outline.Of(document));
        _language = new(() => KnownLanguages.Of(document));
        _sources = new(() => SourceTitles.Sections(Outline));
        _graph = new(() => ReferenceGraph.Of(Outline));
    }

    public Document Document { get; }

    public Document? Previous { get; }

    public CheckSettings Settings { get; }

    public Outline Outline => _outline.Value;

    /// <summary>Whether a section lists the works that the document draws on, as a part of one that does: there an address
    /// is what a reader looks for, and it stays as its publisher gave it.</summary>
    /// <param name="section">Its id.</param>
    public bool IsSources(string section) => _sources.Value.Contains(section);

    public ReferenceGraph Graph => _graph.Value;

    /// <summary>How its author mends what is found.</summary>
    public Mending Mending { get; }

    public NormalForm Form { get; }

    /// <summary>Whether rules about words of English apply.</summary>
    public bool IsEnglish => KnownLanguages.IsEnglish(Document.Language);

    /// <summary>The language that its words are in; null for one that we do not know.</summary>
    public Language? Language => _language.Value;

    public IReadOnlyList<Line> Lines => _lines.Value;

    /// <summary>The lines in the author's own words: not those of quotations, nor the titles in a list of works.</summary>
    public IReadOnlyList<Line> OwnLines => _ownLines.Value;

    /// <summary>Whether a line gives the title of another's work, which stays as it is: "Attention is not not Explanation".
    /// A list of works gives it as a link.</summary>
    private bool IsTitleOfWork(Line line) => line.IsLink && IsSources(line.Section);
}
