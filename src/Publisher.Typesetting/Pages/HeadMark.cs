namespace Publisher.Typesetting.Pages;

/// <summary>What a mark tells the running heads.</summary>
public enum MarkClass
{
    /// <summary>The title of the section that begins here.</summary>
    Section,

    /// <summary>The word by which what begins here is looked up: a guide word.</summary>
    Word,

    /// <summary>The word of what goes on here, where something within it has ended; empty where nothing goes on.</summary>
    ResumedWord,
}

/// <summary>A mark at a place in the flow. It is not seen there: the heads of pages are made of such marks.</summary>
public sealed record HeadMark(MarkClass Class, string Text);

/// <summary>What the head of a page may say: the section that the page begins in, the guide words of what begins on it.</summary>
/// <param name="OpensSection">Whether a section begins where the page begins: such a page has no head.</param>
internal sealed record PageMarks(
    string Section,
    string FirstWord,
    string LastWord,
    bool OpensSection
);

/// <summary>Reads the marks of one page after the other.</summary>
internal sealed class MarkReader
{
    private string section = "";
    private string word = "";

    /// <summary>What stands on a page in reading order, without what only stands there again.</summary>
    public PageMarks Read(IEnumerable<Slice> slices)
    {
        var (titled, opens) = (section, false);
        var (goingOn, begun) = (word, new List<string>());
        var isFirst = true;
        foreach (var slice in slices)
        {
            foreach (var mark in slice.Marks)
            {
                if (mark.Class == MarkClass.Section)
                {
                    (section, word) = (mark.Text, "");
                    opens |= isFirst;
                    continue;
                }

                word = mark.Text;
                if (mark.Class == MarkClass.Word)
                {
                    begun.Add(mark.Text);
                }
            }

            goingOn = isFirst ? word : goingOn;
            isFirst = false;
        }

        return begun.Count > 0
            ? new(titled, begun[0], begun[^1], opens)
            : new(titled, goingOn, goingOn, opens);
    }

    public void Clear() => (section, word) = ("", "");
}
