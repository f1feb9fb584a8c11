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
            NeverLast = WordList.Of("en et og eller samt at som mellem fordi eftersom"),
            Relatives = WordList.Of("som der hvor hvori hvormed hvis hvilken hvilket"),
            Stating = WordList.Of(
                "er var bliver blev har havde kan skal skulle må vil jeg du vi os vores jer jeres"
            ),
            Copulas =
            [
                "betyder",
                "betegner",
                "kaldes",
                "defineres som",
                "er",
                "var",
                "betyder",
                "betegner",
                "står for",
                "kaldes",
                "henviser til",
                "dækker over",
            ],
            Framing = WordList.Of("ved med"),
            Framed = ["forstås", "menes", "forstår vi", "mener vi", "mener jeg", "forstår jeg"],
            Announcing = WordList.Of(
                "forstås menes betyder definition definitioner begreber begreb"
            ),
            Words = WordList.Of("ord udtryk"),
            DefinitionColumns = WordList.Of("definition betydning forklaring beskrivelse"),
            NameColumns = WordList.Of(
                "synonym synonymer forkortelse oversættelse dansk engelsk tysk"
            ),
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
            Labels = WordList.Of(
                """
                eksempel eksempler note noter bemærkning bemærkninger kommentar definition definitioner beskrivelse
                betydning formel anvendelse brug synonym synonymer oprindelse kilde kilder henvisning henvisninger
                link links se tip tips obs advarsel vigtigt spørgsmål svar resumé sammenfatning oversigt indledning
                introduktion baggrund historie formål mål fordel fordele ulempe ulemper trin opgave øvelse figur
                tabel kapitel afsnit del forfatter dato version status kontakt tid sted krav resultat konklusion
                diskussion beslutning kategori bilag
                """
            ),
            Questions =
            [
                "hvad forstås ved",
                "hvad menes med",
                "hvad betyder",
                "hvad er en",
                "hvad er et",
                "hvad er",
                "hvem er",
            ],
            Namings =
            [
                "går under navnet",
                "det kaldes at",
                "betegnes som",
                "taler man om",
                "bærer navnet",
                "kaldes for",
                "kalder man",
                "kendt som",
                "kalder vi",
                "benævnes",
                "såkaldte",
                "betegnes",
                "benævnt",
                "såkaldt",
                "hedder",
                "kaldes",
                "kaldet",
                "kaldt",
            ],
            Explaining = ["det vil sige", "nemlig", "d.v.s", "altså", "hvor", "hvis", "dvs", "som"],
            TermColumns = WordList.Of(
                """
                begreb begreber term termer ord navn betegnelse forkortelse forkortelser symbol udtryk
                """
            ),
            SpokenAs = ["udtales", "udtale"],
            AliasPhrases =
            [
                "også kendt under navnet",
                "går også under navnet",
                "er også kendt som",
                "kaldes undertiden",
                "undertiden kaldet",
                "andre betegnelser",
                "kendes også som",
                "også kendt som",
                "også betegnet",
                "også benævnt",
                "andre navne",
                "forkortelse",
                "kaldes også",
                "også kaldet",
                "også kaldt",
                "på engelsk",
                "andet navn",
                "forkortes",
                "forkortet",
                "synonymer",
                "synonym",
                "engelsk",
                "eller",
                "også",
                "syn.",
                "syn",
            ],
            Doubles = WordList.Of(
                """
                der den det de sig meget så ja nej
                nul en to tre fire fem seks syv otte ni ti hundrede tusind
                """
            ),
            FreeRelatives = WordList.Of("hvad det"),
        };
}
