using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Importers.Opml;

/// <summary>Dynalist's items: its few marks of Markdown, doubled so that a lone star or underscore is one.</summary>
/// <param name="text">The item's text.</param>
/// <param name="hasFormulas">Whether double dollars stand around formulas.</param>
internal sealed class MarkedText(string text, bool hasFormulas)
{
    private static readonly (string Mark, TextStyle Style)[] Marks =
    [
        ("**", TextStyle.Bold),
        ("__", TextStyle.Italic),
        ("~~", TextStyle.Strike),
    ];

    /// <summary>Marks of which no other follows: looking for it again from every place would take quadratic time.</summary>
    private readonly HashSet<string> _exhausted = new(StringComparer.Ordinal);
    private int _at;

    public void Read(ItemText into)
    {
        var plain = 0;
        while (_at < text.Length)
        {
            var start = _at;
            if (Next() is { } apply)
            {
                into.Add(text[plain..start]);
                apply(into);
                plain = _at;
            }
            else
            {
                _at = start + 1;
            }
        }

        into.Add(text[plain..]);
    }

    private Action<ItemText>? Next() =>
        text[_at] switch
        {
            '`' when Enclosed("`") is { } code => into =>
                into.Add(new Text(code, into.Style | TextStyle.Code)),
            '$' when hasFormulas && Enclosed("$$") is { } tex => into => into.Add(new Formula(tex)),
            '!' when Follows("![") => Picture(),
            '[' => Link(),
            '*' or '_' or '~' => Toggle(),
            _ => null,
        };

    private bool Follows(string mark) =>
        string.CompareOrdinal(text, _at, mark, 0, mark.Length) == 0;

    /// <summary>What stands between a mark and its next occurrence; null for nothing.</summary>
    private string? Enclosed(string mark)
    {
        var start = _at + mark.Length;
        if (
            !Follows(mark)
            || Find(mark, start) is not { } end
            || text.AsSpan(start, end - start).IsWhiteSpace()
        )
        {
            return null;
        }

        _at = end + mark.Length;
        var enclosed = Characters.Clean(text[start..end]).Trim();
        return enclosed.Length > 0 ? enclosed : null;
    }

    private int? Find(string mark, int from)
    {
        var found = _exhausted.Contains(mark)
            ? -1
            : text.IndexOf(mark, from, StringComparison.Ordinal);
        if (found < 0)
        {
            _exhausted.Add(mark);
            return null;
        }

        return found;
    }

    private Action<ItemText>? Toggle()
    {
        foreach (var (mark, style) in Marks)
        {
            var end = _at + mark.Length;
            if (Follows(mark))
            {
                var next = _at;
                _at = end;
                return into =>
                {
                    if (into.Style.HasFlag(style))
                    {
                        into.Style &= ~style;
                    }
                    else if (Find(mark, end) > end)
                    {
                        into.Style |= style;
                    }
                    else
                    {
                        into.Add(text[next..end]);
                    }
                };
            }
        }

        return null;
    }

    private Action<ItemText>? Link() =>
        Bracketed(_at + 1) is var (words, address)
            ? into =>
            {
                into.OpenLink(address);
                new MarkedText(words.Length > 0 ? words : address, hasFormulas).Read(into);
                into.CloseLink();
            }
            : null;

    private Action<ItemText>? Picture() =>
        Bracketed(_at + 2) is var (words, address)
            ? into =>
                into.Add(
                    new Image(File: null, Characters.Clean(words).Trim()) { Address = address }
                )
            : null;

    /// <summary><c>words](address)</c>; the address may hold pairs of parentheses.</summary>
    private (string Words, string Address)? Bracketed(int start)
    {
        var close = text.AsSpan(start).IndexOfAny('[', ']');
        var from = start + close + 2;
        if (
            close < 0
            || from > text.Length
            || text[start + close] != ']'
            || from - 1 >= text.Length
            || text[from - 1] != '('
        )
        {
            return null;
        }

        for (var (at, depth) = (from, 0); at < text.Length && text[at] is not ('[' or '\n'); at++)
        {
            depth += text[at] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (depth < 0)
            {
                _at = at + 1;
                return (text[start..(start + close)], text[from..at].Trim());
            }
        }

        return null;
    }
}
