using Publisher.Typesetting.Tags;

namespace Publisher.Typesetting.Pdf;

/// <summary>Writes one structure element (ISO 32000-1, 14.7.2) with its attributes (14.8.5).</summary>
internal static class StructureElementWriter
{
    // A string of a PDF/A file has at most 32767 bytes; nobody listens to so long a description.
    private const int LongestText = 4000;

    public static void Write(TokenWriter entry, StructureElement element, int treeRoot)
    {
        entry.Raw("<</S/"u8).Raw(element.Role.ToString());
        entry.Raw("/P "u8).Reference(element.Parent?.Number ?? treeRoot);
        WriteKids(entry, element);
        WriteText(entry, "/Alt", element.AlternativeText);
        WriteText(entry, "/ActualText", element.ActualText);
        WriteText(entry, "/Lang", element.Language);
        WriteText(entry, "/ID", element.Id);
        WriteAttributes(entry, element);
        entry.Raw(">>"u8);
    }

    /// <summary>No longer than a string may be, and with no half of a character at its end.</summary>
    public static string Clipped(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return text[..end];
    }

    private static void WriteText(TokenWriter entry, string key, string text)
    {
        if (text.Length > 0)
        {
            entry.Raw(key).Text(Clipped(text));
        }
    }

    private static void WriteKids(TokenWriter entry, StructureElement element)
    {
        var kids = element.Kids;
        if (kids.IsEmpty)
        {
            return;
        }

        var page = PageOf(kids);
        if (page > 0)
        {
            entry.Raw("/Pg "u8).Reference(page);
        }

        entry.Raw("/K"u8).Byte((byte)'[');
        foreach (var kid in kids)
        {
            WriteKid(entry, kid, page);
        }

        entry.Byte((byte)']');
    }

    /// <summary>The page that the element is said to be on; 0 where only its elements are on any.</summary>
    private static int PageOf(ReadOnlySpan<Kid> kids)
    {
        foreach (var kid in kids)
        {
            if (kid.Page > 0)
            {
                return kid.Page;
            }
        }

        return 0;
    }

    private static void WriteKid(TokenWriter entry, Kid kid, int page)
    {
        if (kid.Kind == KidKind.Element)
        {
            entry.Reference(kid.Number).Space();
        }
        else if (kid.Kind == KidKind.Content && kid.Page == page)
        {
            entry.Integer(kid.Number).Space();
        }
        else if (kid.Kind == KidKind.Content)
        {
            entry.Raw("<</Type/MCR/Pg "u8).Reference(kid.Page);
            entry.Raw("/MCID "u8).Integer(kid.Number).Raw(">>"u8);
        }
        else
        {
            entry.Raw("<</Type/OBJR/Obj "u8).Reference(kid.Number);
            if (kid.Page != page)
            {
                entry.Raw("/Pg "u8).Reference(kid.Page);
            }

            entry.Raw(">>"u8);
        }
    }

    private static void WriteAttributes(TokenWriter entry, StructureElement element)
    {
        switch (element.Role)
        {
            case Role.L:
                entry.Raw("/A<</O/List/ListNumbering/"u8);
                entry.Raw(element.Numbering.ToString()).Raw(">>"u8);
                break;
            case Role.TH or Role.TD:
                WriteCell(entry, element);
                break;
            case Role.Figure or Role.Formula:
                WriteIllustration(entry, element);
                break;
            default:
                break;
        }
    }

    private static void WriteCell(TokenWriter entry, StructureElement cell)
    {
        var (columns, rows) = cell.Spans;
        if (columns == 1 && rows == 1 && cell.Scope == HeaderScope.None)
        {
            return;
        }

        entry.Raw("/A<</O/Table"u8);
        if (cell.Scope != HeaderScope.None)
        {
            entry.Raw("/Scope/"u8).Raw(cell.Scope.ToString());
        }

        if (columns > 1)
        {
            entry.Raw("/ColSpan "u8).Integer(columns);
        }

        if (rows > 1)
        {
            entry.Raw("/RowSpan "u8).Integer(rows);
        }

        entry.Raw(">>"u8);
    }

    private static void WriteIllustration(TokenWriter entry, StructureElement element)
    {
        if (element.Bounds is null && !element.IsBlock)
        {
            return;
        }

        entry.Raw("/A<</O/Layout"u8).Raw(element.IsBlock ? "/Placement/Block"u8 : []);
        if (element.Bounds is var (left, bottom, right, top))
        {
            entry.Raw("/BBox["u8).Number(left).Space().Number(bottom).Space();
            entry.Number(right).Space().Number(top).Raw("]"u8);
        }

        entry.Raw(">>"u8);
    }
}
