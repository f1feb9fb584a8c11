using Publisher.Languages;
using Publisher.Model;

namespace Publisher.References;

/// <summary>A name in a line, and the entry that it means there.</summary>
internal readonly record struct Mention(int Start, int End, Bearer Meant, int Name);

/// <summary>Where a line stands.</summary>
/// <param name="Section">Id of the section around it; empty when there is none.</param>
/// <param name="Entries">Ids of the entries around it, the innermost first.</param>
/// <param name="Own">Ids of the terms that the innermost of them defines; empty outside of entries.</param>
/// <param name="Position">Number of the entry that it stands in or after; -1 before the first.</param>
/// <param name="IsHead">Whether it names the innermost entry.</param>
internal sealed record ParagraphPlace(
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
    private const int LongestEnding = 8;

    private readonly List<Occurrence> _found = [];

    /// <summary>In their order. Words within a compound or an address mention nothing.</summary>
    public List<Mention> In(ParagraphText line, ParagraphPlace place)
    {
        names.Find(line.Text, _found);
        var mentions = new List<Mention>(_found.Count);
        foreach (var occurrence in _found)
        {
            if (
                !IsWithin(occurrence, mentions)
                && names.Meant(occurrence, line.Text, place.Section, place.Position) is { } meant
                && Whole(line.Text, occurrence, meant) is var (start, end)
                && !Compound.Holds(line.Text, start, end)
            )
            {
                Add(new(start, end, meant, occurrence.Name), mentions, line.Text);
            }
        }

        return mentions;
    }

    /// <summary>"Guard (on guard)": a bracket that belongs to a name may hold it again.</summary>
    private static bool IsWithin(Occurrence occurrence, List<Mention> mentions) =>
        mentions is [.., var last] && occurrence.Start < last.End;

    /// <summary>The name with its marks and its bracket; null where a bracket goes on beyond the name, or follows it as
    /// that of a call does.</summary>
    private (int Start, int End)? Whole(string text, Occurrence occurrence, Bearer meant)
    {
        var (start, end) = meant.Marks.Around(text, occurrence.Start, occurrence.End)!.Value;
        end += new WrittenName(text, start, end).LengthOfQualifier(meant);
        var words = text.AsSpan(start..end);
        foreach (var (opening, closing) in Brackets)
        {
            if (words.Count(opening) > words.Count(closing))
            {
                if (end == text.Length || text[end] != closing)
                {
                    return null;
                }

                end++;
            }
        }

        return end < text.Length && text[end] == '(' ? WithEnding(text, start, end) : (start, end);
    }

    /// <summary>"neuron(s)".</summary>
    private (int Start, int End)? WithEnding(string text, int start, int end)
    {
        var length = text.AsSpan(end, Math.Min(LongestEnding, text.Length - end)).IndexOf(')');
        return
            length > 1
            && (names.Language ?? KnownLanguages.English).Endings.Contains(
                text.Substring(end + 1, length - 1)
            )
            ? (start, end + length + 1)
            : null;
    }

    /// <summary>"learning rate (η)" is one mention when both are names of one entry.</summary>
    private static void Add(Mention mention, List<Mention> mentions, string text)
    {
        if (
            mentions is [.., var last]
            && last.Meant.Id == mention.Meant.Id
            && text.AsSpan(last.End..mention.Start) is " (" or " ["
            && mention.End < text.Length
            && text[mention.End] is ')' or ']'
        )
        {
            mentions[^1] = last with { End = mention.End + 1 };
        }
        else
        {
            mentions.Add(mention);
        }
    }

    private static readonly (char Opening, char Closing)[] Brackets = [('(', ')'), ('[', ']')];
}
