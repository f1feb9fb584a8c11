namespace Publisher.Languages;

internal static class Polish
{
    public static Language Words { get; } =
        new("pl")
        {
            Commonest = WordList.Of(
                """
                i w z na do nie się jest są był była to że jak o od po za ze dla lub oraz który która które przez przy
                czy gdy jego jej ich tym tego także może
                """
            ),
            NeverLast = WordList.Of(
                """
                we ze na do dla od przy przez pod nad oraz lub albo że który która które których ponieważ między bez
                """
            ),
            Relatives = WordList.Of(
                "który która które którego której któremu którą którym których którymi którzy gdzie"
            ),
            Stating = WordList.Of(
                """
                jest są był była było były będzie będą ma mają może mogą musi trzeba my nas nasz nasza nasze wy
                prosimy
                """
            ),
            Copulas =
            [
                "oznaczają",
                "definiujemy jako",
                "nazywany",
                "to",
                "jest to",
                "jest",
                "są to",
                "są",
                "oznacza",
                "to jest",
                "nazywamy",
                "określa",
            ],
            Framing = WordList.Of("przez pod"),
            Framed =
            [
                "rozumie się",
                "należy rozumieć",
                "rozumiemy",
                "rozumie",
                "rozumiem",
                "mamy na myśli",
            ],
            Announcing = WordList.Of(
                "rozumie rozumieć oznacza oznaczają definicja definicje pojęcia pojęcie znaczenie"
            ),
            Words = WordList.Of("słowa wyrażenia słownictwo"),
            DefinitionColumns = WordList.Of("definicja znaczenie opis objaśnienie wyjaśnienie"),
            NameColumns = WordList.Of(
                "synonim synonimy skrót tłumaczenie polski angielski niemiecki"
            ),
            Glossaries = WordList.Of(
                "słownik słowniczek słownictwo glosariusz terminologia definicje pojęcia terminy leksykon"
            ),
            References =
            [
                "zobacz też",
                "zobacz także",
                "patrz też",
                "patrz także",
                "zob. też",
                "zob. także",
                "por. też",
                "por. także",
                "zobacz",
                "patrz",
                "zob",
                "por",
            ],
            Negations = WordList.Of("nie"),
            Endings = WordList.Of("y i a e ów"),
            Fields = WordList.Of("yka ika logia grafia nomia"),
            Within = WordList.Of("w na dla do"),
            Alternatives = WordList.Of("lub albo"),
            Joiners = WordList.Of("i oraz lub"),
            OtherNames =
            [
                "także",
                "też",
                "inaczej",
                "lub",
                "albo",
                "zwany",
                "zwana",
                "zwane",
                "w skrócie",
            ],
            PartsOfSpeech = WordList.Of(
                "rzecz czas przym przysł n v adj adv przyim spójn zaim m f lm lp skr"
            ),
            Labels = WordList.Of(
                """
                przykład przykłady uwaga uwagi komentarz definicja definicje opis znaczenie wzór zastosowanie
                zastosowania użycie synonim synonimy pochodzenie źródło źródła odnośnik odnośniki link linki zobacz
                wskazówka wskazówki ostrzeżenie ważne pytanie pytania odpowiedź odpowiedzi podsumowanie przegląd
                wstęp wprowadzenie tło historia cel cele zaleta zalety wada wady krok kroki zadanie zadania
                ćwiczenie rysunek tabela rozdział sekcja część autor autorzy data wersja status kontakt czas miejsce
                wymagania wynik wyniki wnioski dyskusja decyzja kategoria załącznik zasoby literatura
                """
            ),
            Questions =
            [
                "co rozumiemy przez",
                "na czym polega",
                "co to jest",
                "co oznacza",
                "czym jest",
                "co znaczy",
                "co to są",
                "kim jest",
                "czym są",
                "co to",
            ],
            Namings =
            [
                "określa się mianem",
                "określa się jako",
                "określamy mianem",
                "określany jako",
                "określamy jako",
                "nazywają się",
                "noszą nazwę",
                "nazywa się",
                "znana jako",
                "znane jako",
                "znany jako",
                "nosi nazwę",
                "mówi się o",
                "nazywanego",
                "tak zwany",
                "pod nazwą",
                "nazywanej",
                "nazywamy",
                "nazywana",
                "nazywane",
                "nazywany",
                "zwanego",
                "zwanych",
                "zwanym",
                "nazywa",
                "zwanej",
                "zwana",
                "zwane",
                "zwany",
                "zwaną",
                "tzw",
            ],
            Explaining =
            [
                "mianowicie",
                "to znaczy",
                "to jest",
                "czyli",
                "który",
                "która",
                "które",
                "gdzie",
                "tzn",
                "tj",
            ],
            TermColumns = WordList.Of(
                """
                pojęcie pojęcia termin terminy słowo słowa nazwa skrót skróty symbol wyrażenie hasło
                """
            ),
            SpokenAs = ["wymawia się", "wymawiane", "wymawiany", "wymawiana", "wymowa", "czyt."],
            AliasPhrases =
            [
                "znana również jako",
                "znany również jako",
                "znane również jako",
                "określany też jako",
                "znana także jako",
                "znany także jako",
                "znane także jako",
                "oznaczany jako",
                "nazywany także",
                "nazywana także",
                "nazywane także",
                "zwane również",
                "zwany również",
                "zwana również",
                "nazywany też",
                "nazywana też",
                "po angielsku",
                "zwana także",
                "zwany także",
                "zwane także",
                "inne nazwy",
                "inna nazwa",
                "angielskie",
                "w skrócie",
                "zwana też",
                "zwane też",
                "zwany też",
                "synonimy",
                "inaczej",
                "synonim",
                "skrót",
                "także",
                "albo",
                "ang.",
                "syn.",
                "ang",
                "lub",
                "też",
                "syn",
            ],
            Doubles = WordList.Of(
                """
                to co bardzo tak nie
                zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć sto tysiąc
                """
            ),
            FreeRelatives = WordList.Of("co kto"),
        };
}
