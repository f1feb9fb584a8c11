using System.Text;

namespace Publisher.Editions.Templating;

/// <summary>Fills in a template of <c>templates/</c>, which is written in a part of Handlebars' language: <c>{{name}}</c>
/// as text, <c>{{{name}}}</c> as markup, <c>{{! a remark }}</c>, and the blocks <c>#if</c>, <c>#unless</c>, <c>#each</c> and
/// <c>#with</c>, with <c>else</c>. A name may be <c>this</c>, <c>other.name</c>, <c>../name</c>, <c>@root.name</c>, and
/// within <c>#each</c> <c>@index</c>, <c>@first</c> and <c>@last</c>.</summary>
public static class Template
{
    /// <param name="values">Texts, numbers, truth values, lists, and dictionaries like this one.</param>
    /// <exception cref="InvalidTemplateException">The template is missing, or not what this class reads.</exception>
    public static string Fill(
        ITemplates templates,
        string path,
        IReadOnlyDictionary<string, object> values
    )
    {
        var name = templates.Name(path);
        var tokens = TemplateTokens.Of(Text(templates, path), name);
        return TemplateFilling.Of(TemplateReader.Read(tokens, name), values, name);
    }

    public static string Text(ITemplates templates, string path) =>
        Encoding
            .UTF8.GetString(templates.Read(path).Span)
            .ReplaceLineEndings("\n")
            .TrimStart('\uFEFF');

    internal static InvalidTemplateException Wrong(string name, int line, string problem) =>
        new(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{name}, line {line}: {problem}"
            )
        );
}
