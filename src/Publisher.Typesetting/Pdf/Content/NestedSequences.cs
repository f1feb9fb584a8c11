namespace Publisher.Typesetting.Pdf.Content;

/// <summary>The sequences of a stream that no element has parts of, so that one may stand within another.</summary>
internal sealed class NestedSequences(TokenWriter tokens) : IMarkedSequences
{
    public void BeginReplaced(ReadOnlySpan<char> text) =>
        tokens.Raw("/Span<</ActualText"u8).Text(text.ToString()).Raw(">>BDC "u8);

    public void EndReplaced() => tokens.Raw("EMC\n"u8);

    public void Resume() { }
}
