using Publisher.Model;

namespace Publisher.Checks.Linked;

/// <summary>A definition says more than the name that it defines.</summary>
internal sealed class SelfContainedDefinition : Check
{
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "a",
        "an",
        "the",
        "is",
        "are",
        "be",
        "of",
        "for",
        "in",
        "to",
        "and",
        "or",
        "by",
        "with",
        "that",
        "which",
        "it",
        "any",
        "some",
        "being",
        "means",
        "mean",
        "this",
    };

    /// <summary>One word of the name's own may be all of a long form.</summary>
    private const int FewestWords = 2;

    public override string Name => "self-contained-definition";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        if (!subject.IsEnglish)
        {
            yield break;
        }

        foreach (var entry in subject.Outline.Entries)
        {
            if (SaysOnlyItsName(subject, entry))
            {
                yield return FindIn(
                    entry,
                    PlainText.Of(entry.Head),
                    $"“{entry.Headword.Term}” is defined by its own words alone.",
                    "Say what it is in words that a reader knows who does not know the term."
                );
            }
        }
    }

    private static bool SaysOnlyItsName(CheckedDocument subject, OutlineEntry entry)
    {
        var first = entry.Body is [Paragraph paragraph] ? PlainText.Of(paragraph.Content) : "";
        if (entry.Body.Count > 1 || (entry.Body.Count == 1 && first.Length == 0))
        {
            return false;
        }

        var text = $"{PlainText.Of(entry.Head)} {first}";
        if (
            !entry
                .Head.Concat(entry.Body.OfType<Paragraph>().SelectMany(block => block.Content))
                .All(inline => inline is Text)
        )
        {
            return false;
        }

        foreach (var name in entry.Headword.Terms)
        {
            var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            text = at < 0 ? text : text.Remove(at, name.Length);
        }

        var known = entry
            .Headword.Terms.SelectMany(name => subject.Form.Parts(name))
            .Select(part => Stem(part.Word))
            .ToHashSet(StringComparer.Ordinal);
        var words = subject
            .Form.Parts(text)
            .Select(part => part.Word)
            .Where(word => !Empty.Contains(word) && word.Any(char.IsLetter))
            .ToList();
        return words.Count >= FewestWords
            && words.TrueForAll(word => known.Contains(Stem(word)))
            && !text.Contains('(', StringComparison.Ordinal);
    }

    /// <summary>"patch" of "patching", "patched" and "patches".</summary>
    private static string Stem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "es", "er", "s"])
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length].TrimEnd('e');
            }
        }

        return word.TrimEnd('e');
    }
}
