namespace Publisher.Languages;

internal static class Italian
{
    public static Language Words { get; } =
        new("it")
        {
            Commonest = WordList.Of(
                """
                il lo la i gli le un uno una di del della dei delle e o è sono era essere che in con per da dal dalla non
                si come al alla nel nella su più anche questo questa quando dove
                """
            ),
            Articles = WordList.Of("il lo la i gli le un uno una"),
            Copulas =
            [
                "è",
                "sono",
                "era",
                "erano",
                "significa",
                "indica",
                "designa",
                "si riferisce a",
                "consiste in",
                "si intende",
            ],
            Glossaries = WordList.Of(
                "glossario glossari lessico terminologia definizioni dizionario vocabolario termini"
            ),
            References =
            [
                "vedi anche",
                "vedere anche",
                "vedi",
                "vedere",
                "si veda anche",
                "si veda",
                "cfr",
                "cf",
            ],
            Negations = WordList.Of("non"),
            Endings = WordList.Of("e a i"),
            Fields = WordList.Of("ica logia grafia nomia metria"),
            Within = WordList.Of("in nel nella di del della per"),
            Alternatives = WordList.Of("o oppure"),
            Joiners = WordList.Of("e ed o"),
            OtherNames =
            [
                "anche",
                "o",
                "oppure",
                "detto",
                "detta",
                "chiamato",
                "chiamata",
                "abbreviato",
            ],
            PartsOfSpeech = WordList.Of(
                "s sost n v verbo agg aggettivo avv avverbio prep cong pron m f pl sing abbr"
            ),
            DoublesFreely = true,
            Doubles = WordList.Of("che molto tanto via"),
            FreeRelatives = WordList.Of("ciò quello quel"),
        };
}
