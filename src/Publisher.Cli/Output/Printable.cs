using System.Text;
using Publisher.Model;

namespace Publisher.Cli.Output;

/// <summary>Words of an export without what no report can carry: control characters, which XML forbids and a terminal
/// obeys, and halves of surrogate pairs, which have no bytes. Each becomes the replacement character.</summary>
internal static class Printable
{
    public static Finding Of(Finding finding) =>
        finding with
        {
            Message = Of(finding.Message),
            Hint = Of(finding.Hint),
            Quote = Of(finding.Quote),
        };

    public static string Of(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            printable.Append((IsPrintable(rune) ? rune : Rune.ReplacementChar).ToString());
        }

        return printable.ToString();
    }

    private static bool IsPrintable(Rune rune) =>
        rune.Value is '\t' or '\n' or '\r'
        || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF));
}
