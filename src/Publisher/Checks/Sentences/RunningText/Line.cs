using Publisher.English;
using Publisher.Model;

namespace Publisher.Checks.Sentences.RunningText;

internal enum LineKind
{
    Paragraph,
    Item,
    Cell,

    /// <summary>A definition beside its term: sentences, or phrases that the author closes alike.</summary>
    Definition,
}

/// <summary>What stands where an author writes a sentence: a paragraph, the text of a list item, the head of an
/// entry that is no heading, a paragraph in a cell.</summary>
/// <param name="Text">Its words; a formula, code, a picture is <see cref="Token.Opaque"/>.</param>
/// <param name="Quote">Its words as the author wrote them.</param>
internal sealed record Line(
    string Text,
    string Quote,
    LineKind Kind,
    Source Source,
    string Section,
    string Entry
)
{
    /// <summary>What the author wrote.</summary>
    public Items<Inline> Content { get; init; }

    /// <summary>Whether it stands in a quotation: the words of somebody else.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether it is a link from end to end: a title, which needs to be no sentence.</summary>
    public bool IsLink { get; init; }

    /// <summary>Whether it ends in a link of the author's: many put no stop behind one.</summary>
    public bool EndsInLink => Content is [.., Link { Kind: LinkKind.Author }];

    /// <summary>Whether a list, a quotation, code or a table comes next and may complete it.</summary>
    public bool IsContinued { get; set; }

    /// <summary>Whether a block of code comes next, which stands for a noun: "Call".</summary>
    public bool LeadsToCode { get; set; }

    /// <summary>Whether what comes after that code goes on in lower case, so that the sentence runs around it.</summary>
    public bool GoesOnAfterCode { get; set; }

    /// <summary>Whether a link on a line of its own comes next: "The key is available at".</summary>
    public bool LeadsToLink { get; set; }

    /// <summary>Number of the list whose item opens with this line; 0 for any other line.</summary>
    public int List { get; init; }

    /// <summary>Whether what comes next begins in lower case, so that it may be the rest of the sentence.</summary>
    public bool LeadsToLowerCase { get; set; }

    /// <summary>The words of the line that comes next, with nothing but the beginning of a list in between; null where none
    /// does.</summary>
    public string? Next { get; set; }

    /// <summary>Whether it and the line that comes next are paragraphs: a pasted line may be broken in two.</summary>
    public bool IsBroken { get; set; }
}
