using System.Buffers;
using System.Collections.Frozen;

namespace Publisher.Importers.Html.Parsing.Markup;

/// <summary>Reads pages whose tags are all paired, as the exports of Google and of most programs are, in one pass and with
/// no copy of the page. Anything that a reader would have to guess at is left to <see cref="LenientMarkup"/>, whose tree
/// this one equals.</summary>
internal sealed class PairedMarkup
{
    /// <summary>What Google writes before the end of the last of a table's rows that are pinned. It ends the row and the
    /// head; the end tag of the head comes behind the rows that follow.</summary>
    private const string EndOfPinnedRows = "<tbody></tbody></tr>";
    private const string EndOfHead = "</thead>";

    /// <summary>Deeper ones are cut down first.</summary>
    private const int DeepestNesting = 400;

    /// <summary>Longer values are seldom written twice, and longer texts neither.</summary>
    private const int LongestSharedValue = 100;
    private const int LongestSharedText = 8;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>=<\"'");

    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        StringComparer.Ordinal,
        "area",
        "base",
        "br",
        "col",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "wbr"
    );

    /// <summary>What other programs close, or nest, by rules of their own.</summary>
    private static readonly FrozenSet<string> Guessed = FrozenSet.Create(
        StringComparer.Ordinal,
        "basefont",
        "bgsound",
        "embed",
        "form",
        "frame",
        "iframe",
        "isindex",
        "keygen",
        "noembed",
        "noframes",
        "noscript",
        "noxhtml",
        "option",
        "param",
        "plaintext",
        "select",
        "source",
        "spacer",
        "template",
        "textarea",
        "track",
        "xmp"
    );

    private readonly string _html;
    private readonly MarkupNode _page = new(MarkupNode.PageName, "");
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _sharedSpans;
    private readonly List<MarkupAttribute> _attributes = [];
    private readonly HashSet<MarkupNode> _headless = [];
    private MarkupNode _open;
    private int _at;
    private int _depth;

    private PairedMarkup(string html)
    {
        _html = html;
        _open = _page;
        _sharedSpans = _shared.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <returns>Null where the page has anything to guess at.</returns>
    public static MarkupNode? Read(string html)
    {
        var reading = new PairedMarkup(html);
        return reading.ReadAll() ? reading._page : null;
    }

    private ReadOnlySpan<char> Rest => _html.AsSpan(_at);

    private bool ReadAll()
    {
        while (_at < _html.Length)
        {
            var length = Rest.IndexOf('<');
            length = length < 0 ? Rest.Length : length;
            if (length > 0)
            {
                _open.Append(new(MarkupNode.TextName, Shared(Rest[..length], LongestSharedText)));
                _at += length;
            }

            if (_at < _html.Length && !ReadTag())
            {
                return false;
            }
        }

        return _open == _page;
    }

    private bool ReadTag() =>
        Rest switch
        {
            ['<', '/', ..] => ReadEnd(),
            ['<', '!', '-', '-', ..] => ReadMark("-->", 4),
            ['<', '!', 'D' or 'd', 'O' or 'o', ..] => ReadMark(">", 2),
            ['<', >= 'a' and <= 'z', ..] => ReadPinnedEnd() || ReadStart(),
            _ => false,
        };

    /// <summary>A comment, or what kind of document it is.</summary>
    private bool ReadMark(string end, int from)
    {
        var length = Rest[from..].IndexOf(end, StringComparison.Ordinal);
        // What closes before it opens, and what holds tags, is read in more than one way.
        if (length < 0 || Rest.Slice(from, length) is ['>', ..] or ['-', ..] or [.., '-'])
        {
            return false;
        }

        length += from + end.Length;
        _open.Append(new(MarkupNode.CommentName, Rest[..length].ToString()));
        _at += length;
        return true;
    }

    private bool ReadEnd()
    {
        var name = _open.Name;
        var isOpen =
            Rest.Length > name.Length + 2
            && Rest.Slice(2, name.Length).SequenceEqual(name)
            && Rest[name.Length + 2] == '>';
        if (!isOpen || _open == _page)
        {
            return SkipHeadEnd();
        }

        _at += name.Length + 3;
        _open = _open.Parent!;
        _depth--;
        return true;
    }

    private bool ReadPinnedEnd()
    {
        if (
            _open is not { Name: "tr", Parent: { Name: "thead", Parent: { Name: "table" } table } }
            || !Rest.StartsWith(EndOfPinnedRows, StringComparison.Ordinal)
        )
        {
            return false;
        }

        table.Append(new("tbody", "tbody"));
        _headless.Add(table);
        _open = table;
        _depth -= 2;
        _at += EndOfPinnedRows.Length;
        return true;
    }

    private bool SkipHeadEnd()
    {
        var isSkipped =
            Rest.StartsWith(EndOfHead, StringComparison.Ordinal) && _headless.Remove(_open);
        _at += isSkipped ? EndOfHead.Length : 0;
        return isSkipped;
    }

    private bool ReadStart()
    {
        var length = Rest[1..].IndexOfAny(NameEnds);
        if (length < 0 || !IsName(Rest.Slice(1, length)))
        {
            return false;
        }

        var name = Shared(Rest.Slice(1, length));
        _at += 1 + length;
        if (Guessed.Contains(name) || EndsParent(name) || !ReadAttributes(out var isClosed))
        {
            return false;
        }

        var node = new MarkupNode(name, name) { Attributes = [.. _attributes] };
        _open.Append(node);
        return Void.Contains(name) || (!isClosed && Open(node));
    }

    private bool Open(MarkupNode node)
    {
        _open = node;
        return ++_depth < DeepestNesting
            && (node.Name is not ("script" or "style" or "title") || ReadRaw(node));
    }

    /// <summary>Text that holds no tags, up to its own end tag.</summary>
    private bool ReadRaw(MarkupNode node)
    {
        var length = Rest.IndexOf("</" + node.Name, StringComparison.OrdinalIgnoreCase);
        if (length < 0)
        {
            return false;
        }

        node.Append(new(MarkupNode.TextName, Rest[..length].ToString()));
        _at += length;
        return ReadEnd();
    }

    /// <summary>Whether the element that is open would be closed by an element of this name, or might be.</summary>
    private bool EndsParent(string name) =>
        _open.Name switch
        {
            "p" => Names.Blocks.Contains(name) || name is "menu" or "dir",
            "a" or "li" or "table" => name == _open.Name,
            "dd" or "dt" => name is "dd" or "dt",
            ['h', >= '1' and <= '6'] => name is ['h', >= '1' and <= '6'],
            "tr" => IsTablePart(name) && name is not ("td" or "th"),
            "thead" or "tbody" or "tfoot" => IsTablePart(name) && name != "tr",
            "caption" or "colgroup" or "td" or "th" => IsTablePart(name),
            _ => false,
        };

    private static bool IsTablePart(string name) =>
        name is "caption" or "colgroup" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th";

    private bool ReadAttributes(out bool isClosed)
    {
        _attributes.Clear();
        isClosed = false;
        while (_at < _html.Length)
        {
            var isApart = char.IsWhiteSpace(_html[_at]);
            _at += Rest.Length - Rest.TrimStart(" \t\r\n").Length;
            switch (Rest)
            {
                case ['>', ..]:
                    _at++;
                    return true;
                case ['/', '>', ..]:
                    _at += 2;
                    isClosed = true;
                    return true;
                default:
                    if (!isApart || !ReadAttribute())
                    {
                        return false;
                    }

                    break;
            }
        }

        return false;
    }

    private bool ReadAttribute()
    {
        var length = Rest.IndexOfAny(NameEnds);
        if (
            length <= 0
            || !IsAttributeName(Rest[..length])
            || Rest[length..] is not ['=', '"' or '\'', ..]
        )
        {
            return false;
        }

        var written = Shared(Rest[..length]);
        var quote = Rest[length + 1];
        _at += length + 2;
        length = Rest.IndexOf(quote);
        if (length < 0 || Rest[..length].Contains('<'))
        {
            return false;
        }

        var name = written.AsSpan().ContainsAnyInRange('A', 'Z')
            ? written.ToLowerInvariant()
            : written;
        _attributes.Add(new(name, written, Shared(Rest[..length])));
        _at += length + 1;
        return !_attributes.Take(_attributes.Count - 1).Any(other => other.Name == name);
    }

    /// <summary>Names and classes are written again and again, and kept once.</summary>
    private string Shared(ReadOnlySpan<char> text, int longest = LongestSharedValue)
    {
        if (text.Length > longest)
        {
            return text.ToString();
        }

        if (!_sharedSpans.TryGetValue(text, out var shared))
        {
            shared = text.ToString();
            _shared.Add(shared);
        }

        return shared;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (
                !char.IsAsciiLetterLower(character)
                && !char.IsAsciiDigit(character)
                && character != '-'
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAttributeName(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (
                !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_' or ':' or '.')
            )
            {
                return false;
            }
        }

        return true;
    }
}
