using System.Globalization;
using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Gives every section and entry its id: the slug of its name. A name that is taken gets its section's slug
/// behind it and only then a number, so an id changes when its own name does and hardly ever otherwise.</summary>
internal sealed class Identification : DocumentRewriter
{
    private readonly Dictionary<string, string> _entryIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private string _section = "";

    public static Document Apply(Document document)
    {
        var pass = new Identification();

        // Entries are what people link to, so the plain names are theirs wherever a section bears one too.
        foreach (var entry in Outline.Of(document).Entries)
        {
            pass._entryIds.TryAdd(Slug.Of(entry.Headword.Term), "");
        }

        return document with
        {
            Blocks = pass.Rewrite(document.Blocks),
        };
    }

    protected override void Section(Section node, Built into)
    {
        var slug = Slug.Of(PlainText.Of(node.Title));
        var id = Unique(_entryIds.ContainsKey(slug) ? $"{slug}-section" : slug);
        var outer = _section;
        _section = slug;
        into.Blocks.Add(node with { Id = id, Blocks = Rewrite(node.Blocks) });
        _section = outer;
    }

    protected override void Entry(Entry node, Built into) =>
        base.Entry(node with { Headword = Identify(node.Headword) }, into);

    protected override TableRow Row(TableRow row) =>
        base.Row(row.Headword is null ? row : row with { Headword = Identify(row.Headword) });

    private Headword Identify(Headword headword) =>
        headword with
        {
            Id = Unique(Slug.Of(headword.Term)),
        };

    private string Unique(string slug)
    {
        if (_taken.Add(slug))
        {
            return slug;
        }

        var qualified = _section.Length > 0 && _section != slug ? $"{slug}-{_section}" : slug;
        for (var number = 1; ; number++)
        {
            var id =
                number == 1
                    ? qualified
                    : $"{qualified}-{number.ToString(CultureInfo.InvariantCulture)}";
            if (_taken.Add(id))
            {
                return id;
            }
        }
    }
}
