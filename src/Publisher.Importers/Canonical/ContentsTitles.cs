namespace Publisher.Importers.Canonical;

/// <summary>What authors put above a table of contents, by language. It goes with the table, since it would stand above
/// nothing.</summary>
internal static class ContentsTitles
{
    private static readonly Dictionary<string, string[]> ByLanguage = new(StringComparer.Ordinal)
    {
        ["en"] = ["contents", "table of contents", "toc", "on this page", "in this document"],
        ["de"] = ["inhalt", "inhaltsverzeichnis", "inhaltsübersicht"],
        ["fr"] = ["sommaire", "table des matières", "contenu"],
        ["es"] = ["contenido", "contenidos", "índice", "tabla de contenido", "tabla de contenidos"],
        ["it"] = ["indice", "sommario", "contenuti"],
        ["pt"] = ["conteúdo", "índice", "sumário"],
        ["nl"] = ["inhoud", "inhoudsopgave"],
        ["sv"] = ["innehåll", "innehållsförteckning"],
        ["da"] = ["indhold", "indholdsfortegnelse"],
        ["nb"] = ["innhold", "innholdsfortegnelse"],
        ["fi"] = ["sisällys", "sisällysluettelo"],
        ["pl"] = ["spis treści", "zawartość"],
        ["cs"] = ["obsah"],
        ["ru"] = ["содержание", "оглавление"],
        ["uk"] = ["зміст"],
        ["el"] = ["περιεχόμενα"],
        ["ca"] = ["continguts", "índex", "taula de continguts"],
        ["tr"] = ["içindekiler"],
    };

    private static readonly HashSet<string> All = new(
        ByLanguage.Values.SelectMany(titles => titles),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether the words are such a title: in any language, since documents rarely tell theirs.</summary>
    public static bool Contains(string words) => All.Contains(words.Trim().TrimEnd(':').TrimEnd());
}
