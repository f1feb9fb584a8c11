using System.Text;
using Publisher.Model;

namespace Publisher.Importers.Canonical;

/// <summary>Joins pieces to the longest runs and links.</summary>
internal sealed class RunBuilder
{
    private readonly List<Inline> _block = [];
    private readonly List<Inline> _linked = [];
    private readonly StringBuilder _run = new();
    private TextStyle _style;
    private string _language = "";
    private Link? _link;

    public void Add(Piece piece)
    {
        if (piece.Address != _link?.Address)
        {
            CloseLink();
            _link = piece.Link;
        }

        if (piece.Atom is not null)
        {
            CloseRun();
            Open.Add(piece.Atom);
            return;
        }

        if (piece.Style != _style || piece.Language != _language)
        {
            CloseRun();
            (_style, _language) = (piece.Style, piece.Language);
        }

        _run.Append(piece.Value);
    }

    public Items<Inline> Build()
    {
        CloseLink();
        return _block.ToItems();
    }

    private List<Inline> Open => _link is null ? _block : _linked;

    private void CloseRun()
    {
        if (_run.Length > 0)
        {
            Open.Add(new Text(_run.ToString(), _style) { Language = _language });
            _run.Clear();
        }
    }

    private void CloseLink()
    {
        CloseRun();
        if (_link is not null)
        {
            _block.Add(_link with { Content = [.. _linked] });
            _linked.Clear();
            _link = null;
        }
    }
}
