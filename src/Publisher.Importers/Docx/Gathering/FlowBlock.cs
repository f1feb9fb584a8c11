using Publisher.Importers.Canonical;
using Publisher.Importers.Docx.Formatting;
using Publisher.Model;

namespace Publisher.Importers.Docx.Gathering;

/// <summary>A block as it stands in its container, before lists, code and quotations are gathered.</summary>
internal sealed class FlowBlock(Role role, int ordinal)
{
    public Role Role { get; set; } = role;

    public int Ordinal { get; } = ordinal;

    /// <summary>1 to 6, of a heading.</summary>
    public int Level { get; init; }

    /// <summary>As read, of a paragraph of any role.</summary>
    public List<Inline> Inlines { get; init; } = [];

    public List<string> Anchors { get; init; } = [];

    /// <summary>Its place in a list; null outside lists.</summary>
    public ListMark? Mark { get; init; }

    /// <summary>In points.</summary>
    public double Left { get; init; }

    /// <summary>How far in its container begins, in points: what it is moved in beyond its style.</summary>
    public double Base { get; init; }

    /// <summary>Whether its style is another than that of ordinary paragraphs.</summary>
    public bool IsStyled { get; init; }

    /// <summary>Of code, where its style says it; else empty.</summary>
    public string Language { get; init; } = "";

    /// <summary>Where it begins, the marker of an item with it, in points.</summary>
    public double Start { get; init; }

    /// <summary>In points.</summary>
    public double Right { get; init; }

    /// <summary>A table, or a definition list.</summary>
    public Block? Finished { get; init; }

    /// <summary>What was grown of items, of a list.</summary>
    public OpenList? List { get; init; }

    /// <summary>Whether it is a paragraph or heading with nothing in it.</summary>
    public bool IsBlank =>
        Finished is null
        && Mark is null
        && Role is not (Role.Rule or Role.List)
        && Inlines.TrueForAll(inline =>
            inline is LineBreak
            || (inline is Text text && Characters.Clean(text.Value).Trim().Length == 0)
        );

    /// <summary>Its characters, breaks as line feeds.</summary>
    public string Words => string.Concat(Inlines.Select(WordsOf));

    /// <summary>Its inlines in the one form that inlines have.</summary>
    public Items<Inline> Content => InlineRuns.Canonical(Inlines);

    public Source Place(string file) =>
        new(file, Ordinal, Anchors.Distinct(StringComparer.Ordinal).ToItems());

    private static string WordsOf(Inline inline) =>
        inline switch
        {
            Text text => text.Value,
            Formula formula => formula.Tex,
            LineBreak => "\n",
            Link link => string.Concat(link.Content.Select(WordsOf)),
            _ => "",
        };
}
