namespace Publisher.Languages;

internal static class German
{
    public static Language Words { get; } =
        new("de")
        {
            JoinsWords = true,
            CapitalisesNouns = true,
            Commonest = WordList.Of(
                """
                der die das den dem des ein eine einen einem einer eines und oder ist sind war wird werden nicht mit von
                zu zum zur im in auf für als auch sich bei nach aus wie dass wenn es er sie man durch über um an
                """
            ),
            Articles = WordList.Of("der die das den dem des ein eine einen einem einer eines"),
            Contractions = WordList.Of("zum zur im am vom beim ins ans"),
            NeverLast = WordList.Of(
                """
                der den dem des einem und oder sowie bzw von für im zum zur vom beim am als dass weil wenn ob
                zwischen gegen ohne deren dessen
                """
            ),
            Relatives = WordList.Of(
                "der die das dem den deren dessen denen welcher welche welches welchem welchen wo wobei worin womit wodurch worauf"
            ),
            Stating = WordList.Of(
                """
                ist sind war waren wird werden wurde wurden hat haben hatte kann können muss müssen soll sollen
                darf dürfen bitte ich du wir ihr uns euch unser unsere unseren
                """
            ),
            Copulas =
            [
                "sind dabei",
                "versteht man",
                "ist",
                "sind",
                "war",
                "waren",
                "bezeichnet",
                "bezeichnen",
                "bedeutet",
                "bedeuten",
                "heißt",
                "meint",
                "steht für",
                "stehen für",
                "nennt man",
                "nennen wir",
                "beschreibt",
                "umfasst",
            ],
            Framing = WordList.Of("unter mit als"),
            Framed =
            [
                "versteht man",
                "verstehen wir",
                "versteht der",
                "versteht die",
                "versteht das",
                "wird verstanden",
                "werden verstanden",
                "ist zu verstehen",
                "sind zu verstehen",
                "wird bezeichnet",
                "werden bezeichnet",
                "bezeichnet man",
                "bezeichnen wir",
                "ist gemeint",
                "sind gemeint",
                "meinen wir",
                "meint man",
                "gilt",
                "gelten",
                "verstehe ich",
                "meine ich",
            ],
            Announcing = WordList.Of(
                "bedeutet bedeuten bezeichnet bezeichnen begriff begriffe begriffsbestimmungen definition definitionen versteht verstehen verstanden definiert sinne"
            ),
            Words = WordList.Of("wörter worte vokabeln ausdrücke redensarten"),
            DefinitionColumns = WordList.Of(
                "erklärung erklärungen erläuterung erläuterungen bedeutung definition beschreibung"
            ),
            NameColumns = WordList.Of(
                "synonym synonyme abkürzung kurzform langform übersetzung deutsch englisch französisch spanisch italienisch polnisch russisch latein"
            ),
            Glossaries = WordList.Of(
                """
                glossar glossare begriffe begriffserklärungen begriffsbestimmungen begriffsverzeichnis begriffsdefinitionen
                terminologie definitionen wörterbuch wörterverzeichnis fachbegriffe fachwörter lexikon
                """
            ),
            References =
            [
                "siehe auch",
                "siehe unter",
                "siehe",
                "s. auch",
                "vgl. auch",
                "vgl",
                "vergleiche auch",
                "vergleiche",
            ],
            Negations = WordList.Of("nicht kein keine"),
            Endings = WordList.Of("e n en er in innen s es"),
            Fields = WordList.Of("ik logie grafie graphie nomie metrie kunde wesen"),
            Senses = WordList.Of(
                """
                bergbau börse chemie chor fußball handel handwerk jagd kartenspiel kirche kochen küche kunst landwirtschaft
                literatur malerei medizin militär musik mythologie oper philologie recht schach schifffahrt seefahrt segeln
                spiel sport sprache statistik technik tennis theater verkehr wirtschaft wissenschaft
                baum berg blume buch einheit element fisch fluss gerät insel krankheit land metall person pflanze planet säugetier
                schiff stadt stern tier vogel werkzeug
                amtssprachlich bildlich dichterisch englisch fachsprachlich französisch griechisch landschaftlich lateinisch
                medizinisch österreichisch scherzhaft schweizerisch seemännisch süddeutsch technisch übertragen umgangssprachlich
                veraltet
                """
            ),
            Within = WordList.Of("in im am an auf bei für von als"),
            Alternatives = WordList.Of("oder bzw"),
            Joiners = WordList.Of("und oder sowie"),
            OtherNames = ["auch", "oder", "kurz", "genannt", "früher", "abgekürzt"],
            PartsOfSpeech = WordList.Of(
                "subst substantiv verb v adj adjektiv adv adverb präp konj pron n m f nt mask fem neutr pl sg abk"
            ),
            Labels = WordList.Of(
                """
                beispiel beispiele hinweis hinweise anmerkung anmerkungen bemerkung definition definitionen
                beschreibung bedeutung formel verwendung anwendung anwendungen synonym synonyme herkunft quelle
                quellen literatur link links siehe tipp tipps achtung warnung wichtig frage fragen antwort antworten
                zusammenfassung überblick übersicht einführung einleitung hintergrund geschichte zweck ziel ziele
                lernziele vorteil vorteile nachteil nachteile schritt schritte aufgabe aufgaben übung übungen
                abbildung tabelle kapitel abschnitt teil autor autoren autorin datum version status kontakt
                verantwortlich dauer ort zeit voraussetzungen ergebnis ergebnisse fazit diskussion beschluss
                kategorie modul einheit inhalt anhang
                """
            ),
            Questions =
            [
                "worum handelt es sich bei",
                "was versteht man unter",
                "was meint man mit",
                "was genau ist",
                "was bedeutet",
                "was bedeuten",
                "was heißt",
                "was sind",
                "was ist",
                "wer ist",
            ],
            Namings =
            [
                "versteht man unter",
                "bezeichnet man als",
                "bezeichnen wir als",
                "tragen den namen",
                "spricht man von",
                "unter dem namen",
                "trägt den namen",
                "bezeichnet als",
                "bekannt unter",
                "bekannt als",
                "sogenannten",
                "sogenannter",
                "nennen wir",
                "sogenannte",
                "nennt man",
                "wird zum",
                "wird zur",
                "genannt",
                "heißen",
                "heißt",
                "nennt",
            ],
            Explaining =
            [
                "das heißt",
                "nämlich",
                "das ist",
                "bei dem",
                "bei der",
                "in dem",
                "in der",
                "also",
                "d. h",
                "d.h",
            ],
            TermColumns = WordList.Of(
                """
                begriff begriffe wort wörter name bezeichnung abkürzung abkürzungen kürzel symbol fachwort ausdruck
                stichwort
                """
            ),
            BehindNames = WordList.Of("genannt bezeichnet nennt heißt"),
            SpokenAs = ["ausgesprochen", "gesprochen", "ausspr.", "sprich"],
            AliasPhrases =
            [
                "andere bezeichnungen",
                "auch unter dem namen",
                "auch bezeichnet als",
                "andere schreibweise",
                "auch bekannt unter",
                "auch bekannt als",
                "andere namen für",
                "nennt man auch",
                "wird auch als",
                "im englischen",
                "anders gesagt",
                "man sagt auch",
                "manchmal auch",
                "andere namen",
                "auch genannt",
                "auf englisch",
                "kurzform von",
                "werden auch",
                "kurz gesagt",
                "eigentlich",
                "sonst auch",
                "abgekürzt",
                "abkürzung",
                "wird auch",
                "synonyme",
                "englisch",
                "kurzform",
                "langform",
                "oft auch",
                "synonym",
                "früher",
                "engl.",
                "auch",
                "kurz",
                "oder",
                "abk.",
                "syn.",
                "syn",
            ],
            Doubles = WordList.Of(
                """
                der die das den dem sie ihr ihnen uns euch sehr so ja nein
                null eins zwei drei vier fünf sechs sieben acht neun zehn hundert tausend
                """
            ),
        };
}
