using Publisher.Typesetting.Tags;

namespace Publisher.Typesetting.Pdf;

/// <summary>The structure tree in the file (ISO 32000-1, 14.7): elements, the way back from content to its element (the
/// parent tree), and ids.</summary>
internal sealed class StructureTree(ObjectFile file)
{
    private const int ParentsPerLeaf = 128;

    private readonly int number = file.Allocate();
    private readonly List<StructureElement> elements = [];

    // By key: the object that a page's array of elements, or the element of an annotation, is.
    private readonly List<int> parents = [];

    public StructureElement Root { get; } = new(Role.Document, null);

    /// <summary>Gives the element, and what is around it, their place; returns the number of its object.</summary>
    public int Place(StructureElement element)
    {
        if (element.Number > 0)
        {
            return element.Number;
        }

        if (element.Parent is { } parent)
        {
            Place(parent);
        }

        element.Number = file.Allocate();
        element.Parent?.Add(new(KidKind.Element, 0, element.Number));
        elements.Add(element);
        return element.Number;
    }

    /// <summary>Gives an annotation its place in an element, and returns its key in the parent tree.</summary>
    public int AddAnnotation(StructureElement element, int page, int annotation)
    {
        parents.Add(Place(element));
        element.Add(new(KidKind.Annotation, page, annotation));
        return parents.Count - 1;
    }

    /// <summary>Writes which element each marked-content sequence of a page belongs to, and returns its key in the parent tree.</summary>
    public int AddPage(IReadOnlyList<StructureElement> marked)
    {
        var array = file.Allocate();
        var tokens = new TokenWriter().Byte((byte)'[');
        foreach (var element in marked)
        {
            tokens.Reference(element.Number).Space();
        }

        file.Write(array, tokens.Byte((byte)']'));
        parents.Add(array);
        return parents.Count - 1;
    }

    public void Write(TokenWriter catalog)
    {
        Place(Root);
        var tokens = new TokenWriter();
        foreach (var element in elements)
        {
            tokens.Clear();
            StructureElementWriter.Write(tokens, element, number);
            file.Write(element.Number, tokens);
        }

        var root = new TokenWriter().Raw("<</Type/StructTreeRoot/K "u8).Reference(Root.Number);
        root.Raw("/ParentTreeNextKey "u8).Integer(parents.Count).Raw("/ParentTree<<"u8);
        WriteParents(root);
        root.Raw(">>"u8);
        WriteIds(root);
        file.Write(number, root.Raw(">>"u8));
        catalog.Raw("/StructTreeRoot "u8).Reference(number).Raw("/MarkInfo<</Marked true>>"u8);
    }

    private void WriteParents(TokenWriter root)
    {
        root.Raw("/Kids["u8);
        for (var first = 0; first < parents.Count; first += ParentsPerLeaf)
        {
            var last = Math.Min(first + ParentsPerLeaf, parents.Count) - 1;
            var leaf = new TokenWriter().Raw("<</Limits["u8).Integer(first).Space().Integer(last);
            leaf.Raw("]/Nums["u8);
            for (var key = first; key <= last; key++)
            {
                leaf.Integer(key).Space().Reference(parents[key]).Space();
            }

            var leafNumber = file.Allocate();
            file.Write(leafNumber, leaf.Raw("]>>"u8));
            root.Reference(leafNumber).Space();
        }

        root.Raw("]"u8);
    }

    private void WriteIds(TokenWriter root)
    {
        var named = elements.Where(element => element.Id.Length > 0).ToList();
        if (named.Count == 0)
        {
            return;
        }

        root.Raw("/IDTree<</Names["u8);
        foreach (var element in named.OrderBy(element => element.Id, StringComparer.Ordinal))
        {
            root.Text(element.Id).Reference(element.Number).Space();
        }

        root.Raw("]>>"u8);
    }
}
