using System.Globalization;
using System.Text;
using Publisher.Typesetting.Text;

namespace Publisher.Editions.Pdf.Themes;

/// <summary>The hyphenation of the document's language, as <c>templates/hyphenation/languages.yml</c> names the files.</summary>
internal static class WordPatterns
{
    private const string Languages = "hyphenation/languages.yml";
    private const string Joints = "joints";
    private const string Repeated = "repeated-hyphen";

    /// <param name="language">BCP 47 tag: the list is asked for it, then for its first part.</param>
    /// <returns>Null where there are none for the language: words then stay whole.</returns>
    /// <exception cref="InvalidTemplateException">The file is missing or holds no patterns.</exception>
    public static Hyphenation? Of(string language, ITemplates templates)
    {
        var files = ThemeNode.Read(templates.Read(Languages), templates.Name(Languages));
        var tag = CultureInfo.InvariantCulture.TextInfo.ToLower(language);
        var file = Named(files, tag);
        if (file.Length == 0)
        {
            return null;
        }

        var joints =
            files.Keys.Contains(Joints) && Named(files[Joints], tag) is { Length: > 0 } named
                ? Read(named, templates)
                : null;
        var repeatsHyphen =
            files.Keys.Contains(Repeated) && files.Words(Repeated).Contains(tag.Split('-')[0]);
        return Read(file, templates, joints, repeatsHyphen);
    }

    private static string Named(ThemeNode files, string tag) =>
        files.Text(tag, files.Text(tag.Split('-')[0], ""));

    private static Hyphenation Read(
        string file,
        ITemplates templates,
        Hyphenation? joints = null,
        bool repeatsHyphen = false
    )
    {
        var path = $"hyphenation/{file}";
        try
        {
            return Hyphenation.Read(
                Encoding.UTF8.GetString(templates.Read(path).Span),
                joints,
                repeatsHyphen
            );
        }
        catch (FormatException error)
        {
            throw new InvalidTemplateException($"{templates.Name(path)}, {error.Message}");
        }
    }
}
