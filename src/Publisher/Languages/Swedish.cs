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
            Copulas =
            [
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
            Doubles = WordList.Of(
                """
                den det de sig var mycket så ja nej
                noll ett två tre fyra fem sex sju åtta nio tio hundra tusen
                """
            ),
            FreeRelatives = WordList.Of("vad det"),
        };
}
