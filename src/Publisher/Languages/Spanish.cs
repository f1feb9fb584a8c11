namespace Publisher.Languages;

internal static class Spanish
{
    public static Language Words { get; } =
        new("es")
        {
            Commonest = WordList.Of(
                """
                el la los las un una unos unas del de y o es son fue era ser se su sus que en con por para al lo no más
                como este esta estos estas entre cuando donde muy también
                """
            ),
            Articles = WordList.Of("el la los las un una unos unas"),
            Copulas =
            [
                "es",
                "son",
                "era",
                "fue",
                "significa",
                "designa",
                "se refiere a",
                "consiste en",
                "se llama",
                "representa",
            ],
            Glossaries = WordList.Of(
                "glosario glosarios léxico terminología definiciones diccionario vocabulario términos"
            ),
            References =
            [
                "véase también",
                "ver también",
                "véase",
                "véanse",
                "ver",
                "cf",
                "compárese con",
            ],
            Negations = WordList.Of("no"),
            Endings = WordList.Of("s es a as"),
            Fields = WordList.Of("ica logía grafía nomía metría"),
            Within = WordList.Of("en de del para"),
            Alternatives = WordList.Of("o u"),
            Joiners = WordList.Of("y e o u"),
            OtherNames = ["también", "o", "llamado", "llamada", "conocido como", "abreviado"],
            PartsOfSpeech = WordList.Of(
                "s sust n v verbo adj adjetivo adv adverbio prep conj pron m f pl sing abrev"
            ),
            Doubles = WordList.Of(
                """
                que muy tan no sí poco
                cero uno dos tres cuatro cinco seis siete ocho nueve diez cien mil
                """
            ),
            FreeRelatives = WordList.Of("lo"),
        };
}
