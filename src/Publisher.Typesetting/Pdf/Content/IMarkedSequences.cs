namespace Publisher.Typesetting.Pdf.Content;

/// <summary>The marked-content sequences of a stream (ISO 32000-1, 14.6), as those see them who write text into it.</summary>
internal interface IMarkedSequences
{
    /// <summary>Begins glyphs that readers take a text for (14.9.4).</summary>
    void BeginReplaced(ReadOnlySpan<char> text);

    void EndReplaced();

    /// <summary>Opens what closed for glyphs that were replaced.</summary>
    void Resume();
}
