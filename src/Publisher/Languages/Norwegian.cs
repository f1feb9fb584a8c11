namespace Publisher.Languages;

internal static class Norwegian
{
    public static Language Words { get; } =
        new("no")
        {
            OtherTags = WordList.Of("nb nn"),
            JoinsWords = true,
            Commonest = WordList.Of(
                """
                og i at en et den det de som er var av for på med til om ikke han hun man seg fra ved eller når hvor
                skal kan har hadde der også etter gjennom ein eit ikkje frå dei
                """
            ),
            Articles = WordList.Of("en et ei ein eit den det de"),
            NeverLast = WordList.Of("en et og eller samt at som mellom fordi"),
            Relatives = WordList.Of("som der hvor hvis hvilken hvilket"),
            Stating = WordList.Of(
                "er var blir ble har hadde kan skal skulle må vil jeg du vi dere oss vår vårt våre"
            ),
            Copulas =
            [
                "er",
                "var",
                "betyr",
                "betegner",
                "står for",
                "kalles",
                "viser til",
                "omfatter",
            ],
            Framing = WordList.Of("med ved"),
            Framed = ["menes", "forstås", "mener vi", "forstår vi"],
            Announcing = WordList.Of("menes forstås betyr definisjon definisjoner begreper begrep"),
            Words = WordList.Of("ord uttrykk"),
            DefinitionColumns = WordList.Of("definisjon betydning forklaring beskrivelse"),
            NameColumns = WordList.Of(
                "synonym synonymer forkortelse oversettelse norsk engelsk tysk"
            ),
            Glossaries = WordList.Of(
                """
                ordliste ordlister ordlisten ordliste termer terminologi definisjoner ordbok begreper begrepsliste
                omgrep leksikon
                """
            ),
            References = ["se også", "se under", "se", "jf", "sammenlign"],
            Negations = WordList.Of("ikke ikkje"),
            Endings = WordList.Of("r er e n en"),
            Fields = WordList.Of("ikk logi grafi nomi metri"),
            Within = WordList.Of("i på for av ved innen"),
            Alternatives = WordList.Of("eller"),
            Joiners = WordList.Of("og eller samt"),
            OtherNames = ["også", "eller", "kalt", "forkortet"],
            PartsOfSpeech = WordList.Of(
                "sb subst n v verb adj adjektiv adv adverb prep konj pron pl sing fork"
            ),
            Doubles = WordList.Of(
                """
                der den det de seg så ja nei null en to tre fire fem seks sju åtte ni ti hundre tusen
                """
            ),
            FreeRelatives = WordList.Of("hva det"),
        };
}
