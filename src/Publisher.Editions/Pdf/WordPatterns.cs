using System.Globalization;
using System.Text;
using Publisher.Typesetting.Text;

namespace Publisher.Editions.Pdf;

/// <summary>The hyphenation of the document's language, as <c>templates/hyphenation/languages.yml</c> names the files.</summary>
internal static class WordPatterns
{
    private const string Languages = "hyphenation/languages.yml";
    private const string Joints = "joints";

    /// <param name="language">BCP 47 tag: the list is asked for it, then for its first part.</param>
    /// <returns>Null where there are none for the language: words then stay whole.</returns>
    /// <exception cref="InvalidTemplateException">The file is missing or holds no patterns.</exception>
    public static Hyphenation? Of(string language, ITemplates templates)
    {
        var files = ThemeNode.Read(templates.Read(Languages), $"templates/{Languages}");
        var tag = CultureInfo.InvariantCulture.TextInfo.ToLower(language);
        var file = Named(files, tag);
        return file.Length == 0
            ? null
            : Read(
                file,
                templates,
                files.Keys.Contains(Joints) && Named(files[Joints], tag) is { Length: > 0 } joints
                    ? Read(joints, templates)
                    : null
            );
    }

    private static string Named(ThemeNode files, string tag) =>
        files.Text(tag, files.Text(tag.Split('-')[0], ""));

    private static Hyphenation Read(string file, ITemplates templates, Hyphenation? joints = null)
    {
        try
        {
            return Hyphenation.Read(
                Encoding.UTF8.GetString(templates.Read($"hyphenation/{file}").Span),
                joints
            );
        }
        catch (FormatException error)
        {
            throw new InvalidTemplateException($"templates/hyphenation/{file}, {error.Message}");
        }
    }
}
