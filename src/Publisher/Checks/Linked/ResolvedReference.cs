using Publisher.Model;
using Publisher.References;
using Publisher.Words;

namespace Publisher.Checks.Linked;

/// <summary>A link within the document, and a reference in words, leads somewhere.</summary>
internal sealed class ResolvedReference : Check
{
    private const int MostUses = 4;

    public override string Name => "resolved-reference";

    public override Severity Severity => Severity.Error;

    internal override IEnumerable<Finding> Run(CheckedDocument subject) =>
        Links(subject.Outline, subject.Mending).Concat(Words(subject));

    private IEnumerable<Finding> Links(Outline outline, Mending mending)
    {
        var names = Names(outline);
        var isPart =
            outline.Links.Any(place => IsOfAnotherFile(place.Link))
            || AreOfOtherPages(outline.Links);
        foreach (var place in outline.Links)
        {
            if (place.Link is { Kind: LinkKind.Author, Reason.Length: > 0, Target: { } target })
            {
                // [[Name]] has no other address than the name.
                if (!place.Link.IsByName)
                {
                    yield return Led(place, names.GetValueOrDefault(target, target));
                }
            }
            else if (
                place.Link is { IsInternal: true, Destination: null }
                && NamesIn(place.Link) is [_, ..] named
            )
            {
                yield return Partly(place, named);
            }
            else if (place.Link is { IsInternal: true, Destination: null })
            {
                yield return Nowhere(place, "", mending.Link) with
                {
                    Severity = isPart ? Severity.Warning : Severity,
                };
            }
        }
    }

    /// <summary>A label that no place of one file has, which documents of one work refer to one another by:
    /// <c>#../topics/install</c>, <c>#pip%20install</c>, <c>[[Name of a page]]</c>. Where there is one, others may lead to another file too.</summary>
    private static bool IsOfAnotherFile(Link link) =>
        link is { IsInternal: true, Target: null }
        && (
            link.Address.AsSpan(1).ContainsAny(" /:")
            || link.Address.Contains("%20", StringComparison.Ordinal)
        );

    /// <summary>Whether of the names in brackets as many are other pages' as are here: <c>[[Name]]</c> is how pages of one
    /// collection refer to one another.</summary>
    private static bool AreOfOtherPages(IReadOnlyList<OutlineLink> links)
    {
        var named = links.Where(place => place.Link.IsByName).ToList();
        var others = named.Count(place => place.Link.Destination is null);
        return others > 0 && 2 * others >= named.Count;
    }

    /// <summary>A link to nowhere that names an entry or a section, and so leads there in the editions.</summary>
    private Finding Led(OutlineLink place, string name) =>
        Nowhere(
            place,
            $"; the editions lead to “{name}”",
            $"Link the words to the place of “{name}”, or give that place this address."
        ) with
        {
            Same =
                NormalForm.Fold(name) is var folded
                && (
                    folded == Spoken(place.Link.Address)
                    || folded == NormalForm.Fold(PlainText.Of(place.Link.Content))
                )
                    ? "by name"
                    : place.Link.Address,
        };

    private static List<string> NamesIn(Link link) =>
        [.. link.Content.OfType<Link>().Select(inner => $"“{PlainText.Of(inner.Content)}”")];

    /// <summary>A link to nowhere whose words are no name, and hold some.</summary>
    private Finding Partly(OutlineLink place, List<string> named) =>
        Nowhere(
            place,
            $"; the editions link only {string.Join(" and ", named)} in it, as a mention",
            "Link the words to the place that is meant, or write the name of its entry."
        );

    /// <param name="instead">What the editions do with it, after a mark.</param>
    private Finding Nowhere(OutlineLink place, string instead, string hint)
    {
        var text = PlainText.Of(place.Link.Content);
        return FindIn(
            place,
            text,
            $"“{text}” links to {(place.Link.IsByName ? Uri.UnescapeDataString(place.Link.Address) : place.Link.Address)}, which is nowhere in the document{instead}.",
            hint
        ) with
        {
            Severity = Severity.Warning,
            Same = place.Link.Address,
        };
    }

    /// <summary>The words that an address is made of: where they, or the words that are linked, are the name itself, all that the
    /// document lacks is an address for each of its names.</summary>
    private static string Spoken(string address) =>
        NormalForm.Fold(
            Uri.UnescapeDataString(address.TrimStart('#')).Replace('-', ' ').Replace('_', ' ')
        );

    /// <summary>Headwords of entries and titles of sections by their ids.</summary>
    private static Dictionary<string, string> Names(Outline outline)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in outline.Entries)
        {
            names.TryAdd(entry.Id, entry.Headword.Term);
        }

        foreach (var section in outline.Sections)
        {
            names.TryAdd(section.Id, section.Title);
        }

        return names;
    }

    /// <summary>"See Knuth.": one word with a capital that the document nowhere uses as a common one may be a person, a book or
    /// a place as well as a term. German gives every noun a capital.</summary>
    private static bool IsOwnName(
        string reference,
        Dictionary<string, int> words,
        CheckedDocument subject
    ) =>
        subject.Language?.Tag != "de"
        && reference.Length > 1
        && char.IsUpper(reference[0])
        && reference.Skip(1).All(char.IsLower)
        && !words.ContainsKey(reference.ToLowerInvariant());

    /// <summary>"see description": a word that the document uses again and again, and that is no term of it, names a thing and
    /// no entry.</summary>
    private static bool IsCommonWord(string reference, Lazy<Dictionary<string, int>> words) =>
        reference.All(char.IsLower) && words.Value.GetValueOrDefault(reference) > MostUses;

    /// <summary>How often each is used.</summary>
    private static Dictionary<string, int> LowerCaseWords(CheckedDocument subject)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in subject.Lines)
        {
            var scanner = new WordScanner(line.Text);
            while (scanner.Next())
            {
                if (char.IsLower(scanner.Word[0]))
                {
                    var word = scanner.Word.ToString();
                    words[word] = words.GetValueOrDefault(word) + 1;
                }
            }
        }

        return words;
    }

    private IEnumerable<Finding> Words(CheckedDocument subject)
    {
        var broken = BrokenReferences.In(subject.Document, subject.Outline);
        var words = new Lazy<Dictionary<string, int>>(() => LowerCaseWords(subject));
        foreach (var reference in broken)
        {
            if (reference.Nearest is null && IsCommonWord(reference.Words, words))
            {
                continue;
            }

            yield return Find(
                $"The text refers to “{reference.Words}”, and no entry or section has that name.",
                reference.Nearest is { } nearest
                    ? $"Did you mean “{nearest}”? Otherwise define the term, or take the reference out."
                    : "Define the term, give its entry this name as another name, or take the reference out."
            ) with
            {
                // A doubt about words is no proof, as a link to nowhere is.
                Severity =
                    reference.IsByHabit
                    || (
                        reference.Nearest is null
                        && IsOwnName(reference.Words, words.Value, subject)
                    )
                        ? Severity.Note
                        : Severity.Warning,
                Same = $"words {reference.Words}",
                Quote = reference.Words,
                Section = reference.Section,
                Entry = reference.Entry,
                Source = reference.Source,
            };
        }
    }
}
