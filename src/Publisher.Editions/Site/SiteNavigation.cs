using Publisher.Editions.Html;

namespace Publisher.Editions.Site;

/// <summary>The contents that stand on every page: the sections, of which that of the page is open. However many lines a
/// level has, a page shows those near its own, so that a site grows in line with its document.</summary>
internal sealed class SiteNavigation
{
    /// <summary>On each side of the page's own line.</summary>
    private const int MostBeside = 30;

    private readonly IReadOnlyList<ContentsLine> _lines;
    private readonly Anchors _anchors;
    private readonly EditionWords _words;
    private readonly bool _hasPageATerm;
    private readonly Dictionary<string, (ContentsLine? Around, int At)> _places = new(
        StringComparer.Ordinal
    );

    public SiteNavigation(
        IReadOnlyList<ContentsLine> lines,
        Anchors anchors,
        EditionWords words,
        bool hasPageATerm
    )
    {
        (_lines, _anchors, _words, _hasPageATerm) = (lines, anchors, words, hasPageATerm);
        Locate(lines, around: null);
    }

    /// <summary>Whether no line but those of the edition's own parts is a section, so that none has a switch to stand
    /// beside.</summary>
    public bool IsFlat =>
        _lines.All(line => line.Lines.Count == 0 || !PageNavigation.IsSection(line));

    /// <param name="root">Before every address: empty on a page that lies in the site's folder.</param>
    public string Of(SitePage page, string root)
    {
        string? Address(string id) => root + _anchors.Address(id);
        if (page.IsHome && root.Length == 0)
        {
            return PageNavigation.Of(_lines, Address, _words);
        }

        var markup = new MarkupWriter(isXml: false);
        Lines(_lines, Way(page.Id), page, Address, markup);
        return markup.ToString();
    }

    private void Locate(IReadOnlyList<ContentsLine> lines, ContentsLine? around)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            _places.TryAdd(lines[at].Id, (around, at));
            Locate(lines[at].Lines, lines[at]);
        }
    }

    /// <summary>From the top to the line of an id.</summary>
    private Stack<int> Way(string id)
    {
        var way = new Stack<int>();
        while (_places.TryGetValue(id, out var place))
        {
            way.Push(place.At);
            id = place.Around?.Id ?? "";
        }

        return way;
    }

    private void Lines(
        IReadOnlyList<ContentsLine> lines,
        Stack<int> way,
        SitePage page,
        Func<string, string?> address,
        MarkupWriter into
    )
    {
        var own = way.TryPop(out var at) ? at : -1;
        var first = Math.Max(0, own - MostBeside);
        var end = Math.Min(lines.Count, first + 2 * MostBeside + 1);
        using (into.Block("ul"))
        {
            More(first > 0, address, into);
            for (var line = first; line < end; line++)
            {
                var isSection = PageNavigation.IsSection(lines[line]);
                using (into.Block("li", ("class", isSection ? "section" : null)))
                {
                    PageNavigation.Link(lines[line], address, into);
                    if (line == own)
                    {
                        Inner(lines[line], way, page, address, into);
                    }
                }
            }

            More(end < lines.Count, address, into);
        }
    }

    /// <summary>A page shows all that stands on it; where its entries are pages, those near it.</summary>
    private void Inner(
        ContentsLine line,
        Stack<int> way,
        SitePage page,
        Func<string, string?> address,
        MarkupWriter into
    )
    {
        if (line.Lines.Count == 0)
        {
            return;
        }

        var isWhole = line.Id == page.Id && !_hasPageATerm;
        if (!PageNavigation.IsSection(line))
        {
            Within();
            return;
        }

        using (into.Inline("details", ("open", "")))
        {
            PageNavigation.Summary(line, _words, into);
            Within();
        }

        void Within()
        {
            if (isWhole)
            {
                PageNavigation.Lines(line.Lines, address, _words, into);
            }
            else
            {
                Lines(line.Lines, way, page, address, into);
            }
        }
    }

    private void More(bool isLeftOut, Func<string, string?> address, MarkupWriter into)
    {
        if (isLeftOut)
        {
            using (into.Block("li"))
            using (
                into.Inline("a", ("href", address(SiteWriter.Top)), ("aria-label", _words.Contents))
            )
            {
                into.Text("…");
            }
        }
    }
}
