using System.Buffers;
using Publisher.Editions.Templating;
using Publisher.Mathematics;
using Publisher.Mathematics.Markup;
using Publisher.Mathematics.Spoken;
using Publisher.Model;

namespace Publisher.Editions.Html;

/// <summary>A formula in HTML and EPUB: MathML with words for it and with the author's TeX.</summary>
internal static class FormulaMarkup
{
    /// <summary>In characters as they stand in a line: more may be wider than the page of a phone, and no browser breaks a
    /// formula.</summary>
    private const int LongestOnPhone = 20;

    private static readonly SearchValues<char> Closings = SearchValues.Create(".,;:!?)]}%…’”»");

    private const string Namespace = "http://www.w3.org/1998/Math/MathML";

    /// <summary>Whether there are formulas in markup.</summary>
    public static bool IsIn(string markup) => markup.Contains("<math ", StringComparison.Ordinal);

    /// <summary>A style sheet, with that of formulas and their face where the edition has any.</summary>
    /// <param name="path">Of the style sheet.</param>
    /// <param name="address">Where an edition finds a file of the face.</param>
    public static string Style(
        ITemplates templates,
        string path,
        IReadOnlyList<FormulaFace> faces,
        Func<FormulaFace, string> address
    ) =>
        faces.Count == 0
            ? Template.Text(templates, path)
            : Template.Text(templates, path)
                + string.Concat(faces.Select(face => face.Rule(address(face))))
                + Template.Text(templates, "html/mathematics.css");

    /// <summary>How many characters of the text behind a formula are punctuation that no line begins with.</summary>
    public static int Closing(string text)
    {
        var end = text.AsSpan().IndexOfAnyExcept(Closings);
        return end < 0 ? text.Length : end;
    }

    /// <param name="language">The document's.</param>
    public static string Of(Formula node, Expression content, string language, bool isXml)
    {
        var presentation = MathMlWriter.Of(content);
        var math = MarkupElement.Of(
            "math",
            MarkupElement.Of(
                "semantics",
                presentation.Name == "mrow" ? presentation : MarkupElement.Of("mrow", presentation),
                MarkupElement.Leaf("annotation", node.Tex).With("encoding", "application/x-tex")
            )
        );
        if (isXml)
        {
            math.With("xmlns", Namespace);
        }

        if (node.IsDisplay)
        {
            math.With("display", "block");
        }

        math.With("alttext", SpokenFormula.Of(node.Content, node.Tex, language));
        return node.IsDisplay ? $"<span class=\"math display\">{math}</span>"
            : LinearText.Of(content).Length > LongestOnPhone
                ? $"<span class=\"math long\">{math}</span>"
            : math.ToString();
    }
}
