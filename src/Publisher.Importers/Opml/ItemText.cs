using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Importers.Opml;

/// <summary>The words of an item on their way into inlines: what both ways of marking them have in common.</summary>
internal sealed class ItemText(Action<string> unfollowable, ISet<string> anchors)
{
    private readonly List<Inline> _inlines = [];
    private List<Inline>? _linked;
    private string _address = "";

    public TextStyle Style { get; set; }

    public bool IsInLink => _linked is not null;

    public void Add(string text)
    {
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (at > 0)
            {
                Add(new LineBreak());
            }

            if (lines[at].Length > 0)
            {
                Add(new Text(lines[at], Style));
            }
        }
    }

    public void Add(Inline inline) => (_linked ?? _inlines).Add(inline);

    public void OpenLink(string address)
    {
        CloseLink();
        (_linked, _address) = ([], Within(LinkAddress.Canonical(address)));
    }

    public void CloseLink()
    {
        if (_linked is not { } content)
        {
            return;
        }

        _linked = null;
        if (_address.Length > 0 && LinkAddress.IsFollowable(_address))
        {
            _inlines.Add(new Link([.. content], _address));
            return;
        }

        if (_address.Length > 0)
        {
            unfollowable(_address);
        }

        _inlines.AddRange(content);
    }

    public IReadOnlyList<Inline> Close()
    {
        CloseLink();
        return _inlines;
    }

    /// <summary>Outliners link to items by address: Dynalist's ends in <c>#z=id</c>, Workflowy's in <c>#/id</c>.</summary>
    private string Within(string address)
    {
        var mark = address.LastIndexOf('#');
        var id = mark < 0 ? "" : address[(mark + 1)..];
        id = id.StartsWith("z=", StringComparison.Ordinal) ? id[2..] : id.TrimStart('/');
        return id.Length > 0 && anchors.Contains(id) ? "#" + id : address;
    }
}
