namespace Publisher.Languages;

internal static class Swedish
{
    public static Language Words { get; } =
        new("sv")
        {
            JoinsWords = true,
            Commonest = WordList.Of(
                """
                och i att en ett den det de som är var av för på med till om inte han hon man sig från vid eller när hur
                ska kan har hade där också efter genom
                """
            ),
            Articles = WordList.Of("en ett den det de"),
            NeverLast = WordList.Of("en ett och eller samt att som mellan eftersom"),
            Relatives = WordList.Of("som där vars vilken vilket vilka"),
            Stating = WordList.Of(
                "är var blir blev har hade kan ska skall skulle måste får vill jag du vi ni oss vår vårt våra er"
            ),
            Copulas =
            [
                "innebär",
                "kallas",
                "definieras som",
                "är",
                "var",
                "betyder",
                "avser",
                "betecknar",
                "står för",
                "kallas",
                "innebär",
                "syftar på",
            ],
            Framing = WordList.Of("med"),
            Framed =
            [
                "avses",
                "menas",
                "förstås",
                "menar vi",
                "avser vi",
                "menar jag",
                "avser jag",
            ],
            Announcing = WordList.Of(
                "avses menas förstås betyder definition definitioner begrepp termer"
            ),
            Words = WordList.Of("ord uttryck"),
            DefinitionColumns = WordList.Of("definition betydelse förklaring beskrivning"),
            NameColumns = WordList.Of(
                "synonym synonymer förkortning översättning svenska engelska tyska"
            ),
            Glossaries = WordList.Of(
                "ordlista ordlistor ordlistan termer terminologi definitioner ordbok begrepp begreppslista lexikon"
            ),
            References = ["se även", "se också", "se under", "se", "jfr", "jämför"],
            Negations = WordList.Of("inte"),
            Endings = WordList.Of("r or ar er n en"),
            Fields = WordList.Of("ik logi grafi nomi metri"),
            Within = WordList.Of("i inom på för av vid"),
            Alternatives = WordList.Of("eller"),
            Joiners = WordList.Of("och eller samt"),
            OtherNames = ["även", "också", "eller", "kallad", "kallat", "förkortat"],
            PartsOfSpeech = WordList.Of(
                "s subst n v verb adj adjektiv adv adverb prep konj pron pl sing fork förk"
            ),
            Labels = WordList.Of(
                """
                exempel anmärkning anmärkningar kommentar definition definitioner beskrivning betydelse formel
                användning synonym synonymer ursprung källa källor referens referenser länk länkar se tips obs
                varning viktigt fråga frågor svar sammanfattning översikt inledning introduktion bakgrund historik
                syfte mål fördel fördelar nackdel nackdelar steg uppgift övning figur tabell kapitel avsnitt del
                författare datum version status kontakt tid plats krav resultat slutsats diskussion beslut kategori
                bilaga
                """
            ),
            Questions =
            [
                "vad menas med",
                "vad avses med",
                "vad betyder",
                "vad innebär",
                "vad är ett",
                "vad är en",
                "vad är",
                "vem är",
            ],
            Namings =
            [
                "går under namnet",
                "talar man om",
                "så kallade",
                "man kallar",
                "kallas för",
                "kallar man",
                "bär namnet",
                "kända som",
                "så kallad",
                "vi kallar",
                "kallar vi",
                "känd som",
                "känt som",
                "benämnd",
                "benämns",
                "kallade",
                "kallad",
                "kallas",
                "kallat",
                "heter",
            ],
            Explaining =
            [
                "det vill säga",
                "nämligen",
                "alltså",
                "d.v.s",
                "vars",
                "dvs",
                "som",
                "där",
            ],
            TermColumns = WordList.Of(
                """
                begrepp term termer ord namn benämning förkortning förkortningar symbol uttryck
                """
            ),
            SpokenAs = ["uttalas", "uttal"],
            AliasPhrases =
            [
                "går också under namnet",
                "andra benämningar",
                "också känd som",
                "också känt som",
                "även kända som",
                "även känd som",
                "även känt som",
                "ibland kallad",
                "ibland kallat",
                "kallas också",
                "också kallad",
                "också kallat",
                "även kallade",
                "även benämnd",
                "även benämnt",
                "förkortning",
                "kallas även",
                "även kallad",
                "även kallat",
                "på engelska",
                "andra namn",
                "annat namn",
                "förkortas",
                "förkortat",
                "synonymer",
                "engelska",
                "synonym",
                "eller",
                "också",
                "även",
                "syn.",
                "syn",
            ],
            Doubles = WordList.Of(
                """
                den det de sig var mycket så ja nej
                noll ett två tre fyra fem sex sju åtta nio tio hundra tusen
                """
            ),
            FreeRelatives = WordList.Of("vad det"),
        };
}
