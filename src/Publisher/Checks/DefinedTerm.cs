using Publisher.Model;

namespace Publisher.Checks;

/// <summary>An entry says something about its term.</summary>
internal sealed class DefinedTerm : Check
{
    public override string Name => "defined-term";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var outline = subject.Outline;
        foreach (var entry in outline.Entries)
        {
            if (!IsDefined(entry))
            {
                yield return Find(
                    $"“{entry.Headword.Term}” has a headword and no definition.",
                    "Write what it means after the term or in bullets under it, or delete the headword."
                ) with
                {
                    Quote = PlainText.Of(entry.Head),
                    Section = entry.Section,
                    Entry = entry.Id,
                    Source = entry.Source,
                };
            }
        }
    }

    /// <summary>Its body holds words, or its head holds more words than its names.</summary>
    private static bool IsDefined(OutlineEntry entry) =>
        HasWords(entry.Body)
        || Letters(PlainText.Of(entry.Head))
            > entry.Headword.Terms.Sum(Letters) + AliasWords(entry);

    private static bool HasWords(Items<Block> body) => PlainText.Of(body).Any(char.IsLetterOrDigit);

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);

    /// <summary>"also known as", "or", an article: letters in a head that names without defining.</summary>
    private static int AliasWords(OutlineEntry entry) =>
        3 + (12 * (entry.Headword.Terms.Count - 1));
}
