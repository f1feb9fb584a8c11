namespace Publisher.Languages;

internal static class Turkish
{
    public static Language Words { get; } =
        new("tr")
        {
            DoublesFreely = true,
            Commonest = WordList.Of(
                """
                ve bir bu için ile de da olarak olan veya daha çok gibi kadar ya ne en o ise her ancak sonra değil
                vardır tarafından
                """
            ),
            Articles = WordList.Of("bir"),
            Announcing = WordList.Of("ifade anlamına tanımlar tanım terimler"),
            Words = WordList.Of("sözcükler kelimeler"),
            DefinitionColumns = WordList.Of("tanım anlam anlamı açıklama"),
            NameColumns = WordList.Of("eşanlamlı kısaltma çeviri türkçe ingilizce"),
            Glossaries = WordList.Of(
                "sözlük sözlüğü sözlükçe terimler terminoloji tanımlar kavramlar"
            ),
            References = ["ayrıca bakınız", "bakınız", "ayrıca bkz", "bkz"],
            Negations = WordList.Of("değil"),
            Alternatives = WordList.Of("veya ya"),
            Joiners = WordList.Of("ve veya"),
            OtherNames = ["ayrıca", "veya", "kısaca"],
            PartsOfSpeech = WordList.Of("is isim fiil sıfat zarf çoğ kıs"),
            Doubles = WordList.Of("çok da de"),
        };
}
