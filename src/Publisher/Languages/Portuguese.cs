namespace Publisher.Languages;

internal static class Portuguese
{
    public static Language Words { get; } =
        new("pt")
        {
            Commonest = WordList.Of(
                """
                o a os as um uma uns umas do da dos das de e ou é são foi era ser que em no na nos nas com por para ao à
                não se mais como este esta seu sua pelo pela também quando onde
                """
            ),
            Articles = WordList.Of("o a os as um uma uns umas"),
            Copulas =
            [
                "é",
                "são",
                "era",
                "foi",
                "significa",
                "designa",
                "refere-se a",
                "consiste em",
                "representa",
            ],
            Glossaries = WordList.Of(
                "glossário glossários léxico terminologia definições dicionário vocabulário termos"
            ),
            References = ["ver também", "veja também", "vide", "ver", "veja", "cf", "confira"],
            Negations = WordList.Of("não"),
            Endings = WordList.Of("s es a as"),
            Fields = WordList.Of("ica logia grafia nomia metria"),
            Within = WordList.Of("em no na de do da para"),
            Alternatives = WordList.Of("ou"),
            Joiners = WordList.Of("e ou"),
            OtherNames = ["também", "ou", "chamado", "chamada", "conhecido como", "abreviado"],
            PartsOfSpeech = WordList.Of(
                "s subst n v verbo adj adjetivo adv advérbio prep conj pron m f pl sing abrev"
            ),
            Doubles = WordList.Of(
                """
                que se muito tão não sim logo
                zero um dois três quatro cinco seis sete oito nove dez cem mil
                """
            ),
            FreeRelatives = WordList.Of("o"),
        };
}
