using Publisher.Model;
using Publisher.Normalisation;

namespace Publisher.References;

/// <summary>A name in a line, and the entry that it means there.</summary>
internal readonly record struct Mention(int Start, int End, Bearer Meant, int Name);

/// <summary>Where a line stands.</summary>
/// <param name="Section">Id of the section around it; empty when there is none.</param>
/// <param name="Entries">Ids of the entries around it, the innermost first.</param>
/// <param name="Own">Ids of the terms that the innermost of them defines; empty outside of entries.</param>
/// <param name="Position">Number of the entry that it stands in or after; -1 before the first.</param>
/// <param name="IsHead">Whether it names the innermost entry.</param>
internal sealed record LinePlace(
    string Section,
    IReadOnlyList<string> Entries,
    IReadOnlyList<string> Own,
    int Position,
    bool IsHead
)
{
    public string Entry => Entries.Count > 0 ? Entries[0] : "";
}

/// <summary>Finds the mentions of entries in lines.</summary>
internal sealed class Mentions(GlossaryNames names)
{
    private readonly List<Occurrence> _found = [];

    public List<Mention> In(Line line, LinePlace place)
    {
        names.Find(line.Text, _found);
        var mentions = new List<Mention>(_found.Count);
        foreach (var (name, start, end) in _found)
        {
            var written = line.Text.AsSpan(start, end - start);
            if (names.Meant(name, written, place.Section, place.Position) is { } meant)
            {
                mentions.Add(new(start, end, meant, name));
            }
        }

        return mentions;
    }
}
