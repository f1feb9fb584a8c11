namespace Publisher.Languages;

internal static class Danish
{
    public static Language Words { get; } =
        new("da")
        {
            JoinsWords = true,
            Commonest = WordList.Of(
                """
                og i at en et den det de som er var af for på med til om ikke han hun man sig fra ved eller når hvor
                skal kan har havde der også efter gennem
                """
            ),
            Articles = WordList.Of("en et den det de"),
            Copulas =
            [
                "er",
                "var",
                "betyder",
                "betegner",
                "står for",
                "kaldes",
                "henviser til",
                "dækker over",
            ],
            Glossaries = WordList.Of(
                "ordliste ordlister ordlisten termer terminologi definitioner ordbog begreber begrebsliste leksikon"
            ),
            References = ["se også", "se under", "se", "jf", "jfr", "sammenlign"],
            Negations = WordList.Of("ikke"),
            Endings = WordList.Of("r er e n en"),
            Fields = WordList.Of("ik logi grafi nomi metri"),
            Within = WordList.Of("i på for af ved inden"),
            Alternatives = WordList.Of("eller"),
            Joiners = WordList.Of("og eller samt"),
            OtherNames = ["også", "eller", "kaldet", "forkortet"],
            PartsOfSpeech = WordList.Of(
                "sb subst n v vb verbum adj adjektiv adv adverbium præp konj pron pl sing fork"
            ),
            Doubles = WordList.Of(
                """
                der den det de sig meget så ja nej
                nul en to tre fire fem seks syv otte ni ti hundrede tusind
                """
            ),
            FreeRelatives = WordList.Of("hvad det"),
        };
}
