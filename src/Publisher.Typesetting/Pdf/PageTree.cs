namespace Publisher.Typesetting.Pdf;

/// <summary>The pages and the nodes above them: groups of a few dozen, so that a viewer finds any of thousands quickly.</summary>
internal sealed class PageTree(ObjectFile file)
{
    private const int PagesPerNode = 64;
    private readonly int root = file.Allocate();
    private readonly List<int> nodes = [];
    private readonly List<int> kids = [];
    private readonly TokenWriter tokens = new();
    private int count;
    private int behind;

    public void Write(PdfPage page, StructureTree? structure)
    {
        if (kids.Count == 0)
        {
            nodes.Add(file.Allocate());
        }
        kids.Add(page.Number);
        count++;
        var content = file.Allocate();
        var drawn = page.Close();
        file.WriteStream(content, [], drawn.Finish());
        tokens.Clear();
        tokens.Raw("<</Type/Page/Parent "u8).Reference(nodes[^1]).Raw("/MediaBox[0 0 "u8);
        tokens
            .Number(page.Width)
            .Space()
            .Number(page.Height)
            .Raw("]/Contents "u8)
            .Reference(content);
        drawn.WriteResources(tokens);
        if (structure is not null)
        {
            tokens.Raw("/StructParents "u8).Integer(structure.AddPage(drawn.Marked));
        }
        if (page.Annotations.Count > 0)
        {
            // Tabbing goes through links in the order of the text (12.5).
            tokens.Raw("/Tabs/S"u8);
            WriteArray("/Annots", page.Annotations);
        }
        file.Write(page.Number, tokens.Raw(">>"u8));
        if (kids.Count == PagesPerNode)
        {
            FinishNode();
        }
    }

    /// <summary>Puts the pages that follow before those written so far.</summary>
    public void GoToFront()
    {
        FinishNode();
        behind = nodes.Count;
    }

    /// <summary>Writes the nodes and returns the root's number.</summary>
    public int Finish()
    {
        FinishNode();
        tokens.Clear();
        tokens.Raw("<</Type/Pages/Count "u8).Integer(count);
        WriteArray("/Kids", [.. nodes[behind..], .. nodes[..behind]]);
        file.Write(root, tokens.Raw(">>"u8));
        return root;
    }

    private void FinishNode()
    {
        if (kids.Count == 0)
        {
            return;
        }
        tokens.Clear();
        tokens.Raw("<</Type/Pages/Parent "u8).Reference(root).Raw("/Count "u8).Integer(kids.Count);
        WriteArray("/Kids", kids);
        file.Write(nodes[^1], tokens.Raw(">>"u8));
        kids.Clear();
    }

    private void WriteArray(string key, IReadOnlyList<int> references)
    {
        tokens.Raw(key).Raw("["u8);
        foreach (var reference in references)
        {
            tokens.Reference(reference).Space();
        }
        tokens.Raw("]"u8);
    }
}
