namespace Publisher.Languages;

internal static class Greek
{
    public static Language Words { get; } =
        new("el")
        {
            IsLatin = false,
            Commonest = WordList.Of(
                """
                ο η το οι τα του της των τον την και να σε με για από που είναι δεν στο στη στην στον ως ή αλλά ένα μια
                ένας αυτό όταν όπως
                """
            ),
            Articles = WordList.Of("ο η το οι τα ένα ένας μία μια"),
            Relatives = WordList.Of("που οποίος οποία οποίο οποίοι οποίες οποίου όπου"),
            Stating = WordList.Of(
                "είναι ήταν έχει έχουν μπορεί μπορούν θα πρέπει εμείς εσείς μας σας"
            ),
            Copulas = ["είναι", "ήταν", "σημαίνει", "ονομάζεται", "δηλώνει", "αναφέρεται σε"],
            Announcing = WordList.Of("νοείται νοούνται σημαίνει ορισμοί ορισμός όροι έννοιες"),
            Words = WordList.Of("λέξεις"),
            DefinitionColumns = WordList.Of("ορισμός σημασία περιγραφή"),
            NameColumns = WordList.Of("συνώνυμο συντομογραφία ελληνικά αγγλικά"),
            Glossaries = WordList.Of("γλωσσάρι γλωσσάριο λεξικό λεξιλόγιο ορολογία ορισμοί όροι"),
            References = ["βλέπε επίσης", "βλ. επίσης", "βλέπε", "βλ", "πρβλ"],
            Negations = WordList.Of("δεν"),
            Fields = WordList.Of("ική λογία γραφία νομία"),
            Within = WordList.Of("σε στη στην για"),
            Alternatives = WordList.Of("ή"),
            Joiners = WordList.Of("και ή"),
            OtherNames = ["επίσης", "ή", "αλλιώς"],
            PartsOfSpeech = WordList.Of("ουσ ρ επίθ επίρ πληθ εν συντ"),
            Doubles = WordList.Of(
                """
                του της των τον την πολύ έτσι ναι όχι μηδέν ένα δύο τρία τέσσερα πέντε έξι επτά οκτώ εννέα δέκα εκατό
                χίλια
                """
            ),
            FreeRelatives = WordList.Of("ό,τι"),
        };
}
