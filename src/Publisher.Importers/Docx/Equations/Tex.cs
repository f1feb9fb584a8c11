using DocumentFormat.OpenXml;
using Publisher.Importers.Docx.Package;
using Publisher.Importers.MathMarkup;
using M = DocumentFormat.OpenXml.Math;

namespace Publisher.Importers.Docx.Equations;

/// <summary>An equation (OMML; ISO/IEC 29500-1, 22.1) in TeX's notation, as LaTeX and amsmath read it.</summary>
/// <param name="isLeftOut">Whether an element is a suggestion that is no part of the text.</param>
internal sealed class Tex(Func<OpenXmlElement, bool> isLeftOut)
{
    public string Of(OpenXmlElement equation)
    {
        var lines = Inside(equation)
            .Split(TexLine.End)
            .Select(line => line.Trim())
            .Where(line => line.Length > 0)
            .ToList();
        return lines.Count > 1
            ? $@"\begin{{gathered}}{string.Join(@" \\ ", lines)}\end{{gathered}}"
            : string.Concat(lines);
    }

    /// <summary>One case a kind of object; what has none is its content.</summary>
    private string One(OpenXmlElement element) =>
        element switch
        {
            M.Run run => TexCharacters.Run(run),
            M.Fraction node => Fraction(node),
            M.Superscript node => Base(node.Base) + Superscript(node.SuperArgument),
            M.Subscript node => $"{Base(node.Base)}_{Group(node.SubArgument)}",
            M.SubSuperscript node =>
                $"{Base(node.Base)}_{Group(node.SubArgument)}{Superscript(node.SuperArgument)}",
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
                Inside(node.Base)
            ),
            M.Bar node => node.BarProperties?.Position?.Val?.InnerText == "top"
                ? $@"\overline{Group(node.Base)}"
                : $@"\underline{Group(node.Base)}",
            M.GroupChar node => GroupCharacter(node),
            M.BorderBox node => $@"\boxed{Group(node.Base)}",
            M.Phantom node => Phantom(node),
            M.Matrix node => Rows("matrix", node.Elements<M.MatrixRow>()),
            M.EquationArray { EquationArrayProperties.MaxDistribution: not null } node => Numbered(
                node
            ),
            M.EquationArray node => Rows("aligned", node.Elements<M.Base>()),
            M.ControlProperties => "",
            _ when isLeftOut(element) => "",
            OpenXmlUnknownElement node => TexCharacters.Escaped(node.InnerText),
            _ when element.LocalName.EndsWith("Pr", StringComparison.Ordinal) => "",
            _ => Inside(element),
        };

    private string Inside(OpenXmlElement? parent)
    {
        var line = new TexLine();
        foreach (var child in parent?.Elements() ?? [])
        {
            line.Add(One(child));
        }

        return line.ToString();
    }

    private string Group(OpenXmlElement? content) => $"{{{Inside(content)}}}";

    /// <summary>What a script hangs on: braces hold together more than one character.</summary>
    private string Base(OpenXmlElement? content)
    {
        var tex = Inside(content);
        return TexCharacters.IsSingle(tex) ? tex : $"{{{tex}}}";
    }

    /// <summary>A prime is a superscript of its own.</summary>
    private string Superscript(OpenXmlElement? content)
    {
        var tex = Inside(content);
        return tex.Length > 0 && tex.All(character => character == '\'') ? tex : $"^{{{tex}}}";
    }

    private string Fraction(M.Fraction node)
    {
        var (over, under) = (Group(node.Numerator), Group(node.Denominator));
        return node.FractionProperties?.FractionType?.Val?.InnerText switch
        {
            "lin" or "skw" => $"{over}/{under}",
            "noBar" => $@"\genfrac{{}}{{}}{{0pt}}{{}}{over}{under}",
            _ => $@"\frac{over}{under}",
        };
    }

    private string Radical(M.Radical node)
    {
        var degree = Inside(node.Degree);
        return degree.Length == 0
            ? $@"\sqrt{Group(node.Base)}"
            : $@"\sqrt[{degree}]{Group(node.Base)}";
    }

    private string Nary(M.Nary node)
    {
        var properties = node.NaryProperties;
        var sign = TexCharacters.Escaped(properties?.AccentChar?.Val?.InnerText ?? "∫");
        var limits = properties?.LimitLocation?.Val?.InnerText switch
        {
            "undOvr" when TexCommands.IsIntegral(sign) => @"\limits",
            "subSup" when sign.Length > 0 && !TexCommands.IsIntegral(sign) => @"\nolimits",
            _ => "",
        };
        var under = Inside(node.SubArgument);
        var over = Inside(node.SuperArgument);
        var scripts =
            (under.Length > 0 ? $"_{{{under}}}" : "") + (over.Length > 0 ? $"^{{{over}}}" : "");
        return new TexLine().Add($"{sign}{limits}{scripts}").Add(Inside(node.Base)).ToString();
    }

    private string Delimiter(M.Delimiter node)
    {
        var properties = node.DelimiterProperties;
        var begin = TexCharacters.Delimiter(properties?.BeginChar?.Val?.InnerText ?? "(");
        var separator = TexCharacters.Escaped(properties?.SeparatorChar?.Val?.InnerText ?? "|");
        var end = TexCharacters.Delimiter(properties?.EndChar?.Val?.InnerText ?? ")");
        var contents = node.Elements<M.Base>().ToList();
        if (Only(contents) is { } only && Enclosed(begin, only, end) is { } enclosed)
        {
            return enclosed;
        }

        var line = new TexLine().Add($@"\left{begin}");
        for (var at = 0; at < contents.Count; at++)
        {
            line.Add(at == 0 ? "" : separator).Add(Inside(contents[at]));
        }

        return line.Add($@"\right{end}").ToString();
    }

    /// <summary>What TeX has a command for with its delimiters; null for anything else.</summary>
    private string? Enclosed(string begin, OpenXmlElement only, string end) =>
        only switch
        {
            M.Matrix
            or M.EquationArray
                when TexCharacters.Environment(begin, end, only is M.Matrix) is { } environment =>
                Rows(environment, only.ChildElements),
            M.Fraction { FractionProperties.FractionType.Val.InnerText: "noBar" } node
                when (begin, end) == ("(", ")") =>
                $@"\binom{Group(node.Numerator)}{Group(node.Denominator)}",
            _ => null,
        };

    private static OpenXmlElement? Only(List<M.Base> contents) =>
        contents is [var one]
        && one.ChildElements.Where(child => child is not M.ControlProperties).ToList() is [var only]
            ? only
            : null;

    private string Function(M.MathFunction node) =>
        new TexLine()
            .Add(TexCharacters.Function(Inside(node.FunctionName)))
            .Add(Inside(node.Base))
            .ToString();

    private string Limit(OpenXmlElement? of, OpenXmlElement? limit, bool isAbove)
    {
        var name = TexCharacters.Function(Inside(of));
        var mark = isAbove ? '^' : '_';
        return TexCommands.TakesLimits(name) ? $"{name}{mark}{Group(limit)}"
            : isAbove ? $@"\overset{Group(limit)}{{{name}}}"
            : $@"\underset{Group(limit)}{{{name}}}";
    }

    private string GroupCharacter(M.GroupChar node)
    {
        var properties = node.GroupCharProperties;
        return TexCharacters.Over(
            properties?.AccentChar?.Val?.InnerText ?? "\u23DF",
            properties?.Position?.Val?.InnerText == "top",
            Inside(node.Base)
        );
    }

    /// <summary>A phantom may be seen, and then only its measures are unusual.</summary>
    private string Phantom(M.Phantom node) =>
        node.PhantomProperties?.ShowPhantom is { } show && show.Val?.InnerText is "0" or "off"
            ? $@"\phantom{Group(node.Base)}"
            : Inside(node.Base);

    /// <summary>In an array of equations, an ampersand is where they align.</summary>
    /// <summary>Equations of which each may have a number at the end of the line, behind the sign by which Word parts it.</summary>
    private string Numbered(M.EquationArray node)
    {
        var lines = node.Elements<M.Base>()
            .Select(line => Inside(line).Replace(@"\&", "&", StringComparison.Ordinal))
            .Select(line => line.Split(@"\#", 2))
            .Select(parts => parts is [var line, var number] ? $"{line}{Tag(number)}" : parts[0])
            .ToList();
        return lines is [var only] && !only.Contains('&', StringComparison.Ordinal)
            ? only
            : $@"\begin{{align}}{string.Join(@" \\ ", lines)}\end{{align}}";
    }

    private static string Tag(string number)
    {
        foreach (var word in (ReadOnlySpan<string>)[@"\left", @"\right", @"\text", "{", "}"])
        {
            number = number.Replace(word, "", StringComparison.Ordinal);
        }

        return $@" \tag*{{{number.Trim()}}}";
    }

    private string Rows(string environment, IEnumerable<OpenXmlElement> rows)
    {
        var lines = rows.Where(row => row is M.MatrixRow or M.Base)
            .Select(row =>
                row is M.MatrixRow
                    ? string.Join(" & ", row.Elements<M.Base>().Select(Inside))
                    : Inside(row).Replace(@"\&", "&", StringComparison.Ordinal)
            );
        return $@"\begin{{{environment}}}{string.Join(@" \\ ", lines)}\end{{{environment}}}";
    }
}
