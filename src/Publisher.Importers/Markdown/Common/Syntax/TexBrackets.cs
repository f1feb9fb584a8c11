using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Publisher.Importers.Canonical;
using Publisher.Importers.Markdown.Syntax;
using Publisher.Model;

namespace Publisher.Importers.Markdown.Common.Syntax;

/// <summary>A formula between TeX's own brackets, <c>\(…\)</c> and <c>\[…\]</c>. To CommonMark these are brackets that the
/// author escaped, so what is prose stays prose.</summary>
internal sealed partial class TexBrackets : InlineParser
{
    private const int Longest = 4000;

    public TexBrackets() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (rest.Length < 5 || rest[1] is not ('(' or '['))
        {
            return false;
        }

        var isDisplay = rest[1] == '[';
        rest = rest[..Math.Min(rest.Length, Longest)];
        var length = rest[2..].IndexOf(isDisplay ? "\\]" : "\\)", StringComparison.Ordinal);
        if (length <= 0 || !IsFormula(rest.Slice(2, length), isDisplay))
        {
            return false;
        }

        var written = Characters.Clean(rest.Slice(2, length).ToString()).Trim();
        var tex = written.Length == 0 ? "" : Blanks.Within(written, TextStyle.None);
        if (tex.Length == 0)
        {
            return false;
        }

        processor.Inline = new FormulaInline(new Formula(tex, isDisplay));
        slice.Start += length + 4;
        return true;
    }

    /// <summary>Signs of mathematics, and no escapes of Markdown; a number or a word in brackets is what it looks
    /// like.</summary>
    private static bool IsFormula(ReadOnlySpan<char> inner, bool isDisplay) =>
        !Escape().IsMatch(inner)
        && (
            Command().IsMatch(inner)
            || (!Prose().IsMatch(inner) && (isDisplay ? Equation() : Sign()).IsMatch(inner))
        );

    [GeneratedRegex(@"\\[\[\]()*_#`]", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\\[A-Za-z]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Command();

    [GeneratedRegex("=", RegexOptions.NonBacktracking)]
    private static partial Regex Equation();

    [GeneratedRegex(@"\S\s*[\^_=<>+/-]|^\s*[A-Za-z]\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Sign();

    /// <summary>A word of three letters or more.</summary>
    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Prose();
}
