using System.Globalization;
using Publisher.Typesetting.Text;

namespace Publisher.Editions.Pdf.Themes;

/// <summary>The words that belong together in the document's language, as <c>templates/typography.yml</c> lists them.</summary>
internal static class Ties
{
    private const string File = "typography.yml";
    private const string EveryLanguage = "all";

    /// <param name="language">BCP 47 tag: its first part is looked for.</param>
    /// <exception cref="InvalidTemplateException">The file is missing, or a list in it is none.</exception>
    public static TiedWords Of(string language, ITemplates templates)
    {
        var file = ThemeNode.Read(templates.Read(File), templates.Name(File));
        var tag = CultureInfo.InvariantCulture.TextInfo.ToLower(language).Split('-')[0];
        var named = tag is "no" or "nn" ? "nb" : tag;
        IEnumerable<string> Words(string list) =>
            new[] { EveryLanguage, named }
                .Where(file.Keys.Contains)
                .Select(key => file[key])
                .Where(lists => lists.Keys.Contains(list))
                .SelectMany(lists => lists.Words(list));

        return new(
            Words("units"),
            Words("titles"),
            Words("numbered"),
            Words("announcing"),
            Words("proclitics")
        );
    }
}
