namespace Publisher.Languages;

internal static class Finnish
{
    public static Language Words { get; } =
        new("fi")
        {
            JoinsWords = true,
            Commonest = WordList.Of(
                """
                ja on ei se että joka jotka tai kun mutta niin kuin myös ovat oli voi jos mitä sen siitä tämä nämä sekä
                vain hän he jossa jonka joita
                """
            ),
            Relatives = WordList.Of(
                "joka jonka jota jossa josta johon jolla jolta jolle jotka joiden joita joissa"
            ),
            Stating = WordList.Of(
                "on ovat oli olivat voi voivat pitää täytyy minä sinä me te meidän teidän"
            ),
            Copulas = ["on", "ovat", "oli", "tarkoittaa", "merkitsee", "viittaa"],
            Announcing = WordList.Of(
                "tarkoitetaan tarkoittaa määritelmä määritelmät käsitteet termit"
            ),
            Words = WordList.Of("sanoja sanat sanasto"),
            DefinitionColumns = WordList.Of("määritelmä merkitys selitys kuvaus"),
            NameColumns = WordList.Of("synonyymi lyhenne käännös suomi englanti ruotsi"),
            Glossaries = WordList.Of(
                """
                sanasto sanastot termit termejä terminologia määritelmät sanakirja käsitteet
                """
            ),
            References = ["katso myös", "ks. myös", "katso", "ks", "vrt", "vertaa"],
            Negations = WordList.Of("ei eivät"),
            Fields = WordList.Of("iikka logia grafia nomia"),
            Alternatives = WordList.Of("tai eli"),
            Joiners = WordList.Of("ja tai sekä"),
            OtherNames = ["myös", "eli", "tai", "lyhennetään"],
            PartsOfSpeech = WordList.Of("subst verbi adj adv mon yks lyh"),
            Doubles = WordList.Of(
                """
                niin joo ei kyllä hyvin nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen
                sata tuhat
                """
            ),
            FreeRelatives = WordList.Of("mitä se"),
        };
}
