using Publisher.Unicode;

namespace Publisher.Words;

/// <summary>Text with letters taken apart from their marks, and what only looks otherwise - a ligature, a raised digit - as
/// what it is: Unicode's form KD (UAX #15), by our own table, so that it is the same on every machine.</summary>
public static class CompatibleForm
{
    public static string Of(string text) => NormalForms.KD(text);
}
