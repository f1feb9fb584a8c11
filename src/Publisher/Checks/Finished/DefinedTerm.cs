using System.Collections.Frozen;
using Publisher.Model;

namespace Publisher.Checks.Finished;

/// <summary>An entry says something about its term.</summary>
internal sealed class DefinedTerm : Check
{
    /// <summary>Words of a head that join its names: "also known as", "or", an article.</summary>
    private static readonly FrozenSet<string> Naming = new[]
    {
        "a",
        "an",
        "the",
        "also",
        "aka",
        "k",
        "known",
        "called",
        "named",
        "as",
        "and",
        "or",
        "sometimes",
        "often",
        "formerly",
        "short",
        "for",
        "abbreviated",
        "abbreviation",
        "acronym",
        "synonym",
        "plural",
        "noun",
        "verb",
        "adjective",
        "n",
        "v",
        "s",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public override string Name => "defined-term";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var outline = subject.Outline;
        var defined = outline
            .Entries.Where(IsDefined)
            .Select(entry => (entry.Section, entry.Form))
            .ToHashSet();
        foreach (var entry in outline.Entries)
        {
            // A line without a mark that holds a date or a number is a status, not a term: "Deprecated since 2021".
            if (
                !IsDefined(entry)
                && (
                    IsAnnounced(entry)
                    || (
                        defined.Contains((entry.Section, entry.Form))
                        && !entry.Headword.Term.Any(char.IsDigit)
                    )
                )
            )
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

    /// <summary>"Rehost -": the mark says that the definition was to come.</summary>
    private static bool IsAnnounced(OutlineEntry entry) =>
        PlainText.Of(entry.Head).TrimEnd() is [.., ':' or '-' or '–' or '—' or '='];

    /// <summary>Its body holds words, or its head holds words beside its names: a long form behind the mark is what an
    /// abbreviation means.</summary>
    private static bool IsDefined(OutlineEntry entry)
    {
        if (HasWords(entry.Body))
        {
            return true;
        }

        if (HasLongForm(entry))
        {
            return true;
        }

        var names = entry
            .Headword.Terms.Append(entry.Headword.Qualifier)
            .SelectMany(Words)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Words(PlainText.Of(entry.Head))
            .Any(word => !names.Contains(word) && !Naming.Contains(word));
    }

    /// <summary>"GMT - General Management Team"; not "GMT (General Management Team)".</summary>
    private static bool HasLongForm(OutlineEntry entry)
    {
        var text = PlainText.Of(entry.Head);
        var mark = text.IndexOfAny([':', '–', '—', '=', '.']);
        mark = mark < 0 ? text.IndexOf(" - ", StringComparison.Ordinal) + 1 : mark;
        return mark > 0
            && !text.AsSpan(0, mark).TrimEnd().Contains(' ')
            && text.AsSpan(mark + 1).Trim().ContainsAny(' ', '-');
    }

    private static bool HasWords(Items<Block> body) => PlainText.Of(body).Any(char.IsLetterOrDigit);

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                continue;
            }

            if (at > start)
            {
                yield return text[start..at];
            }

            start = at + 1;
        }
    }
}
