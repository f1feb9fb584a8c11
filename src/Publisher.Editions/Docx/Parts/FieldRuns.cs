using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx.Parts;

/// <summary>Complex fields (ISO/IEC 29500-1, 17.16.18): an instruction that Word can carry out again, and what it gives now.</summary>
internal static class FieldRuns
{
    public static IEnumerable<W.Run> Of(string instruction, params IEnumerable<W.Run> result) =>
        [.. Open(instruction), .. result, Mark(W.FieldCharValues.End)];

    /// <summary>A field all of which is in a character style, its marks too: what is read again is known by them.</summary>
    public static IEnumerable<W.Run> Styled(string instruction, string result, string style)
    {
        foreach (var run in Of(instruction, DocxRun.Styled(result, style)))
        {
            run.RunProperties ??= new() { RunStyle = new() { Val = style } };
            yield return run;
        }
    }

    /// <summary>A field that leaves nothing to be seen: the mark of an index entry.</summary>
    public static IEnumerable<W.Run> Silent(string instruction) =>
        [Mark(W.FieldCharValues.Begin), Instruction(instruction), Mark(W.FieldCharValues.End)];

    /// <summary>The beginning of a field whose result goes on over paragraphs, until <see cref="Close"/>.</summary>
    public static IEnumerable<W.Run> Open(string instruction) =>
        [Mark(W.FieldCharValues.Begin), Instruction(instruction), Mark(W.FieldCharValues.Separate)];

    public static W.Run Close() => Mark(W.FieldCharValues.End);

    /// <summary>Words as an instruction quotes them (17.16.1).</summary>
    public static string Quoted(string words) => $"\"{Escaped(words)}\"";

    /// <summary>Words as they stand within quotation marks.</summary>
    public static string Escaped(string words) =>
        words
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);

    private static W.Run Instruction(string instruction) =>
        new(new W.FieldCode($" {instruction} ") { Space = SpaceProcessingModeValues.Preserve });

    private static W.Run Mark(W.FieldCharValues type) =>
        new(new W.FieldChar { FieldCharType = type });
}
