using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Names in their order, tidied, each once in whatever case.</summary>
internal sealed class NameList
{
    /// <summary>What clings to a name and does not belong to it.</summary>
    public static readonly char[] Edges =
    [
        ' ',
        '\n',
        '\u00A0',
        ':',
        ',',
        ';',
        '.',
        '-',
        '–',
        '—',
        '“',
        '”',
        '"',
        '*',
        '_',
        '=',
    ];

    private readonly List<string> _names = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string name)
    {
        var tidy = Tidy(name);
        if (tidy.Any(char.IsLetterOrDigit) && _known.Add(tidy))
        {
            _names.Add(tidy);
        }
    }

    public Items<string> ToItems() => _names.ToItems();

    /// <summary>A name keeps its stop where it is that of an abbreviation ("N.B.").</summary>
    private static string Tidy(string name)
    {
        var tidy = name.Trim(Edges);
        return tidy.LastIndexOf('.') > 0 && name.Contains(tidy + '.', StringComparison.Ordinal)
            ? tidy + '.'
            : tidy;
    }
}
