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
            Copulas = ["is", "are", "was", "were", "means", "denotes", "refers to", "stands for"],
            Glossaries = WordList.Of(
                """
                glossary glossaries terms terminology definitions dictionary vocabulary lexicon nomenclature jargon
                """
            ),
            References = ["see also", "see under", "see", "cf", "compare"],
            Negations = WordList.Of("not"),
            Endings = WordList.Of("s es ies ren"),
            Fields = WordList.Of("ics logy graphy nomy metry istry"),
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
