using Publisher.Model;
using Publisher.Words;

namespace Publisher.Normalisation.Names;

/// <summary>Names in their order, tidied, each once in whatever case.</summary>
internal sealed class NameList
{
    private readonly List<string> _names = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public int Count => _names.Count;

    public void Add(string name)
    {
        var tidy = NameEdges.Trim(name);
        if (HasWord(tidy) && _known.Add(tidy))
        {
            _names.Add(tidy);
        }
    }

    /// <summary>Whether a text names something: a letter, a digit or a symbol.</summary>
    public static bool HasWord(string text) => new WordScanner(text).Next();

    public Items<string> ToItems() => _names.ToItems();
}
