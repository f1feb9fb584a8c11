namespace Publisher.Languages;

internal static class Russian
{
    public static Language Words { get; } =
        new("ru")
        {
            IsLatin = false,
            Commonest = WordList.Of(
                """
                и в во не на что с со по как это из для к от за то же о об или который которая которое которые которую
                которого которой его её их ещё есть также при где если когда он она они был
                """
            ),
            Copulas =
            [
                "это",
                "есть",
                "означает",
                "обозначает",
                "называется",
                "представляет собой",
                "является",
            ],
            Glossaries = WordList.Of(
                "словарь словарик глоссарий термины терминология определения понятия лексикон"
            ),
            References =
            [
                "смотри также",
                "см. также",
                "смотрите также",
                "смотри",
                "см",
                "ср. также",
                "ср",
            ],
            Negations = WordList.Of("не"),
            Endings = WordList.Of("ы и а я"),
            Fields = WordList.Of("ика логия графия номия"),
            Within = WordList.Of("в на для из"),
            Alternatives = WordList.Of("или"),
            Joiners = WordList.Of("и или"),
            OtherNames = ["также", "или", "он же", "иначе", "сокращённо", "сокр"],
            PartsOfSpeech = WordList.Of("сущ гл прил нар мн ед м ж ср предл союз мест сокр"),
            Doubles = WordList.Of(
                """
                его её их то что как очень так да нет
                ноль один два три четыре пять шесть семь восемь девять десять сто тысяча
                """
            ),
            FreeRelatives = WordList.Of("то что"),
        };
}
