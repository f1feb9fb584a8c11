using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Recognises lines that name in mid-sentence what they define, where nothing else defines it, and further
/// terms within the heads of entries.</summary>
internal sealed class MentionedEntries : WrittenEntries
{
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);

    private readonly NormalForm _form;

    private MentionedEntries(Document document, EntrySettings settings)
        : base(document, settings)
    {
        _form = NormalForm.Of(document.Language);
        foreach (var entry in Outline.Of(document).Entries)
        {
            Note(entry.Headword, entry.Source);
        }
    }

    public static Document Apply(Document document, EntrySettings settings) =>
        new MentionedEntries(document, settings).Recognise();

    protected override Reading? Read(DefiningLine line, Source source, EntryShape? habit)
    {
        if (
            Place.Rule is not (ShapeRule.Any or ShapeRule.Bold)
            || !(line.IsItem || Place.IsGlossary)
            || Settings.Excludes(line.Words)
        )
        {
            return null;
        }

        var found = Defined(line, source);
        return found is []
            ? null
            : found[0] with
            {
                Headword = found[0].Headword! with { Others = Flat(found.Skip(1)) },
            };
    }

    protected override void Entry(Entry node, Built into)
    {
        var others = Place.IsGlossary ? Others(node) : [];
        base.Entry(
            others is []
                ? node
                : node with
                {
                    Headword = node.Headword with { Others = [.. node.Headword.Others, .. others] },
                },
            into
        );
    }

    /// <summary>What the head of an entry defines beside its own term.</summary>
    private Items<Headword> Others(Entry node) =>
        Flat(
            Defined(
                    new(node.Head, HasBody: false, IsItem: true, Depth: 0) { Language = Language },
                    node.Source
                )
                .Where(reading => reading.Strength == Strength.Sentence)
        );

    private static Items<Headword> Flat(IEnumerable<Reading> readings) =>
        [
            .. readings
                .Select(reading => reading.Headword!)
                .SelectMany(each => each.Others.Prepend(each with { Others = [] })),
        ];

    private List<Reading> Defined(DefiningLine line, Source source)
    {
        var found = DefiningMention
            .In(line)
            .Where(reading => Accepts(reading) && IsNew(reading, source))
            .ToList();
        foreach (var reading in found)
        {
            Note(reading.Headword!, source);
        }

        return found;
    }

    private bool Accepts(Reading reading) =>
        Place.IsGlossary || reading.Strength == Strength.Sentence;

    /// <summary>A sentence that says "is called" defines again what another section defines; weaker words only refer
    /// to it.</summary>
    private bool IsNew(Reading reading, Source source)
    {
        var name = _form.Key(reading.Headword!.Term);
        return !_defined.Contains(
            reading.Strength == Strength.Sentence ? InSection(name, source) : name
        );
    }

    private void Note(Headword headword, Source source)
    {
        foreach (
            var name in headword
                .Others.Prepend(headword)
                .SelectMany(each => each.Terms.AsEnumerable())
        )
        {
            var key = _form.Key(name);
            _defined.Add(key);
            _defined.Add(InSection(key, source));
        }
    }

    private static string InSection(string name, Source source) =>
        $"{string.Join('\n', source.SectionPath.AsEnumerable())}\n\n{name}";
}
