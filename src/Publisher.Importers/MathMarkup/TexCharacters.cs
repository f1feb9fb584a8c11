using System.Text;
using Publisher.Importers.Canonical;
using Publisher.Importers.Docx.Equations;
using M = DocumentFormat.OpenXml.Math;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.MathMarkup;

/// <summary>Characters and names of mathematics in TeX's notation.</summary>
internal static class TexCharacters
{
    /// <summary>The words of a run of mathematics, in its style.</summary>
    public static string Run(M.Run run)
    {
        var words = string.Concat(run.Elements<M.Text>().Select(text => text.Text));
        if (words.Length == 0 && run.Elements<W.Break>().Any())
        {
            return TexLine.End;
        }

        var properties = run.MathRunProperties;
        if (
            properties?.GetFirstChild<M.NormalText>() is { } normal
            && normal.Val?.InnerText is not ("0" or "off")
        )
        {
            return words.Length == 0 ? "" : $@"\text{{{Plain(words)}}}";
        }

        var tex = Escaped(words);
        var style = properties?.GetFirstChild<M.Style>()?.Val?.InnerText;
        var command = properties?.GetFirstChild<M.Script>()?.Val?.InnerText switch
        {
            "script" => @"\mathcal",
            "fraktur" => @"\mathfrak",
            "double-struck" => @"\mathbb",
            "sans-serif" => @"\mathsf",
            "monospace" => @"\mathtt",
            _ when style is "b" => @"\mathbf",
            _ when style is "bi" => @"\boldsymbol",
            _ when style is "p" && words.Any(char.IsAsciiLetter) => @"\mathrm",
            _ => "",
        };
        return command.Length == 0 || string.IsNullOrWhiteSpace(tex) ? tex : $"{command}{{{tex}}}";
    }

    /// <summary>Characters as they stand in a formula. TeX sets no blank in one, so a blank between words is told to stay.</summary>
    public static string Escaped(string text)
    {
        var line = new TexLine();
        var (isBlank, follows) = (false, false);
        foreach (var rune in Characters.Clean(text).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                isBlank = true;
                continue;
            }

            var isWord = Rune.IsLetterOrDigit(rune);
            line.Add(
                    !isBlank ? ""
                    : follows && isWord ? @"\ "
                    : " "
                )
                .Add(Escaped(rune));
            (isBlank, follows) = (false, isWord);
        }

