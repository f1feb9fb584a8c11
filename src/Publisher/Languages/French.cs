namespace Publisher.Languages;

internal static class French
{
    public static Language Words { get; } =
        new("fr")
        {
            Commonest = WordList.Of(
                """
                le la les un une des du de et ou est sont était être il elle ils on nous vous ce cette ces qui que dans
                en au aux par pour avec sur pas ne se sa son ses plus comme où à
                """
            ),
            Articles = WordList.Of("le la les un une des"),
            Copulas =
            [
                "est",
                "sont",
                "était",
                "désigne",
                "désignent",
                "signifie",
                "représente",
                "se dit",
                "correspond à",
                "consiste",
            ],
            Glossaries = WordList.Of(
                "glossaire glossaires lexique terminologie définitions dictionnaire vocabulaire termes"
            ),
            References =
            [
                "voir aussi",
                "voir également",
                "voir",
                "voy",
                "cf. aussi",
                "cf",
                "comparer",
            ],
            Negations = WordList.Of("pas"),
            Endings = WordList.Of("s x e es ne trice"),
            Fields = WordList.Of("ique logie graphie nomie métrie"),
            Within = WordList.Of("en dans de du des pour à au aux"),
            Alternatives = WordList.Of("ou"),
            Joiners = WordList.Of("et ou"),
            OtherNames = ["aussi", "ou", "dit", "dite", "appelé", "appelée", "également", "abrégé"],
            PartsOfSpeech = WordList.Of(
                "n nom subst v verbe adj adjectif adv adverbe prép conj pron m f pl sing loc abrév"
            ),
            Doubles = WordList.Of(
                """
                nous vous en faire très si bien non oui
                zéro un deux trois quatre cinq six sept huit neuf dix cent mille
                """
            ),
            FreeRelatives = WordList.Of("ce"),
        };
}
