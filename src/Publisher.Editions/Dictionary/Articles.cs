using Publisher.Editions.Html;
using Publisher.Editions.Images;
using Publisher.Model;

namespace Publisher.Editions.Dictionary;

/// <summary>The entries as articles, in plain HTML: a small window knows no style sheet and shows no picture, so that a
/// picture is its description. What leads to another article is a link where the reading program looks words up by links;
/// any other link is its words.</summary>
internal sealed class Articles : HtmlContent
{
    private readonly Dictionary<string, Note> _notes = new(StringComparer.Ordinal);
    private readonly List<string> _marked = [];
    private readonly Dictionary<string, string> _terms = new(StringComparer.Ordinal);
    private readonly string? _lookup;

    private Articles(Document document, EditionWords words, string? lookup)
        : base(document, new Anchors(), words, new(document, "dictionary"))
    {
        _lookup = lookup;
        foreach (var entry in Outline.Of(document).Entries)
        {
            var term = entry.Headword.Terms.Select(Flat).FirstOrDefault("");
            foreach (var id in entry.Headword.OtherIds.Prepend(entry.Id))
            {
                _terms.TryAdd(id, term);
            }
        }

        foreach (var note in document.Notes)
        {
            _notes.TryAdd(note.Id, note);
        }
    }

    /// <summary>In reading order; those of one name are one after another.</summary>
    /// <param name="lookup">What the address of a link begins with that looks a term up; null where there are no links.</param>
    public static IReadOnlyList<Article> Of(
        Document document,
        EditionWords words,
        string? lookup = null
    )
    {
        var articles = new Articles(document, words, lookup);
        return
        [
            .. Outline
                .Of(document)
                .Entries.DistinctBy(entry => entry.Id)
                .Select(articles.Of)
                .Where(article => article.Term.Length > 0),
        ];
    }

    protected override string Address(ImageFile image) => "";

    protected override void Image(Image node, MarkupWriter into) =>
        into.Text(Words.Picture(node.AltText));

    protected override void Link(Link node, MarkupWriter into)
    {
        var term = _terms.GetValueOrDefault(node.Target ?? "", "");
        if (_lookup is null || term.Length == 0)
        {
            Write(node.Content, into);
            return;
        }

        using (into.Inline("a", ("href", _lookup + term)))
        {
            Write(node.Content, into);
        }
    }

    protected override void NoteReference(NoteReference node, MarkupWriter into)
    {
        _marked.Add(node.Note);
        using (into.Inline("sup"))
        {
            into.Text(node.Note);
        }
    }

    /// <summary>The TeX: few of these windows know MathML.</summary>
    protected override void Formula(Formula node, MarkupWriter into)
    {
        using (into.Inline("code"))
        {
            into.Text(node.Tex);
        }
    }

    private Article Of(OutlineEntry entry)
    {
        _marked.Clear();
        var markup = new MarkupWriter(isXml: true);
        using (markup.Block("p"))
        {
            Write(entry.Head, markup);
        }

        Blocks(entry.Body.AsSpan(), markup);
        // Notes may bring up others while they are written.
        for (var at = 0; at < _marked.Count; at++)
        {
            Note(_marked[at], markup);
        }

        var names = entry.Headword.Terms.Select(Flat).Where(name => name.Length > 0).ToList();
        return new(
            names.FirstOrDefault(""),
            [.. names.Skip(1).Where(name => name != names[0]).Distinct(StringComparer.Ordinal)],
            markup.ToString()
        );
    }

    private void Note(string id, MarkupWriter into)
    {
        if (_marked.IndexOf(id) < _marked.LastIndexOf(id) || !_notes.TryGetValue(id, out var note))
        {
            return;
        }

        using (into.Block("div"))
        {
            using (into.Inline("sup"))
            {
                into.Text(id);
            }

            Blocks(note.Blocks.AsSpan(), into);
        }
    }

    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
