using DocumentFormat.OpenXml;
using Publisher.Importers.Docx.Package;
using M = DocumentFormat.OpenXml.Math;

namespace Publisher.Importers.Docx.Reading;

/// <summary>An equation (OMML; ISO/IEC 29500-1, 22.1) in TeX's notation, as LaTeX and amsmath read it.</summary>
internal static class Tex
{
    public static string Of(OpenXmlElement equation) => Inside(equation).Trim();

    /// <summary>One case a kind of object; what has none is its content.</summary>
    private static string One(OpenXmlElement element) =>
        element switch
        {
            M.Run run => TexCharacters.Run(run),
            M.Fraction node => Fraction(node),
            M.Superscript node => $"{Base(node.Base)}^{Group(node.SuperArgument)}",
            M.Subscript node => $"{Base(node.Base)}_{Group(node.SubArgument)}",
            M.SubSuperscript node =>
                $"{Base(node.Base)}_{Group(node.SubArgument)}^{Group(node.SuperArgument)}",
            M.PreSubSuper node =>
                $"{{}}_{Group(node.SubArgument)}^{Group(node.SuperArgument)}{Base(node.Base)}",
            M.Radical node => Radical(node),
            M.Nary node => Nary(node),
            M.Delimiter node => Delimiter(node),
            M.MathFunction node => Function(node),
            M.LimitLower node => Limit(node.Base, node.Limit, isAbove: false),
            M.LimitUpper node => Limit(node.Base, node.Limit, isAbove: true),
            M.Accent node => TexCharacters.Accent(
                node.AccentProperties?.AccentChar?.Val?.InnerText ?? "\u0302",
                Group(node.Base)
            ),
            M.Bar node => node.BarProperties?.Position?.Val?.InnerText == "top"
                ? $@"\overline{Group(node.Base)}"
                : $@"\underline{Group(node.Base)}",
            M.GroupChar node => GroupCharacter(node),
            M.BorderBox node => $@"\boxed{Group(node.Base)}",
            M.Phantom node => $@"\phantom{Group(node.Base)}",
            M.Matrix node => Rows("matrix", node.Elements<M.MatrixRow>()),
            M.EquationArray node => Rows("aligned", node.Elements<M.Base>()),
            M.ControlProperties => "",
            OpenXmlUnknownElement node => TexCharacters.Escaped(node.InnerText),
            _ when element.LocalName.EndsWith("Pr", StringComparison.Ordinal) => "",
            _ => Inside(element),
        };

    private static string Inside(OpenXmlElement? parent)
    {
        var tex = "";
        foreach (var child in parent?.Elements() ?? [])
        {
            tex = TexCharacters.Join(tex, One(child));
        }

        return tex;
    }

    private static string Group(OpenXmlElement? content) => $"{{{Inside(content)}}}";

    /// <summary>What a script hangs on: braces hold together more than one character.</summary>
    private static string Base(OpenXmlElement? content)
    {
        var tex = Inside(content);
        return TexCharacters.IsSingle(tex) ? tex : $"{{{tex}}}";
    }

    private static string Fraction(M.Fraction node)
    {
        var (over, under) = (Group(node.Numerator), Group(node.Denominator));
        return node.FractionProperties?.FractionType?.Val?.InnerText switch
        {
            "lin" or "skw" => $"{over}/{under}",
            "noBar" => $@"\binom{over}{under}",
            _ => $@"\frac{over}{under}",
        };
    }

    private static string Radical(M.Radical node)
    {
        var degree = Inside(node.Degree);
        return degree.Length == 0
            ? $@"\sqrt{Group(node.Base)}"
            : $@"\sqrt[{degree}]{Group(node.Base)}";
    }

    private static string Nary(M.Nary node)
    {
        var properties = node.NaryProperties;
        var sign = TexCharacters.Escaped(properties?.AccentChar?.Val?.InnerText ?? "∫");
        var limits = properties?.LimitLocation?.Val?.InnerText switch
        {
            "undOvr" when sign == @"\int" => @"\limits",
            "subSup" when sign != @"\int" => @"\nolimits",
            _ => "",
        };
        var under = Inside(node.SubArgument);
        var over = Inside(node.SuperArgument);
        var scripts =
            (under.Length > 0 ? $"_{{{under}}}" : "") + (over.Length > 0 ? $"^{{{over}}}" : "");
        return TexCharacters.Join($"{sign}{limits}{scripts}", Inside(node.Base));
    }

    private static string Delimiter(M.Delimiter node)
    {
        var properties = node.DelimiterProperties;
        var begin = TexCharacters.Delimiter(properties?.BeginChar?.Val?.InnerText ?? "(");
        var separator = TexCharacters.Escaped(properties?.SeparatorChar?.Val?.InnerText ?? "|");
        var end = TexCharacters.Delimiter(properties?.EndChar?.Val?.InnerText ?? ")");
        var content = node.Elements<M.Base>()
            .Select(Inside)
            .Aggregate(
                "",
                (all, one) =>
                    all.Length == 0
                        ? one
                        : TexCharacters.Join(TexCharacters.Join(all, separator), one)
            );
        return TexCharacters.Join(TexCharacters.Join($@"\left{begin}", content), $@"\right{end}");
    }

    private static string Function(M.MathFunction node)
    {
        var name = Inside(node.FunctionName);
        return TexCharacters.Join(TexCharacters.Function(name), Inside(node.Base));
    }

    private static string Limit(OpenXmlElement? of, OpenXmlElement? limit, bool isAbove)
    {
        var name = TexCharacters.Function(Inside(of));
        var mark = isAbove ? '^' : '_';
        return TexCharacters.IsLimit(name) ? $"{name}{mark}{Group(limit)}"
            : isAbove ? $@"\overset{Group(limit)}{{{name}}}"
            : $@"\underset{Group(limit)}{{{name}}}";
    }

    private static string GroupCharacter(M.GroupChar node)
    {
        var properties = node.GroupCharProperties;
        var isAbove = properties?.Position?.Val?.InnerText == "top";
        var character = properties?.AccentChar?.Val?.InnerText ?? "\u23DF";
        return character switch
        {
            "\u23DE" => $@"\overbrace{Group(node.Base)}",
            "\u23DF" => $@"\underbrace{Group(node.Base)}",
            _ when isAbove => $@"\overset{{{TexCharacters.Escaped(character)}}}{Group(node.Base)}",
            _ => $@"\underset{{{TexCharacters.Escaped(character)}}}{Group(node.Base)}",
        };
    }

    private static string Rows(string environment, IEnumerable<OpenXmlElement> rows)
    {
        var lines = rows.Select(row =>
            row is M.MatrixRow
                ? string.Join(" & ", row.Elements<M.Base>().Select(Inside))
                : Inside(row)
        );
        return $@"\begin{{{environment}}}{string.Join(@" \\ ", lines)}\end{{{environment}}}";
    }
}
