namespace Publisher.Languages;

internal static class Catalan
{
    public static Language Words { get; } =
        new("ca")
        {
            Commonest = WordList.Of(
                """
                el la els les un una uns unes del de i o és són era que en amb per als al no es se més com aquest
                aquesta entre quan on també seva seu dels
                """
            ),
            Articles = WordList.Of("el la els les un una uns unes"),
            Contractions = WordList.Of("del dels al als pel pels"),
            Relatives = WordList.Of("que qui què on qual quals"),
            Stating = WordList.Of(
                "és són era eren està estan serà ha han hi pot poden cal va van nosaltres nostre nostra"
            ),
            Copulas =
            [
                "és",
                "són",
                "era",
                "significa",
                "designa",
                "es refereix a",
                "consisteix en",
                "representa",
            ],
            Announcing = WordList.Of("entén entenen significa definició definicions termes"),
            Words = WordList.Of("paraules mots expressions"),
            DefinitionColumns = WordList.Of("definició significat descripció explicació"),
            NameColumns = WordList.Of("sinònim sigla abreviatura traducció català castellà anglès"),
            Glossaries = WordList.Of(
                """
                glossari glossaris lèxic terminologia definicions diccionari vocabulari termes
                """
            ),
            References = ["vegeu també", "vegeu", "veure també", "veure"],
            Negations = WordList.Of("no"),
            Endings = WordList.Of("s es"),
            Fields = WordList.Of("ica logia grafia nomia metria"),
            Within = WordList.Of("en de del per"),
            Alternatives = WordList.Of("o"),
            Joiners = WordList.Of("i o"),
            OtherNames = ["també", "o", "anomenat", "anomenada", "abreujat"],
            PartsOfSpeech = WordList.Of(
                """
                s subst n v verb adj adjectiu adv adverbi prep conj pron m f pl sing abrev
                """
            ),
            Doubles = WordList.Of(
                """
                que molt tan no sí zero un dos tres quatre cinc sis set vuit nou deu cent mil
                """
            ),
            FreeRelatives = WordList.Of("el"),
        };
}
