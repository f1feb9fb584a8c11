namespace Publisher.Languages;

internal static class Ukrainian
{
    public static Language Words { get; } =
        new("uk")
        {
            IsLatin = false,
            Commonest = WordList.Of(
                """
                і й та в у не на що з зі по як це із для до від за те або про який яка яке які яку якого його її їх є
                також при де якщо коли він вона вони був
                """
            ),
            Relatives = WordList.Of(
                "який яка яке які якого якої якому яку яким якій яких якими що де"
            ),
            Stating = WordList.Of(
                "є був була було були буде будуть може можуть треба ми ви нас наш наша наші ваш я"
            ),
            Copulas = ["це", "є", "означає", "позначає", "називається", "являє собою"],
            Announcing = WordList.Of(
                "означає означають розуміють розуміється визначення терміни поняття"
            ),
            Words = WordList.Of("слова вирази"),
            DefinitionColumns = WordList.Of("визначення значення опис пояснення"),
            NameColumns = WordList.Of("синонім скорочення переклад українська англійська"),
            Glossaries = WordList.Of(
                """
                словник словничок глосарій терміни термінологія визначення поняття лексикон
                """
            ),
            References = ["дивись також", "див. також", "дивись", "див", "пор"],
            Negations = WordList.Of("не"),
            Endings = WordList.Of("и і а я"),
            Fields = WordList.Of("іка ика логія графія номія"),
            Within = WordList.Of("в у на для з"),
            Alternatives = WordList.Of("або чи"),
            Joiners = WordList.Of("і й та або"),
            OtherNames = ["також", "або", "інакше", "скорочено", "скор"],
            PartsOfSpeech = WordList.Of("ім дієсл прикм присл мн одн ч ж с прийм скор"),
            Doubles = WordList.Of(
                """
                його її їх то що як дуже так ні нуль один два три чотири п’ять шість сім вісім дев’ять десять сто тисяча
                """
            ),
            FreeRelatives = WordList.Of("те що"),
        };
}
