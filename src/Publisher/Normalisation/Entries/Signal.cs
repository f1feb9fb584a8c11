namespace Publisher.Normalisation.Entries;

/// <summary>What is known of a place that may define a term, one number each, mostly from 0 to 1. entry-weights.txt says
/// what each adds to the odds.</summary>
internal enum Signal
{
    /// <summary>Always 1: what the odds are before anything is known.</summary>
    Any,

    // Of the document.

    /// <summary>The part calls itself a glossary.</summary>
    Titled,

    /// <summary>The bold lines of the part are mostly worded as definitions.</summary>
    Reads,

    /// <summary>The part is what stands around a glossary.</summary>
    Furniture,

    /// <summary>Share of the neighbours with the same shape.</summary>
    SameShape,

    /// <summary>Share of the neighbours that are set apart in the same way.</summary>
    SameStyle,

    /// <summary>Share of the lines as deep in the whole document with the same shape.</summary>
    Habit,

    /// <summary>It has no neighbours.</summary>
    Lone,

    /// <summary>Those of its shape keep the order of the alphabet.</summary>
    Alphabet,

    /// <summary>Those of its shape are worded as definitions.</summary>
    SiblingsDefine,

    /// <summary>Those of its shape are worded as labels, questions, sentences.</summary>
    SiblingsObject,

    /// <summary>The texts of those of its shape tell kinds of things from others: "a rope that".</summary>
    SiblingsRelate,

    /// <summary>The texts of those of its shape tell something of the thing: "is open on Sundays".</summary>
    SiblingsState,

    /// <summary>The texts of those of its shape open by saying where, when or for what.</summary>
    SiblingsPlace,

    /// <summary>The texts of those of its shape give numbers.</summary>
    SiblingsCount,

    /// <summary>Those of its shape are written as names of persons and places are.</summary>
    SiblingsName,

    /// <summary>The document uses the words of those of its shape in other lines too, which it seldom does with labels.</summary>
    SiblingsRecur,

    /// <summary>Share of the document's words in lines that open as entries do.</summary>
    Coverage,

    /// <summary>The same in its section.</summary>
    CoverageHere,

    /// <summary>The same words lead other places of the document too, as labels do.</summary>
    Repeated,

    /// <summary>A link of the document leads here.</summary>
    Linked,

    /// <summary>Its section is under a heading that may be a term.</summary>
    UnderTerm,

    /// <summary>It stands under a label.</summary>
    UnderLabel,

    /// <summary>It stands within an item of a list.</summary>
    Nested,

    /// <summary>The item around it may define a term.</summary>
    UnderEntry,

    /// <summary>Its list is numbered.</summary>
    Ordered,

    /// <summary>What stands above it says that terms are defined below: a line, "In these rules the following have the
    /// meaning:", or a heading, "Words that you will hear".</summary>
    Announced,

    // Of the words.
    Bold,
    Italic,
    Code,
    LinkStyle,
    Quoted,
    Capitals,
    LowerCase,

    /// <summary>Logarithm of the number of words.</summary>
    Words,

    /// <summary>More words than terms have.</summary>
    Long,

    /// <summary>Share of words that hold sentences together.</summary>
    SmallWords,
    Label,
    Question,
    Sentence,
    Numbered,

    /// <summary>Names and abbreviation fit each other.</summary>
    Abbreviated,

    // Of what follows.
    Colon,
    Dash,
    FullStop,
    EqualsSign,
    Comma,
    LineBreak,
    Copula,
    RunIn,

    /// <summary>Text follows at once, here and in its like, and is not worded as definitions are.</summary>
    Story,
    Alone,
    GoesOn,
    MarkInside,
    Whole,

    /// <summary>It is worded as definitions are.</summary>
    Defines,

    /// <summary>It says in a sentence what the words are.</summary>
    SaysWhat,

    /// <summary>It remarks on the words.</summary>
    Remarks,

    /// <summary>The wording by itself speaks for an entry, in a glossary.</summary>
    Plausible,

    /// <summary>The wording by itself speaks for an entry, and the place is a glossary or the sentence says what the term
    /// is.</summary>
    Accepted,

    /// <summary>The wording by itself speaks for an entry, and the part reads as a glossary, whatever it is called.</summary>
    Fitting,

    /// <summary>Plain words before a verb, as most sentences have.</summary>
    PlainCopula,

    /// <summary>The wording by itself speaks against an entry.</summary>
    Refused,

    /// <summary>All that follows is what opens another line.</summary>
    SameAs,

    /// <summary>Next to nothing follows.</summary>
    Short,

    /// <summary>Text or points stand under it.</summary>
    HasText,

    /// <summary>Plain words alone in a line, and no text under them.</summary>
    Bare,

    // Of headings.
    LetterAbove,

    /// <summary>A single letter, as others beside it are.</summary>
    LetterAmongLetters,
    HasSections,

    /// <summary>The next heading follows at once.</summary>
    OnlySections,
    HoldsLeads,

    /// <summary>Headings under it hold lines that open as entries do: a chapter of a glossary.</summary>
    HoldsGlossaries,
    Empty,
    OpensWithList,
    RepeatsTitle,

    /// <summary>Share of the headings of its level with a text as short as definitions are.</summary>
    Brief,

    /// <summary>Share of the headings of its level whose text is several sentences of few words, as directions are.</summary>
    Terse,
    EndsInColon,
    Siblings,

    /// <summary>What stands under it is led by words that lead other places too.</summary>
    HoldsLabels,

    /// <summary>It is the only one of the outermost headings.</summary>
    Outermost,

    // Of rows.
    TwoColumns,

    /// <summary>A definition list.</summary>
    TermList,
    TermColumn,

    /// <summary>The head of the definitions says that they are such.</summary>
    DefinitionColumn,
    LongDefinitions,
    Figures,

    // Of words within a line.
    Named,
    Introduced,
    Explained,
    KnownName,
    SetApartBefore,
    Article,
    Bracket,
    InEntry,
    OfTitle,
    Crowd,

    /// <summary>Words before it in its sentence are named, and it is set apart like them: "is called X, and the other Y".</summary>
    JoinsNamed,

    /// <summary>A verb that says what something is follows in its clause, behind what tells more of it: "The X of a point is
    /// the ...".</summary>
    CopulaLater,

    /// <summary>The document goes on to use the words.</summary>
    Recurs,

    /// <summary>The document used the words before.</summary>
    UsedBefore,

    /// <summary>Nothing of its sentence but an article stands before it.</summary>
    OpensSentence,

    /// <summary>A verb that says what something is stands before it.</summary>
    IsSaid,

    /// <summary>It opens with a capital within a sentence, as names and titles do.</summary>
    ProperName,

    // Of the neighbours, as each was thought of at first sight.

    /// <summary>Those of its shape beside it define.</summary>
    BesideDefine,

    /// <summary>Those of its shape beside it do not.</summary>
    BesideLack,

    /// <summary>Those of its shape in the whole document define.</summary>
    LikesDefine,

    /// <summary>Those of its shape in the whole document do not.</summary>
    LikesLack,

    /// <summary>From -1, where nothing in the document defines, to 1, where everything does.</summary>
    Register,

    /// <summary>The same of what stands beside it.</summary>
    RegisterHere,

    /// <summary>Share of the headings under it that define; of the rows or lines where there are none.</summary>
    HoldsTerms,
}
