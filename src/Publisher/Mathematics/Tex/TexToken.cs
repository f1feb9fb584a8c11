namespace Publisher.Mathematics.Tex;

internal enum TokenKind
{
    /// <summary>A character that stands for itself.</summary>
    Character,

    /// <summary>A backslash with a name or a sign; <see cref="TexToken.Text"/> is without the backslash.</summary>
    Command,
    Open,
    Close,
    Sub,
    Super,
    Align,

    /// <summary>A place for an argument in the text of a macro: #1.</summary>
    Parameter,
    Blank,

    End,
}

/// <param name="Position">Where it stands in the source, in characters; a macro's are where the macro was called.</param>
internal readonly record struct TexToken(TokenKind Kind, string Text, int Position)
{
    public bool IsCommand(string name) => Kind == TokenKind.Command && Text == name;

    public bool IsCharacter(char character) =>
        Kind == TokenKind.Character && Text.Length == 1 && Text[0] == character;

    /// <summary>As the author wrote it.</summary>
    public string Written =>
        Kind switch
        {
            TokenKind.Command => $@"\{Text}",
            TokenKind.Parameter => $"#{Text}",
            _ => Text,
        };
}
