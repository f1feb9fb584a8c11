namespace Publisher.Languages;

internal static class Dutch
{
    public static Language Words { get; } =
        new("nl")
        {
            JoinsWords = true,
            Commonest = WordList.Of(
                """
                de het een en of is zijn was waren wordt worden niet van voor met op in te aan door bij naar uit als ook
                dat die dit deze wie er om over tot je hij zij ze
                """
            ),
            Articles = WordList.Of("de het een"),
            Copulas =
            [
                "is",
                "zijn",
                "was",
                "betekent",
                "staat voor",
                "verwijst naar",
                "noemt men",
                "heet",
                "beschrijft",
                "omvat",
            ],
            Glossaries = WordList.Of(
                "woordenlijst woordenlijsten begrippen begrippenlijst terminologie definities woordenboek lexicon termen"
            ),
            References = ["zie ook", "zie onder", "zie", "vgl", "vergelijk", "cf"],
            Negations = WordList.Of("niet geen"),
            Endings = WordList.Of("en s e n"),
            Fields = WordList.Of("ica logie grafie nomie kunde"),
            Within = WordList.Of("in van voor op bij als"),
            Alternatives = WordList.Of("of"),
            Joiners = WordList.Of("en of"),
            OtherNames = ["ook", "of", "oftewel", "afgekort", "genoemd"],
            PartsOfSpeech = WordList.Of("zn ww bn bw znw n v adj adv voorz mv ev m f o afk"),
            Doubles = WordList.Of(
                """
                die dat het zijn haar je ze u jullie was er wil heel zeer ja nee
                nul een twee drie vier vijf zes zeven acht negen tien honderd duizend
                """
            ),
            FreeRelatives = WordList.Of("wat wie"),
        };
}
