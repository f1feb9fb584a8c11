namespace Publisher.Languages;

internal static class Polish
{
    public static Language Words { get; } =
        new("pl")
        {
            Commonest = WordList.Of(
                """
                i w z na do nie się jest są był była to że jak o od po za ze dla lub oraz który która które przez przy
                czy gdy jego jej ich tym tego także może
                """
            ),
            Copulas =
            [
                "to",
                "jest to",
                "jest",
                "są to",
                "są",
                "oznacza",
                "to jest",
                "nazywamy",
                "określa",
            ],
            Glossaries = WordList.Of(
                "słownik słowniczek słownictwo glosariusz terminologia definicje pojęcia terminy leksykon"
            ),
            References =
            [
                "zobacz też",
                "zobacz także",
                "patrz też",
                "patrz także",
                "zob. też",
                "zob. także",
                "por. też",
                "por. także",
                "zobacz",
                "patrz",
                "zob",
                "por",
            ],
            Negations = WordList.Of("nie"),
            Endings = WordList.Of("y i a e ów"),
            Fields = WordList.Of("yka ika logia grafia nomia"),
            Within = WordList.Of("w na dla do"),
            Alternatives = WordList.Of("lub albo"),
            Joiners = WordList.Of("i oraz lub"),
            OtherNames =
            [
                "także",
                "też",
                "inaczej",
                "lub",
                "albo",
                "zwany",
                "zwana",
                "zwane",
                "w skrócie",
            ],
            PartsOfSpeech = WordList.Of(
                "rzecz czas przym przysł n v adj adv przyim spójn zaim m f lm lp skr"
            ),
            Doubles = WordList.Of(
                """
                to co bardzo tak nie
                zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć sto tysiąc
                """
            ),
            FreeRelatives = WordList.Of("co kto"),
        };
}
