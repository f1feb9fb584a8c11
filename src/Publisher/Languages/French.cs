namespace Publisher.Languages;

internal static class French
{
    public static Language Words { get; } =
        new("fr")
        {
            Commonest = WordList.Of(
                """
                le la les un une des du de et ou est sont était être il elle ils on nous vous ce cette ces qui que dans
                en au aux par pour avec sur pas ne se sa son ses plus comme où à
                """
            ),
            Articles = WordList.Of("le la les un une des"),
            Contractions = WordList.Of("du au aux"),
            NeverLast = WordList.Of(
                """
                le la les une des du de au aux et ou dans par sur chez que dont mais car entre vers parmi cette ces
                leurs ses
                """
            ),
            Relatives = WordList.Of(
                "qui que qu dont où lequel laquelle lesquels lesquelles duquel auquel"
            ),
            Stating = WordList.Of(
                """
                est sont était étaient sera seront a ont avait peut peuvent doit doivent va vont faut nous vous
                je notre nos votre vos
                """
            ),
            Copulas =
            [
                "on entend par",
                "correspond à",
                "correspondent à",
                "tente de",
                "est",
                "sont",
                "était",
                "désigne",
                "désignent",
                "signifie",
                "représente",
                "se dit",
                "correspond à",
                "consiste",
            ],
            Framing = WordList.Of("par"),
            Framed =
            [
                "on entend",
                "l'on entend",
                "l’on entend",
                "il faut entendre",
                "nous entendons",
                "est entendu",
                "est entendue",
                "sont entendus",
                "il convient d'entendre",
                "on désigne",
                "j'entends",
                "j’entends",
            ],
            Announcing = WordList.Of(
                "entend entendu désigne désignent signifie signifient définition définitions définis définies terme termes"
            ),
            Words = WordList.Of("mots expressions jargon"),
            DefinitionColumns = WordList.Of(
                "définition signification description explication sens"
            ),
            NameColumns = WordList.Of(
                "synonyme synonymes sigle abréviation traduction français anglais allemand espagnol italien latin"
            ),
            Glossaries = WordList.Of(
                "glossaire glossaires lexique terminologie définitions dictionnaire vocabulaire termes"
            ),
            References =
            [
                "voir aussi",
                "voir également",
                "voir",
                "voy",
                "cf. aussi",
                "cf",
                "comparer",
            ],
            Negations = WordList.Of("pas"),
            Endings = WordList.Of("s x e es ne trice"),
            Fields = WordList.Of("ique logie graphie nomie métrie"),
            Senses = WordList.Of(
                """
                architecture art arts astronomie bourse chasse chimie cinéma commerce couture cuisine danse droit échecs économie
                élevage finance grammaire imprimerie jardinage jeu jeux marine médecine menuiserie militaire mode musique mythologie
                pêche peinture poésie politique religion science sport tennis théâtre voile
                animal arbre fleur fleuve fruit île insecte instrument langue maladie métal montagne oiseau outil pays personne
                plante planète poisson unité ville
                anglais belgique canada familier figuré latin médical québec rare suisse technique vieilli
                """
            ),
            Within = WordList.Of("en dans de du des pour à au aux"),
            Alternatives = WordList.Of("ou"),
            Joiners = WordList.Of("et ou"),
            OtherNames = ["aussi", "ou", "dit", "dite", "appelé", "appelée", "également", "abrégé"],
            PartsOfSpeech = WordList.Of(
                "n nom subst v verbe adj adjectif adv adverbe prép conj pron m f pl sing loc abrév"
            ),
            Labels = WordList.Of(
                """
                exemple exemples note notes remarque remarques commentaire définition définitions description
                signification formule usage usages utilisation synonyme synonymes origine étymologie source sources
                référence références lien liens voir conseil conseils attention avertissement important question
                questions réponse réponses résumé aperçu introduction contexte historique but objectif objectifs
                avantage avantages inconvénient inconvénients étape étapes exercice exercices figure tableau
                chapitre section partie auteur auteurs date version statut contact durée lieu prérequis résultat
                résultats conclusion discussion décision catégorie annexe ressources
                """
            ),
            Questions =
            [
                "qu'est-ce qu'une",
                "qu’est-ce qu’une",
                "qu'entend-on par",
                "qu’entend-on par",
                "en quoi consiste",
                "qu'est-ce qu'un",
                "qu’est-ce qu’un",
                "que signifient",
                "qu'est-ce que",
                "qu’est-ce que",
                "que veut dire",
                "que signifie",
                "c'est quoi",
            ],
            Namings =
            [
                "connue sous le nom de",
                "connus sous le nom de",
                "connu sous le nom de",
                "portent le nom de",
                "portent le nom d",
                "porte le nom de",
                "prend le nom de",
                "porte le nom d",
                "qu'on appelle",
                "désignée par",
                "on l'appelle",
                "appelle-t-on",
                "désigné par",
                "s'appellent",
                "s’appellent",
                "on parle de",
                "on appelle",
                "se nomment",
                "s'appelle",
                "s’appelle",
                "appelées",
                "se nomme",
                "on nomme",
                "appelée",
                "appelés",
                "dénommé",
                "nommées",
                "appelé",
                "nommée",
                "nommé",
                "dite",
                "dit",
            ],
            Explaining =
            [
                "autrement dit",
                "c'est-à-dire",
                "c’est-à-dire",
                "à savoir",
                "c.-à-d",
                "soit",
                "dont",
                "qui",
                "où",
            ],
            TermColumns = WordList.Of(
                """
                terme termes mot mots nom notion notions concept concepts sigle sigles abréviation abréviations
                acronyme acronymes expression symbole
                """
            ),
            SpokenAs = ["se prononce", "prononcée", "prononcer", "prononcé", "pron."],
            AliasPhrases =
            [
                "également connu sous le nom de",
                "connue aussi sous le nom de",
                "aussi connu sous le nom de",
                "connu aussi sous le nom de",
                "on parle également de",
                "connue sous le nom de",
                "connu sous le nom de",
                "on l'appelle aussi",
                "également appelées",
                "également appelée",
                "on parle aussi de",
                "également appelés",
                "également appelé",
                "parfois appelée",
                "souvent appelée",
                "parfois appelé",
                "souvent appelé",
                "aussi appelées",
                "aussi appelée",
                "aussi appelés",
                "autre graphie",
                "aussi appelé",
                "on dit aussi",
                "aussi nommée",
                "abréviation",
                "autres noms",
                "aussi nommé",
                "aussi dite",
                "en anglais",
                "en abrégé",
                "ou encore",
                "synonymes",
                "également",
                "aussi dit",
                "autre nom",
                "synonyme",
                "abrégée",
                "abrégé",
                "abrév.",
                "aussi",
                "dite",
                "syn.",
                "dit",
                "syn",
                "ou",
            ],
            Doubles = WordList.Of(
                """
                nous vous en faire très si bien non oui
                zéro un deux trois quatre cinq six sept huit neuf dix cent mille
                """
            ),
            FreeRelatives = WordList.Of("ce"),
        };
}
