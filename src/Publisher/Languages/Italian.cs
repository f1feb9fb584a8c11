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
            Contractions = WordList.Of(
                "del dello della dei degli delle dell al allo alla ai agli alle dal dallo dalla dai dagli dalle nel nello nella nei negli nelle col sul sullo sulla sui sugli sulle"
            ),
            NeverLast = WordList.Of(
                """
                il gli le una ed di del dello della dei degli delle al allo alla ai agli alle da dal dalla in nel
                nella nei nelle per con sul sulla tra fra che ma
                """
            ),
            Relatives = WordList.Of("che cui quale quali dove chi"),
            Stating = WordList.Of(
                """
                è sono era erano sarà saranno ha hanno può possono deve devono va vanno noi voi nostro nostra
                nostri vostro vostra
                """
            ),
            Copulas =
            [
                "si intende",
                "si definisce",
                "consente di",
                "identifica",
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
            Framing = WordList.Of("per con"),
            Framed =
            [
                "si intende",
                "si intendono",
                "s'intende",
                "s’intende",
                "s'intendono",
                "s’intendono",
                "intendiamo",
                "si designa",
                "intendo",
            ],
            Announcing = WordList.Of(
                "intende intendono significa significano definizione definizioni definiscono termine termini"
            ),
            Words = WordList.Of("parole vocaboli espressioni gergo"),
            DefinitionColumns = WordList.Of("definizione significato descrizione spiegazione"),
            NameColumns = WordList.Of(
                "sinonimo sinonimi sigla abbreviazione traduzione italiano inglese francese tedesco spagnolo"
            ),
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
            Labels = WordList.Of(
                """
                esempio esempi nota note osservazione osservazioni commento definizione definizioni descrizione
                significato formula uso usi utilizzo applicazioni sinonimo sinonimi origine etimologia fonte fonti
                riferimento riferimenti link vedi consiglio consigli attenzione avvertenza importante domanda
                domande risposta risposte riassunto introduzione contesto storia scopo obiettivo obiettivi vantaggio
                vantaggi svantaggio svantaggi passo passi esercizio esercizi figura tabella capitolo sezione parte
                autore autori data versione stato contatto durata luogo requisiti risultato risultati conclusione
                discussione decisione categoria allegato risorse bibliografia
                """
            ),
            Questions =
            [
                "che cosa si intende per",
                "cosa si intende per",
                "che cosa significa",
                "in cosa consiste",
                "cosa significa",
                "cosa vuol dire",
                "che cosa sono",
                "che cosa è",
                "che cos'è",
                "che cos’è",
                "cosa sono",
                "cosa è",
                "cos'è",
                "cos’è",
                "chi è",
            ],
            Namings =
            [
                "prendono il nome di",
                "va sotto il nome di",
                "prende il nome di",
                "sotto il nome di",
                "vengono chiamati",
                "vengono chiamate",
                "conosciuto come",
                "conosciuta come",
                "conosciuti come",
                "viene chiamato",
                "viene chiamata",
                "si chiamano",
                "si parla di",
                "denominata",
                "denominato",
                "nota come",
                "noti come",
                "noto come",
                "si chiama",
                "si dicono",
                "chiamiamo",
                "chiamata",
                "chiamate",
                "chiamati",
                "chiamato",
                "si dice",
                "detta",
                "dette",
                "detti",
                "detto",
            ],
            Explaining =
            [
                "vale a dire",
                "ovverosia",
                "ovvero",
                "il cui",
                "la cui",
                "ossia",
                "cioè",
                "dove",
                "che",
            ],
            TermColumns = WordList.Of(
                """
                termine termini parola parole nome concetto concetti sigla sigle abbreviazione abbreviazioni
                acronimo espressione simbolo voce
                """
            ),
            SpokenAs = ["si pronuncia", "pronunciato", "pronunciata", "pronuncia", "pron."],
            AliasPhrases =
            [
                "conosciuto anche come",
                "conosciuta anche come",
                "conosciuti anche come",
                "spesso noto anche",
                "nota anche come",
                "noto anche come",
                "noti anche come",
                "note anche come",
                "anche noto come",
                "anche nota come",
                "chiamata anche",
                "chiamato anche",
                "anche chiamato",
                "anche chiamata",
                "chiamati anche",
                "chiamate anche",
                "talvolta detto",
                "talvolta detta",
                "abbreviazione",
                "si dice anche",
                "anche detta",
                "anche detto",
                "detta anche",
                "detto anche",
                "detti anche",
                "dette anche",
                "abbreviato",
                "altri nomi",
                "in inglese",
                "altro nome",
                "sinonimi",
                "sinonimo",
                "in sigla",
                "in breve",
                "oppure",
                "ovvero",
                "anche",
                "sigla",
                "sin.",
                "o",
            ],
            Doubles = WordList.Of("che molto tanto via"),
            FreeRelatives = WordList.Of("ciò quello quel"),
        };
}
