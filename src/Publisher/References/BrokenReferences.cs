using Publisher.Model;
using Publisher.References.Everyday;

namespace Publisher.References;

/// <summary>References in words to entries that do not exist.</summary>
internal sealed class BrokenReferences : LineWalker
{
    private readonly Mentions _mentions;
    private readonly WrittenReferences _written;
    private readonly NearestName _nearest;
    private readonly List<PlacedReference> _found = [];

    private BrokenReferences(GlossaryNames names)
    {
        _mentions = new(names);
        _written = new(names, EverydayNames.Of(names, new(), NameUses.None(names)));
        _nearest = new(names);
    }

    /// <summary>In reading order; none in a document without entries, where nothing can be referred to.</summary>
    public static IReadOnlyList<PlacedReference> In(Document document, Outline outline)
    {
        if (outline.Entries.Count == 0)
        {
            return [];
        }

        var names = GlossaryNames.Of(document, outline);
        var references = new BrokenReferences(names);
        references.Rewrite(document);
        return references._written.NamesInSmallLetters
            ? references._found
            : [.. references._found.Where(one => !one.IsByHabit)];
    }

    protected override Items<Inline> Line(
        Items<Inline> content,
        ParagraphPlace place,
        Source source
    )
    {
        var line = ParagraphText.Of(content);
        _written.Read(line, _mentions.In(line, place), place);
        foreach (var broken in _written.Broken)
        {
            var nearest = _nearest.To(broken.Words);
            if (nearest is not null || broken.Certainty != Certainty.None)
            {
                _found.Add(
                    new(broken.Words, nearest, place.Section, place.Entry, source)
                    {
                        IsByHabit = nearest is null && broken.Certainty == Certainty.ByHabit,
                    }
                );
            }
        }

        return content;
    }
}

/// <param name="Words">As written.</param>
/// <param name="Nearest">The name that is spelled most like them; null when none is near.</param>
internal sealed record PlacedReference(
    string Words,
    string? Nearest,
    string Section,
    string Entry,
    Source Source
)
{
    /// <summary>Whether only other references tell that it is one, as they are written like it.</summary>
    public bool IsByHabit { get; init; }
}
