using Publisher.Model;
using Publisher.References.Everyday;
using Publisher.References.Index;

namespace Publisher.References;

/// <summary>Turns references in words and first mentions of terms into links. The words stay the author's: without the
/// links every paragraph is what it was.</summary>
internal sealed class Linking : LineWalker
{
    private readonly LinkSettings _settings;
    private readonly Mentions _mentions;
    private readonly EverydayNames _everyday;
    private readonly MentionSense _sense;
    private readonly WrittenReferences _written;
    private readonly HashSet<string> _never;
    private readonly GlossaryNames _names;
    private readonly HashSet<(string From, string To)> _linked = [];

    private Linking(GlossaryNames names, NameUses uses, Outline outline, LinkSettings settings)
    {
        var everyday = EverydayNames.Of(names, settings, uses);
        (_names, _everyday, _settings) = (names, everyday, settings);
        _mentions = new(names);
        _sense = new(names, uses);
        _written = new(names, everyday);
        _never = settings.Never.Select(names.Form.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var place in outline.Links.Where(place => place.Link.Target is not null))
        {
            // Where the author links an entry, he needs no link of ours to it besides.
            _linked.Add((place.From, place.To));
        }
    }

    public static Document Apply(Document document, LinkSettings settings)
    {
        var outline = Outline.Of(document);
        if (outline.Entries.Count == 0)
        {
            return document;
        }

        var names = GlossaryNames.Of(document, outline);
        var uses = NameUses.Of(names, document, outline);
        return new Linking(names, uses, outline, settings).Rewrite(document);
    }

    protected override Items<Inline> Line(
        Items<Inline> content,
        ParagraphPlace place,
        Source source
    )
    {
        var line = ParagraphText.Of(content);
        var from = place.Entry.Length > 0 ? place.Entry : place.Section;
        var mentions = _mentions.In(line, place);
        _written.Read(line, mentions, place);
        List<Reference> references = [.. _written.References];
        foreach (var reference in references)
        {
            _linked.Add((from, reference.Target));
        }

        if (
            _settings.Mentions != LinkedMentions.Off
            && !_names.IsSources(place.Section)
            && !Citations.Include(line.Text)
        )
        {
            AddMentions(line, mentions, place, from, references);
        }

        return references.Count == 0 ? content : line.With(references);
    }

    private void AddMentions(
        ParagraphText line,
        List<Mention> mentions,
        ParagraphPlace place,
        string from,
        List<Reference> references
    )
    {
        var taken = references.Select(reference => reference.Start).ToHashSet();
        var headEnd = place.IsHead ? EndOfNames(line, mentions, place) : 0;
        var labelled = "";
        foreach (var mention in mentions)
        {
            var id = mention.Meant.Id;
            if (_sense.IsInLabel(line.Text, mention))
            {
                // What follows explains it.
                labelled = id;
            }

            var isWanted =
                _settings.Mentions == LinkedMentions.All || !_linked.Contains((from, id));
            if (
                isWanted
                && mention.Start >= headEnd
                && id != labelled
                && !IsAround(mention, place)
                && !taken.Contains(mention.Start)
                && CanMean(line, mention)
            )
            {
                var isFirst = _linked.Add((from, id));
                references.Add(
                    new(
                        mention.Start,
                        mention.End,
                        id,
                        LinkKind.Added,
                        isFirst ? "first mention" : "mention"
                    )
                );
            }
        }

        references.Sort((one, other) => one.Start.CompareTo(other.Start));
    }

    private bool CanMean(ParagraphText line, Mention mention) =>
        (!_everyday.Contains(mention) || EverydayNames.IsLoneLetter(line.Text, mention, _names))
        && !(_never.Count > 0 && _never.Contains(_names.Form.Key(mention.Meant.Written)))
        && _sense.IsOfTerm(line, mention);

    /// <summary>Whether the reader is where the mention would lead: within an entry of its name, in which only a qualifier
    /// means another of the name, or right behind it.</summary>
    private bool IsAround(Mention mention, ParagraphPlace place) =>
        place.Entries.Contains(mention.Meant.Id)
        || place.Entries.Any(entry => _names.IsTwin(entry, mention.Meant))
        || (
            mention.Meant.Qualifier.Length == 0
            && place.Entries.Any(entry => _names.IsNamesake(entry, mention.Name, mention.Meant))
        )
        || (place.Entries.Count == 0 && _names.IsBorneBefore(mention.Name, place));

    /// <summary>Up to where a head names its term: links in a name would read as parts of it. The sentences after it
    /// speak of the term and name it no more.</summary>
    private static int EndOfNames(ParagraphText line, List<Mention> mentions, ParagraphPlace place)
    {
        const int Lead = 80;
        var end = !line.IsAllBold && line.Bold is [(<= 4, var boldEnd), ..] ? boldEnd : 0;
        foreach (var mention in mentions.Where(mention => place.Own.Contains(mention.Meant.Id)))
        {
            if (
                mention.Start <= end
                || end == 0
                || (mention.Start <= Lead && !EndsNames(line.Text.AsSpan(end..mention.Start)))
            )
            {
                end = Math.Max(end, mention.End);
            }
        }

        return end;
    }

    /// <summary>A mark that parts names from what they mean.</summary>
    private static bool EndsNames(ReadOnlySpan<char> text) => text.ContainsAny(Separators);

    private static readonly System.Buffers.SearchValues<string> Separators =
        System.Buffers.SearchValues.Create(
            [". ", ": ", " - ", " – ", " — ", ".—"],
            StringComparison.Ordinal
        );
}
