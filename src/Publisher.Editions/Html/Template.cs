using System.Globalization;
using System.Text;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace Publisher.Editions.Html;

/// <summary>Fills in a Handlebars template of <c>templates/</c>.</summary>
public static class Template
{
    /// <param name="values">Texts are escaped where the template asks with two braces, and taken as markup with three.</param>
    public static string Fill(
        ITemplates templates,
        string path,
        IReadOnlyDictionary<string, object> values
    )
    {
        var handlebars = Handlebars.Create(
            new HandlebarsConfiguration
            {
                TextEncoder = new Escaping(),
                FormatProvider = CultureInfo.InvariantCulture,
                ThrowOnUnresolvedBindingExpression = true,
            }
        );
        try
        {
            return handlebars.Compile(Text(templates, path))(values);
        }
        catch (Exception error)
            when (error is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            throw new InvalidTemplateException($"templates/{path}: {error.Message}");
        }
    }

    public static string Text(ITemplates templates, string path) =>
        Encoding
            .UTF8.GetString(templates.Read(path).Span)
            .ReplaceLineEndings("\n")
            .TrimStart('\uFEFF');

    /// <summary>The library's own encoder turns every letter beyond ASCII into a number.</summary>
    private sealed class Escaping : ITextEncoder
    {
        public void Encode(StringBuilder? text, TextWriter target) =>
            Encode(text?.ToString(), target);

        public void Encode(string? text, TextWriter target) =>
            target.Write(MarkupWriter.Escape(text ?? ""));

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            var characters = new StringBuilder();
            while (text?.MoveNext() == true)
            {
                characters.Append(text.Current);
            }

            Encode(characters, target);
        }
    }
}
