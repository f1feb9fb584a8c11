using Publisher.Editions.Html;
using Publisher.Editions.Images;
using Publisher.Model;

namespace Publisher.Editions.Dictionary;

/// <summary>The entries as articles, in plain HTML: a small window knows no style sheet, shows no picture and follows no
/// link, so that a picture is its description and a link its words.</summary>
internal sealed class Articles : HtmlContent
{
    private readonly Dictionary<string, Note> _notes = new(StringComparer.Ordinal);
    private readonly List<string> _marked = [];

    private Articles(Document document, EditionWords words)
        : base(document, new Anchors(), words, new(document, "dictionary"))
    {
        foreach (var note in document.Notes)
        {
            _notes.TryAdd(note.Id, note);
        }
    }

    /// <summary>In reading order; those of one name are one after another.</summary>
    public static IReadOnlyList<Article> Of(Document document, EditionWords words)
    {
        var articles = new Articles(document, words);
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

    protected override void Link(Link node, MarkupWriter into) => Write(node.Content, into);

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
