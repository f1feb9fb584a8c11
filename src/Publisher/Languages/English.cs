namespace Publisher.Languages;

internal static class English
{
    public static Language Words { get; } =
        new("en")
        {
            Commonest = WordList.Of(
                """
                a an the of and to in is are was were be been it its this that these those for with as on at or by from
                not can which who we you he she they has have had will when if but where into than then there their
                """
            ),
            Articles = WordList.Of("a an the"),
            Relatives = WordList.Of("that which who whose whom where whereby"),
            Stating = WordList.Of(
                """
                is are was were am has have had will would can could must may might should shall do does did I
                you we us your our my he she his her
                """
            ),
            Copulas =
            [
                "shall mean",
                "shall have the meaning",
                "has the meaning",
                "have the meaning",
                "includes",
                "describes",
                "is defined as",
                "is",
                "are",
                "was",
                "were",
                "means",
                "denotes",
                "refers to",
                "stands for",
            ],
            Framing = WordList.Of("by"),
            Framed =
            [
                "is meant",
                "we mean",
                "I mean",
                "we understand",
                "is understood",
                "are meant",
                "is to be understood",
                "I understand",
            ],
            Announcing = WordList.Of(
                "means mean meaning meanings defined definition definitions terms term terminology"
            ),
            Words = WordList.Of("words expressions phrases jargon lingo slang"),
            DefinitionColumns = WordList.Of(
                "definition definitions meaning meanings means description descriptions explanation explanations"
            ),
            NameColumns = WordList.Of(
                "synonym synonyms alias aliases acronym abbreviation stands translation equivalent english german french spanish italian portuguese dutch swedish danish norwegian polish russian finnish ukrainian turkish greek latin"
            ),
            Glossaries = WordList.Of(
                """
                glossary glossaries terms terminology definitions dictionary vocabulary lexicon nomenclature jargon
                """
            ),
            References = ["see also", "see under", "see", "cf", "compare"],
            Negations = WordList.Of("not"),
            Endings = WordList.Of("s es ies ren"),
            Fields = WordList.Of("ics logy graphy nomy metry istry"),
            Senses = WordList.Of(
                """
                accounting advertising agriculture art arts astrology aviation baking banking baseball basketball biochemistry
                boxing brewing bridge broadcasting building business cards carpentry ceramics chess cinema climbing clothing
                commerce computer computers computing construction cooking cricket cycling dance dancing design diving drama
                drawing education electricity electronics embroidery engineering fashion fencing film finance fishing
                forestry gambling games gaming gardening golf government grammar hardware health hockey horticulture hunting
                insurance investing journalism knitting law literature management manufacturing marketing masonry maths math
                medicine metalwork metalworking mining music mythology networking nursing painting physiology plumbing poetry
                poker politics pottery printing programming psychiatry publishing rail railways religion riding rowing rugby
                sailing science sculpture security sewing shipping singing skiing software sport sports surgery surveying
                swimming taxation telecoms telephony tennis textiles theater theatre to trade transport travel typesetting war
                warfare weaving web woodwork woodworking writing yoga
                album animal app bird book brand character chemical city color colour company country device dish disease
                drink element event fish flower food fruit function gas genus insect instrument island language letter
                machine material measure metal mineral mountain movie musician name organ organisation organization particle
                people person place plant planet poem process product protocol river ship song star symbol tool town tree unit
                vegetable vehicle weapon word
                american architectural astronomical australian biological british botanical canadian culinary dated
                deprecated dutch electrical english figurative financial formal french general geological geometric german
                grammatical greek historical irish italian japanese latin legal linguistic literal mathematical mechanical
                medical metaphorical military musical nautical optical philosophical physical poetic political portuguese
                psychological rare regional religious russian scientific scottish spanish statistical technical theatrical
                theological trademark uk unix us usa windows
                """
            ),
            Within = WordList.Of("in of for on at as by with"),
            Alternatives = WordList.Of("or"),
            Joiners = WordList.Of("and or"),
            OtherNames = ["also known as", "also called", "also", "or", "aka"],
            PartsOfSpeech = WordList.Of(
                """
                n noun v vb verb vt vi adj adjective adv adverb prep conj interj pron num abbr pl plural sing singular
                colloq informal slang archaic obsolete
                """
            ),
            Labels = WordList.Of(
                """
                example examples note notes remark remarks definition definitions description
                meaning synonym synonyms origin etymology source sources reference references
                see tip tips hint hints warning warnings caution caveat caveats
                important attention question questions answer answers summary overview introduction background

                limitation limitations pros cons 
                fig author authors date version
                contact 

                duration 
                email phone address keywords 
                notation intuition pronunciation 
                related todo faq appendix annex
                """
            ),
            Questions =
            [
                "what do you mean by",
                "what do we mean by",
                "what is meant by",
                "what exactly is",
                "what does",
                "what are",
                "what is",
                "who are",
                "what's",
                "who is",
                "define",
            ],
            Namings =
            [
                "goes by the name of",
                "name for this is",
                "term for this is",
                "referred to as",
                "under the name",
                "refer to as",
                "call these",
                "call this",
                "called as",
                "known as",
                "call it",
                "calling",
                "called",
                "dubbed",
                "termed",
                "calls",
                "named",
                "call",
            ],
            Explaining =
            [
                "that is to say",
                "in other words",
                "that is",
                "meaning",
                "namely",
                "which",
                "whose",
                "where",
                "i.e",
                "who",
                "ie",
            ],
            TermColumns = WordList.Of(
                """
                term terms word words name names symbol symbols notation acronym acronyms abbreviation abbreviations
                concept concepts expression expressions jargon figure phrase entry title
                """
            ),
            SpokenAs = ["rhymes with", "sounds like", "pronounced", "pron."],
            AliasPhrases =
            [
                "they are also known as",
                "other names for it are",
                "interchangeably called",
                "some people call this",
                "they are also called",
                "alternative spelling",
                "also referred to as",
                "it is also known as",
                "some people call it",
                "alternative names",
                "commonly known as",
                "it is also called",
                "sometimes called",
                "commonly called",
                "also written as",
                "also known as",
                "abbreviation",
                "often called",
                "also spelled",
                "abbreviated",
                "also called",
                "also termed",
                "other names",
                "also named",
                "also spelt",
                "or simply",
                "synonyms",
                "aliases",
                "synonym",
                "a.k.a.",
                "alias",
                "syn.",
                "aka",
                "syn",
                "or",
            ],
            Doubles = WordList.Of(
                """
                that had her do very really so too many much more far long no yes well now there again
                zero one two three four five six seven eight nine ten hundred thousand million billion
                """
            ),
            VerbSubjects = WordList.Of(
                """
                i we you he she it they who can could will would shall should may might must cannot can't couldn't won't
                wouldn't shouldn't don't doesn't didn't let's
                """
            ),
            VerbOpenings = WordList.Of("to and or then not also"),
            VerbObjects = WordList.Of(
                "it them him us me the a an this these those its their your our his my"
            ),
            FreeRelatives = WordList.Of(
                "what whatever who whoever where how when why all there thing"
            ),
        };
}
