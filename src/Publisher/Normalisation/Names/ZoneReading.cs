namespace Publisher.Normalisation.Names;

/// <summary>What was read between a term and its definition.</summary>
/// <param name="rest">The marked text after the term.</param>
internal sealed class ZoneReading(string rest)
{
    public List<string> Names { get; } = [];

    /// <summary>What belongs to the head itself, since only together it reads as names: " or <b>canonical basis</b>",
    /// "(n.)".</summary>
    public string Joined { get; private set; } = "";

    /// <summary>What follows.</summary>
    public string After { get; private set; } = rest;

    /// <summary>Whether it notes what dictionaries note - how the name is spoken, what kind of word it is - so that a
    /// definition follows without a sign.</summary>
    public bool IsDictionary { get; private set; }

    public void Join(string words, int length)
    {
        Joined += words;
        Skip(length);
    }

    public void Add(string name, int length)
    {
        Names.Add(name);
        Skip(length);
    }

    public void Note(int length)
    {
        IsDictionary = true;
        Skip(length);
    }

    public void Skip(int length) => After = After[length..];
}
