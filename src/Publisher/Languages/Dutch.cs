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
            NeverLast = WordList.Of("de een en of dat als zonder tussen omdat zodat indien der"),
            Relatives = WordList.Of(
                "die dat waar waarin waarmee waarop waarbij waardoor waarvan wie wiens"
            ),
            Stating = WordList.Of(
                """
                is was waren wordt worden werd heeft hebben had kan kunnen moet moeten mag mogen zal zullen wil
                ik je jij u we wij ons onze jullie
                """
            ),
            Copulas =
            [
                "verstaan we",
                "wordt verstaan",
                "houdt in",
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
            Framing = WordList.Of("onder met"),
            Framed =
            [
                "wordt verstaan",
                "worden verstaan",
                "verstaan we",
                "verstaan wij",
                "verstaat men",
                "wordt bedoeld",
                "worden bedoeld",
                "bedoelen we",
                "bedoelen wij",
                "versta ik",
                "bedoel ik",
                "bedoelt men",
            ],
            Announcing = WordList.Of(
                "verstaan verstaat bedoeld betekent betekenen definitie definities begrip begrippen"
            ),
            Words = WordList.Of("woorden uitdrukkingen jargon"),
            DefinitionColumns = WordList.Of(
                "definitie betekenis omschrijving uitleg beschrijving verklaring"
            ),
            NameColumns = WordList.Of(
                "synoniem synoniemen afkorting vertaling nederlands engels duits frans"
            ),
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
            Labels = WordList.Of(
                """
                voorbeeld voorbeelden opmerking opmerkingen noot definitie definities beschrijving omschrijving
                betekenis formule gebruik toepassing toepassingen synoniem synoniemen herkomst bron bronnen
                literatuur link links zie tip tips let waarschuwing belangrijk vraag vragen antwoord antwoorden
                samenvatting overzicht inleiding achtergrond geschiedenis doel doelen voordeel voordelen nadeel
                nadelen stap stappen opdracht oefening figuur tabel hoofdstuk paragraaf deel auteur auteurs datum
                versie status contact duur plaats tijd vereisten resultaat resultaten conclusie discussie besluit
                categorie bijlage
                """
            ),
            Questions =
            [
                "wat wordt verstaan onder",
                "wat wordt bedoeld met",
                "wat verstaan we onder",
                "wat bedoelen we met",
                "wat betekent",
                "wat is een",
                "wat zijn",
                "wat is",
                "wie is",
            ],
            Namings =
            [
                "spreekt men van",
                "spreken we van",
                "draagt de naam",
                "dragen de naam",
                "aangeduid als",
                "wordt ook wel",
                "bekend als",
                "zogenaamde",
                "noemen wij",
                "noemen we",
                "noemt men",
                "zogeheten",
                "genaamd",
                "genoemd",
                "noem je",
                "heten",
                "heet",
            ],
            Explaining =
            [
                "dat wil zeggen",
                "namelijk",
                "oftewel",
                "waarbij",
                "dat is",
                "waarin",
                "d.w.z",
                "die",
                "dat",
            ],
            TermColumns = WordList.Of(
                """
                begrip begrippen term termen woord woorden naam afkorting afkortingen symbool uitdrukking
                """
            ),
            BehindNames = WordList.Of("genoemd geheten"),
            SpokenAs = ["uitgesproken als", "uitgesproken", "spreek uit", "uitspraak"],
            AliasPhrases =
            [
                "ook bekend onder de naam",
                "staat ook bekend als",
                "ook wel bekend als",
                "ook aangeduid als",
                "ook wel genoemd",
                "ook bekend als",
                "worden ook wel",
                "ook gekend als",
                "wordt ook wel",
                "in het engels",
                "andere namen",
                "ook genoemd",
                "andere naam",
                "kort gezegd",
                "synoniemen",
                "afkorting",
                "wordt ook",
                "afgekort",
                "synoniem",
                "kortweg",
                "oftewel",
                "ook wel",
                "engels",
                "ofwel",
                "syn.",
                "ook",
                "syn",
                "of",
            ],
            Doubles = WordList.Of(
                """
                die dat het zijn haar je ze u jullie was er wil heel zeer ja nee
                nul een twee drie vier vijf zes zeven acht negen tien honderd duizend
                """
            ),
            FreeRelatives = WordList.Of("wat wie"),
        };
}
