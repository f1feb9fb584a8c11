namespace Publisher.English;

/// <summary>A word, a clitic or a mark of punctuation, as the Penn treebanks divide text.</summary>
/// <param name="Text">With straight quotation marks.</param>
/// <param name="Start">Index of its first character in the line.</param>
/// <param name="End">Index after its last character.</param>
internal readonly record struct Token(string Text, int Start, int End)
{
    /// <summary>Stands for what is complete as it stands and has no words: a formula, code, a picture, a quotation.</summary>
    public const string Opaque = "\uFFFC";

    public bool IsWord => char.IsLetterOrDigit(Text[0]) || Text[0] == '\'' || IsOpaque;

    public bool IsOpaque => Text == Opaque;

    public bool IsCapital => char.IsUpper(Text[0]);

    public bool Is(string word) => string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);
}
