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
    private readonly List<string> _code = [];
    private readonly List<string> _lines = [];

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
        return
        [
            .. references._found.Where(one =>
                (references._written.NamesInSmallLetters || !one.IsByHabit)
                && (one.Nearest is not null || !references.IsInSight(one.Words))
            ),
        ];
    }

    /// <summary>Whether a reader who looks for the words finds them: they head a line, "Unifying versions (...): ...", or mark a
    /// place in a piece of code, "FIXME".</summary>
    private bool IsInSight(string words) =>
        _lines.Exists(line =>
            line.StartsWith(words, StringComparison.OrdinalIgnoreCase)
            && line.AsSpan(words.Length).TrimStart() is ['(' or ':' or '–' or '—', ..]
        ) || _code.Exists(code => IsIn(code, words));

    private static bool IsIn(string code, string words)
    {
        for (
            var at = code.IndexOf(words, StringComparison.Ordinal);
            at >= 0;
            at = code.IndexOf(words, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + words.Length;
            if (
                !(at > 0 && char.IsLetterOrDigit(code[at - 1]))
                && !(end < code.Length && char.IsLetterOrDigit(code[end]))
            )
            {
                return true;
            }
        }

        return false;
    }

    protected override void CodeBlock(CodeBlock node, Built into)
    {
        _code.Add(node.Code);
        base.CodeBlock(node, into);
    }

    protected override Items<Inline> Line(
        Items<Inline> content,
        ParagraphPlace place,
        Source source
    )
    {
        var line = ParagraphText.Of(content);
        _lines.Add(line.Text);
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
