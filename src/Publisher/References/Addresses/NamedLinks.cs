using System.Text;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.References.Addresses;

/// <summary>Leads the author's links to nowhere to what they name, by the name in the address or by all of the linked
/// words; where these only hold names, the names alone are linked, as mentions are.</summary>
internal sealed class NamedLinks : DocumentRewriter
{
    private readonly GlossaryNames _names;
    private readonly Mentions _mentions;
    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);
    private string _section = "";
    private string _entry = "";
    private int _position = -1;

    private NamedLinks(Document document, Outline outline)
    {
        _names = GlossaryNames.Of(document, outline);
        _mentions = new(_names);
        foreach (var (words, id) in DocumentHeadings.Of(document, ""))
        {
            _titles.TryAdd(Letters(words), id);
        }
    }

    public static Document Apply(Document document)
    {
        var outline = Outline.Of(document);
        return outline.Links.Any(place => place.Link is { IsInternal: true, Destination: null })
            ? new NamedLinks(document, outline).Rewrite(document)
            : document;
    }

    protected override void Section(Section node, Built into)
    {
        var outer = _section;
        _section = node.Id;
        base.Section(node, into);
        _section = outer;
    }

    protected override void Entry(Entry node, Built into) =>
        Within(
            node.Headword,
            () =>
            {
                base.Entry(node, into);
                return node;
            }
        );

    protected override TableRow Row(TableRow row) => Within(row.Headword, () => base.Row(row));

    protected override DefinitionGroup Group(DefinitionGroup group) =>
        Within(group.Headword, () => base.Group(group));

    /// <summary>What stands in an entry, where the node is one.</summary>
    private T Within<T>(Headword? headword, Func<T> rewrite)
    {
        if (headword is null)
        {
            return rewrite();
        }

        _position += 1 + headword.Others.Count;
        var outer = _entry;
        _entry = headword.Id;
        var rewritten = rewrite();
        _entry = outer;
        return rewritten;
    }

    protected override void Link(Link node, Built into) =>
        into.Inlines.Add(node is { IsInternal: true, Destination: null } ? Led(node) : node);

    private Link Led(Link link)
    {
        var address = HeadingSlugs.Plain(link.Address[1..]);
        var words = ParagraphText.Of(link.Content);
        var mentions = _mentions.In(words, Place());
        var target =
            EntryNamed(address.Replace('-', ' ').Replace('_', ' '))
            ?? Whole(words.Text, mentions)
            ?? _titles.GetValueOrDefault(Letters(address))
            ?? _titles.GetValueOrDefault(Letters(words.Text));
        return target is not null
            ? link with
            {
                Target = target,
                Reason = "name in the address or the words",
            }
            : link with
            {
                Content = words.With([.. Mentioned(mentions)]),
            };
    }

    /// <summary>Each entry once, and not the one that the words stand in.</summary>
    private IEnumerable<Reference> Mentioned(List<Mention> mentions) =>
        mentions
            .Select(mention => (mention, Id: Meant(mention)))
            .Where(one => one.Id != _entry)
            .DistinctBy(one => one.Id)
            .Select(one => new Reference(
                one.mention.Start,
                one.mention.End,
                one.Id,
                LinkKind.Added,
                "mention in the words"
            ));

    /// <summary>Of two entries of one name an author's link means the one that it does not stand in: "also known as ITIAT",
    /// where that has an entry of its own.</summary>
    private string Meant(Mention mention) =>
        mention.Meant.Id != _entry
            ? mention.Meant.Id
            : (
                _names.BearersOf(mention.Name).FirstOrDefault(other => other.Id != _entry)
                ?? mention.Meant
            ).Id;

    private string? EntryNamed(string words) =>
        Whole(words, _mentions.In(ParagraphText.Of([new Text(words)]), Place()));

    /// <summary>The entry that is all that the words name: nothing but marks and an article stands beside the name.</summary>
    private string? Whole(string text, List<Mention> mentions) =>
        mentions is [var only]
        && Letters(text[only.End..]).Length == 0
        && IsArticle(text[..only.Start])
            ? Meant(only)
            : null;

    private bool IsArticle(string words)
    {
        var word = words.Trim(' ', '“', '"', '\'', '«', '„', '‘', '(');
        return word.Length == 0 || _names.Language?.Articles.Contains(word) == true;
    }

    private ParagraphPlace Place() => new(_section, [], [], _position, IsHead: false);

    /// <summary>What two writings of a title have in common.</summary>
    private static string Letters(string words) =>
        string.Concat(NormalForm.Fold(words).EnumerateRunes().Where(Rune.IsLetterOrDigit));
}
