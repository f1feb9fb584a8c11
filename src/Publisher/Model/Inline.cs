using Publisher.Mathematics;

namespace Publisher.Model;

/// <summary>What a paragraph is made of. Style is a flag of the run, as in a word processor, and does not nest:
/// so the same words in the same style are always the same nodes, whichever format they came from.</summary>
public abstract record Inline : Node;

[Flags]
public enum TextStyle
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Strike = 4,
    Code = 8,
    Superscript = 16,
    Subscript = 32,
}

/// <summary>A run of characters in one style and language. Never empty after import; neighbours never share both.</summary>
public sealed record Text(string Value, TextStyle Style = TextStyle.None) : Inline
{
    /// <summary>BCP 47 tag of the words, where the author says that they are in another language than the document; else
    /// empty.</summary>
    public string Language { get; init; } = "";

    /// <summary>The characters as a reader takes them in, each in its place: a no-break space is a blank like others.</summary>
    public string Words => Value.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}

/// <summary>A break within a paragraph (Shift+Enter in Google Docs).</summary>
public sealed record LineBreak : Inline;

/// <summary>Who made a link.</summary>
public enum LinkKind
{
    /// <summary>The author, in the document.</summary>
    Author,

    /// <summary>The author in words ("see Residual stream"), resolved by us.</summary>
    Seen,

    /// <summary>We, at the first mention of a term.</summary>
    Added,
}

/// <summary>A link as the author wrote it.</summary>
/// <param name="Content">The linked inlines; no link stands within a link.</param>
/// <param name="Address">The true address, unwrapped from Google's redirect; <c>#anchor</c> within the document.</param>
public sealed record Link(Items<Inline> Content, string Address) : Inline
{
    /// <summary>Derived: id of the entry or section that an internal link leads to; null while it is
    /// unresolved and for an external link.</summary>
    public string? Target { get; init; }

    /// <summary>Derived: the <see cref="Block.Place"/> that an internal link leads to, where that is within the target or
    /// outside of all; else empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>Where an internal link leads in an edition: to the place, else to the entry or section.</summary>
    public string? Destination => Place.Length > 0 ? Place : Target;

    public LinkKind Kind { get; init; }

    /// <summary>Whether the author wrote the name of the place in brackets, <c>[[Name]]</c>, and the address is made of it.</summary>
    public bool IsByName { get; init; }

    /// <summary>Derived: why we took the words for a link; for one of the author's whose address leads nowhere, why it
    /// leads to its target; else empty.</summary>
    public string Reason { get; init; } = "";

    public bool IsInternal => Address.StartsWith('#');
}

/// <summary>A picture in the line.</summary>
/// <param name="File">Name of an <see cref="ImageFile"/> of the document; null when the export holds no such file.</param>
/// <param name="AltText">The author's description; empty when there is none.</param>
public sealed record Image(string? File, string AltText) : Inline
{
    /// <summary>Width in points as the author sized it; null when the export does not say.</summary>
    public double? Width { get; init; }

    /// <summary>Height in points as the author sized it; null when the export does not say.</summary>
    public double? Height { get; init; }

    /// <summary>Width as a share of the room that the picture stands in, above 0 and at most 1; null where the author
    /// sized it otherwise or not at all.</summary>
    public double? WidthShare { get; init; }

    /// <summary>Where the export says the picture is; kept for a picture whose file is missing.</summary>
    public string Address { get; init; } = "";
}

/// <summary>A formula, whole: nothing within it is emphasis, a link or a sentence.</summary>
/// <param name="Tex">Its source in TeX's mathematics, without the dollars around it; never empty.</param>
/// <param name="IsDisplay">Whether the author set it on a line of its own.</param>
public sealed record Formula(string Tex, bool IsDisplay = false) : Inline
{
    /// <summary>Derived: what the formula says, read from its TeX or from the markup of mathematics that it came in; null
    /// until it is read and where it can't be. Of two formulas with one source it takes no part in their equality.</summary>
    public Expression? Content { get; init; }

    /// <summary>What it says on a line of plain characters, "L²"; its TeX where it can't be read.</summary>
    public string Words => Content is { } content ? LinearText.Of(content) : Tex;

    public bool Equals(Formula? other) =>
        base.Equals(other) && Tex == other.Tex && IsDisplay == other.IsDisplay;

    public override int GetHashCode() => HashCode.Combine(Tex, IsDisplay);
}

/// <summary>The mark of a footnote.</summary>
/// <param name="Note">The <see cref="Note.Id"/> that it refers to.</param>
public sealed record NoteReference(string Note) : Inline;
