using System.Globalization;
using System.Text;
using Publisher.Model;

namespace Publisher.Editions.Dictionary;

/// <summary>The terms for a long press in any book: dictionaries as reading programs take them. One folder, from which each
/// takes its own file or files.</summary>
internal sealed class DictionaryEdition : IFolderEdition
{
    public string Name => "dictionary";

    public Items<Finding> Write(
        Document document,
        EditionSettings settings,
        Action<string, ReadOnlyMemory<byte>> write
    )
    {
        var words = EditionWords.Of(document.Language, settings.Templates);
        var linked = Articles.Of(document, words, StarDict.Lookup);
        foreach (var (path, bytes) in StarDict.Files(document, settings, linked))
        {
            write(path, bytes);
        }

        write(
            KoboDictionary.Name(document.Language),
            KoboDictionary.Of(document, settings, Articles.Of(document, words))
        );
        write("LICENCE.txt", Encoding.UTF8.GetBytes(About(document, settings)));
        return [];
    }

    /// <summary>What the dictionaries are and whose: neither format has a place for all of it.</summary>
    private static string About(Document document, EditionSettings settings) =>
        string.Join(
            '\n',
            new[]
            {
                document.Name.ReplaceLineEndings(" "),
                string.Join(", ", settings.Authors),
                settings.IsDated
                    ? settings.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : "",
                ContentId.Of(document),
                settings.Licence,
                "",
            }.Where((line, at) => line.Length > 0 || at == 5)
        );
}