        return line.Add(isBlank ? " " : "").ToString();
    }

    /// <summary>A delimiter after <c>\left</c> or <c>\right</c>; a full stop for none.</summary>
    public static string Delimiter(string character) =>
        character.Length == 0 ? "." : Escaped(character);

    /// <summary>The environment of amsmath that has a pair of delimiters of its own; null when there is none.</summary>
    public static string? Environment(string begin, string end, bool isMatrix) =>
        (begin, end) switch
        {
            ("(", ")") when isMatrix => "pmatrix",
            ("[", "]") when isMatrix => "bmatrix",
            (@"\{", @"\}") when isMatrix => "Bmatrix",
            ("|", "|") when isMatrix => "vmatrix",
            (@"\Vert", @"\Vert") when isMatrix => "Vmatrix",
            (@"\{", ".") => "cases",
            _ => null,
        };

    /// <summary>The command of a function that TeX knows; the name upright where it does not.</summary>
    public static string Function(string name)
    {
        var plain = name;
        foreach (var upright in (ReadOnlySpan<string>)[@"\mathrm{", @"\text{"])
        {
            plain =
                name.StartsWith(upright, StringComparison.Ordinal) && name.EndsWith('}')
                    ? name[upright.Length..^1]
                    : plain;
        }

        plain = plain.Trim();
        return TexCommands.IsFunction(plain) ? $@"\{plain}"
            : plain.Length > 1 && plain.All(char.IsAsciiLetter) ? $@"\operatorname{{{plain}}}"
            : name;
    }

    /// <param name="character">Combining or alone.</param>
    /// <param name="tex">What it stands on.</param>
    public static string Accent(string character, string tex)
    {
        var isWide = !IsSingle(tex);
        return character switch
        {
            "\u0302" or "^" or "ˆ" => isWide ? $@"\widehat{{{tex}}}" : $@"\hat{{{tex}}}",
            "\u0303" or "~" or "˜" => isWide ? $@"\widetilde{{{tex}}}" : $@"\tilde{{{tex}}}",
            "\u0304" or "\u0305" or "¯" => isWide ? $@"\overline{{{tex}}}" : $@"\bar{{{tex}}}",
            "\u0332" or "\u0333" => $@"\underline{{{tex}}}",
            "\u0307" or "˙" => $@"\dot{{{tex}}}",
            "\u0308" or "¨" => $@"\ddot{{{tex}}}",
            "\u20DB" => $@"\dddot{{{tex}}}",
            "\u030C" or "ˇ" => $@"\check{{{tex}}}",
            "\u0306" or "˘" => $@"\breve{{{tex}}}",
            "\u0301" or "´" => $@"\acute{{{tex}}}",
            "\u0300" or "`" => $@"\grave{{{tex}}}",
            "\u030A" => $@"\mathring{{{tex}}}",
            "\u20D7" or "\u2192" => isWide ? $@"\overrightarrow{{{tex}}}" : $@"\vec{{{tex}}}",
            "\u20D6" or "\u2190" => $@"\overleftarrow{{{tex}}}",
            "\u20E1" or "\u2194" => $@"\overleftrightarrow{{{tex}}}",
            _ => Over(character, isAbove: true, tex),
        };
    }

    /// <summary>A character that reaches over, or under, all of a formula's part.</summary>
    public static string Over(string character, bool isAbove, string tex) =>
        character switch
        {
            "\u23DE" => $@"\overbrace{{{tex}}}",
            "\u23DF" => $@"\underbrace{{{tex}}}",
            "→" => $@"\{(isAbove ? "over" : "under")}rightarrow{{{tex}}}",
            "←" => $@"\{(isAbove ? "over" : "under")}leftarrow{{{tex}}}",
            "↔" => $@"\{(isAbove ? "over" : "under")}leftrightarrow{{{tex}}}",
            _ when Escaped(character) is { Length: > 0 } mark =>
                $@"\{(isAbove ? "overset" : "underset")}{{{mark}}}{{{tex}}}",
            _ => tex,
        };

    /// <summary>Whether a script can hang on it without braces: one character or one command.</summary>
    public static bool IsSingle(string tex) =>
        tex.Length == 1
        || (tex.Length == 2 && char.IsSurrogatePair(tex[0], tex[1]))
        || (tex.Length > 1 && tex[0] == '\\' && tex.Skip(1).All(char.IsAsciiLetter));

    private static string Escaped(Rune rune) =>
        TexCommands.Of(rune)
        ?? rune.Value switch
        {
            '#' or '$' or '%' or '&' or '_' or '{' or '}' => $@"\{(char)rune.Value}",
            '\\' => @"\backslash",
            '^' => @"\hat{}",
            '~' => @"\sim",
            '\u2032' => "'",
            '\u2033' => "''",
            '\u2212' => "-",
            '\u2061' or '\u2062' or '\u2063' or '\u2064' => "",
            _ => rune.ToString(),
        };

    /// <summary>Characters as they stand in the text within a formula.</summary>
    private static string Plain(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var character in Characters.Clean(words))
        {
            text.Append(
                character switch
                {
                    '#' or '$' or '%' or '&' or '_' or '{' or '}' => $@"\{character}",
                    '\\' => @"\textbackslash{}",
                    '^' => @"\^{}",
                    '~' => @"\~{}",
                    _ => char.IsWhiteSpace(character) ? " " : $"{character}",
                }
            );
        }

        return text.ToString();
    }
}
