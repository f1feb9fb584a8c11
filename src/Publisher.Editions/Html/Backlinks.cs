using Publisher.Model;
using Publisher.References;

namespace Publisher.Editions.Html;

/// <summary>The places that mention an entry, set compactly after it: where they are many, the first few, and on a page the
/// rest on request.</summary>
internal sealed class Backlinks
{
    /// <summary>About a line of them.</summary>
    private const int MostAtOnce = 6;

    /// <summary>Few reading systems fold anything away, so that a book names no more than about two lines of
    /// them.</summary>
    private const int MostInBook = 12;

    private readonly ReferenceGraph _graph;
    private readonly Anchors _anchors;
    private readonly EditionWords _words;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public Backlinks(Document document, Anchors anchors, EditionWords words)
    {
        var outline = Outline.Of(document);
        (_graph, _anchors, _words) = (ReferenceGraph.Of(outline), anchors, words);
        foreach (var entry in outline.Entries)
        {
            _names.TryAdd(entry.Id, entry.Headword.Term);
        }

        foreach (var section in outline.Sections)
        {
            _names.TryAdd(section.Id, section.Title);
        }
    }

    public void Write(string id, MarkupWriter into)
    {
        var places = _graph
            .MentionedIn(id)
            .Where(from => Name(from).Length > 0 && _anchors.Address(from) is not null)
            .ToList();
        if (places.Count == 0)
        {
            return;
        }

        // One more costs no more room than to say that there is one more.
        var most = into.IsXml ? MostInBook : MostAtOnce;
        var shown = places.Count <= most + 1 ? places.Count : most;
        using (into.Block("div", ("class", $"{HtmlContent.Furniture} backlinks")))
        {
            into.Text($"{_words.MentionedIn} ");
            Links(places[..shown], into);
            if (shown < places.Count && into.IsXml)
            {
                into.Text($" {_words.More(places.Count - shown)}");
            }
            else if (shown < places.Count)
            {
                using (into.Block("details"))
                {
                    using (into.Inline("summary"))
                    {
                        into.Text(_words.More(places.Count - shown));
                    }

                    Links(places[shown..], into);
                }
            }
        }
    }

    private void Links(List<string> places, MarkupWriter into)
    {
        for (var at = 0; at < places.Count; at++)
        {
            into.Text(at == 0 ? "" : ", ");
            using (into.Inline("a", ("href", _anchors.Address(places[at]))))
            {
                into.Text(Name(places[at]));
            }
        }
    }

    private string Name(string id) =>
        _names.GetValueOrDefault(id, "").ReplaceLineEndings(" ").Trim();
}
