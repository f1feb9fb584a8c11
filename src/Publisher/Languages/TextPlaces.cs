using System.Collections.Frozen;

namespace Publisher.Languages;

/// <summary>What people point to behind "see" that is no entry, by language: places in the text, figures, works. English
/// has them in the expression of what is no name.</summary>
internal static class TextPlaces
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> All = new Dictionary<
        string,
        string
    >
    {
        ["de"] = """
            unten oben hier dort dazu nachfolgend folgend folgende vorige nächste abbildung abbildungen abb bild foto zeichnung tabelle tabellen
            kapitel abschnitt anhang anlage seite seiten fußnote anmerkung beispiel grafik video link artikel buch handbuch mehr
            """,
        ["fr"] = """
            dessous dessus ci plus ici figure figures tableau tableaux chapitre section annexe page pages note exemple schéma
            photo photos dessin illustration contre image vidéo lien article livre suivant précédent
            """,
        ["es"] = """
            abajo arriba más aquí figura figuras tabla tablas cuadro capítulo sección apartado anexo página páginas nota ejemplo
            imagen foto fotos dibujo ilustración vídeo enlace artículo libro siguiente anterior
            """,
        ["it"] = """
            sotto sopra oltre qui figura figure tabella tabelle capitolo sezione paragrafo allegato appendice pagina pagine nota
            esempio immagine foto disegno illustrazione video articolo libro seguente precedente
            """,
        ["pt"] = """
            abaixo acima mais aqui figura figuras tabela tabelas capítulo seção secção anexo página páginas nota exemplo imagem foto desenho ilustração
            vídeo artigo livro seguinte anterior
            """,
        ["nl"] = """
            onder boven hieronder hierboven hier verder figuur figuren afbeelding foto tekening tabel tabellen hoofdstuk paragraaf bijlage
            pagina noot voorbeeld video artikel boek volgende vorige
            """,
        ["sv"] = """
            nedan ovan här figur figurer bild foto ritning tabell tabeller kapitel avsnitt bilaga sida sidan not exempel video artikel bok mer
            """,
        ["da"] = """
            nedenfor ovenfor her figur figurer billede foto tegning tabel tabeller kapitel afsnit bilag side siden note eksempel video artikel
            bog mere
            """,
        ["no"] = """
            nedenfor ovenfor her figur figurer bilde foto tegning tabell tabeller kapittel avsnitt vedlegg side siden note eksempel video
            artikkel bok mer
            """,
        ["pl"] = """
            niżej wyżej poniżej powyżej tutaj rysunek rysunki rys zdjęcie schemat tabela tabele rozdział sekcja załącznik strona przypis przykład
            obraz film artykuł książka następny poprzedni więcej
            """,
        ["ru"] = """
            ниже выше здесь далее рисунок рисунки рис фото схема таблица таблицы табл глава раздел приложение страница стр сноска
            примечание пример изображение видео статья книга следующий предыдущий подробнее
            """,
    }.ToFrozenDictionary(pair => pair.Key, pair => WordList.Of(pair.Value), StringComparer.Ordinal);

    /// <summary>Whether one of the words points to a place or a work.</summary>
    public static bool AreIn(string words, Language? language) =>
        language is not null
        && All.TryGetValue(language.Tag, out var places)
        && words.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Any(places.Contains);
}
