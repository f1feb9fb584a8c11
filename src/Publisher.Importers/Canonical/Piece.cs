using Publisher.Model;

namespace Publisher.Importers.Canonical;

internal enum PieceKind
{
    Word,
    Blank,
    Atom,
}

/// <summary>The smallest part of a block's text: characters of one kind in one style, or one inline of another kind.</summary>
internal readonly record struct Piece(PieceKind Kind, string Value, TextStyle Style, Link? Link)
{
    /// <summary>The inline that is no text; null for text.</summary>
    public Inline? Atom { get; init; }

    /// <summary>As of <see cref="Text.Language"/>.</summary>
    public string Language { get; init; } = "";

    public string? Address => Link?.Address;

    public bool IsGap => Kind == PieceKind.Blank || Atom is LineBreak;
}
