using Publisher.Languages;
using Publisher.Model;

namespace Publisher.References.Index;

/// <summary>The entries that an index sends its reader to from another: those that its author does, in a sentence of their own
/// ("See also X and Y."). What a bracket within a sentence names explains that sentence, and not the entry.</summary>
internal sealed class RelatedEntries : DocumentWalker<List<string>>
{
    /// <summary>More are a list of what is near, and no help to who looks something up.</summary>
    private const int Most = 3;

    private readonly Language? _language;
    private readonly HashSet<string> _entries;

    public RelatedEntries(Document document, IEnumerable<OutlineEntry> entries)
    {
        _language = KnownLanguages.Of(document.Language);
        _entries = entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Their ids, in the order of the text.</summary>
    public IEnumerable<string> Of(OutlineEntry entry)
    {
        var targets = new List<string>();
        if (entry.Form != EntryForm.Heading)
        {
            Collect(entry.Head, targets);
        }

        Write(entry.Body, targets);
        return targets
            .Where(target => target != entry.Id && _entries.Contains(target))
            .Distinct(StringComparer.Ordinal)
            .Take(Most);
    }

    protected override void Paragraph(Paragraph node, List<string> into) =>
        Collect(node.Content, into);

    /// <summary>What an entry within says is its own.</summary>
    protected override void Entry(Entry node, List<string> into) { }

    protected override void Row(TableRow row, List<string> into)
    {
        if (row.Headword is null)
        {
            base.Row(row, into);
        }
    }

    protected override void Group(DefinitionGroup group, List<string> into)
    {
        if (group.Headword is null)
        {
            base.Group(group, into);
        }
    }

    private void Collect(Items<Inline> content, List<string> into)
    {
        if (!content.Any(inline => inline is Link { Target: not null }))
        {
            return;
        }

        var line = ParagraphText.Of(content);
        foreach (var cue in Cues.In(line.Text, _language))
        {
            if (cue.Kind == CueKind.See && Opens(line.Text.AsSpan(0, cue.Start)))
            {
                into.AddRange(line.TargetsIn(cue.Start, EndOfSentence(line.Text, cue.End)));
            }
        }
    }

    /// <summary>Whether a sentence begins behind these words, in a bracket or not.</summary>
    private static bool Opens(ReadOnlySpan<char> before) =>
        before.TrimEnd("( ") is [] or [.., '.' or '!' or '?' or '\n'];

    private static int EndOfSentence(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('.', ')', '\n');
        return end < 0 ? text.Length : at + end;
    }
}
