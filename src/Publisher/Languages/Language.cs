using System.Collections.Frozen;

namespace Publisher.Languages;

/// <summary>What differs by language and is data: the words by which a text is known to be in it, and those by which
/// its authors define, refer and name. Words are in lower case; a phrase is its words with a blank between.</summary>
/// <param name="Tag">Primary subtag of BCP 47: "de".</param>
internal sealed record Language(string Tag)
{
    /// <summary>Its commonest words, which hold sentences together and name nothing.</summary>
    public FrozenSet<string> Commonest { get; init; } = [];

    /// <summary>Further subtags that name it: "nb", "nn".</summary>
    public FrozenSet<string> OtherTags { get; init; } = [];

    /// <summary>Whether it is written in Latin letters.</summary>
    public bool IsLatin { get; init; } = true;

    /// <summary>Whether it writes compounds as one word.</summary>
    public bool JoinsWords { get; init; }

    /// <summary>Articles, definite and indefinite.</summary>
    public FrozenSet<string> Articles { get; init; } = [];

    /// <summary>Words that are a preposition and an article in one: "zur", "du", "nel".</summary>
    public FrozenSet<string> Contractions { get; init; } = [];

    /// <summary>Articles, prepositions and conjunctions that another word always follows, so that no sentence ends on one;
    /// not those that may close one as a pronoun, an adverb or the parted particle of a verb.</summary>
    public FrozenSet<string> NeverLast { get; init; } = [];

    /// <summary>Words that open a clause which tells one kind of thing from others: "a rope that holds the mast".</summary>
    public FrozenSet<string> Relatives { get; init; } = [];

    /// <summary>Forms of being, having and the modal verbs, and the pronouns of who speaks and is spoken to: words of what
    /// is told of something, not of what something is.</summary>
    public FrozenSet<string> Stating { get; init; } = [];

    /// <summary>Verbs and phrases between a term and what it is: "is", "stands for".</summary>
    public IReadOnlyList<string> Copulas { get; init; } = [];

    /// <summary>Prepositions before a term that a verb behind it defines: "under X one understands".</summary>
    public FrozenSet<string> Framing { get; init; } = [];

    /// <summary>Verbs behind a term that such a preposition stands before; where a line ends in a colon, also its verbs that
    /// announce definitions.</summary>
    public IReadOnlyList<string> Framed { get; init; } = [];

    /// <summary>Words of which one, in a line that ends in a colon, announces that terms are defined below it.</summary>
    public FrozenSet<string> Announcing { get; init; } = [];

    /// <summary>What a title calls the words that are explained below it: "Words on the shop floor".</summary>
    public FrozenSet<string> Words { get; init; } = [];

    /// <summary>Words of which one in a title makes the part a glossary.</summary>
    public FrozenSet<string> Glossaries { get; init; } = [];

    /// <summary>Words that send the reader to another entry, the longer before the shorter: "see also", "see".</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Words that turn a copula into its contrary: "not".</summary>
    public FrozenSet<string> Negations { get; init; } = [];

    /// <summary>Endings that authors put in brackets, "Neuron(s)", since the name stands with and without them.</summary>
    public FrozenSet<string> Endings { get; init; } = [];

    /// <summary>Endings of the names of fields: "-ics", "-logy".</summary>
    public FrozenSet<string> Fields { get; init; } = [];

    /// <summary>What a bracket behind a name may say of its sense: fields without such an ending, kinds of things, and where or
    /// how a word is used: "chess", "bird", "nautical"; and the mark of a verb, "to".</summary>
    public FrozenSet<string> Senses { get; init; } = [];

    /// <summary>Words before the field or the thing in which a name has its sense: "in physics", "of a river".</summary>
    public FrozenSet<string> Within { get; init; } = [];

    /// <summary>Words between two names of one thing: "or".</summary>
    public FrozenSet<string> Alternatives { get; init; } = [];

    /// <summary>Words between the last two of several names: "and".</summary>
    public FrozenSet<string> Joiners { get; init; } = [];

    /// <summary>Words before another name of a term: "also", "or".</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Nouns that label remarks, and are no terms where they lead a line: "example", "note".</summary>
    public FrozenSet<string> Labels { get; init; } = [];

    /// <summary>Words that ask what a term is, the longer before the shorter: "what is".</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Words before the name of what a sentence has spoken of: "called", "known as".</summary>
    public IReadOnlyList<string> Namings { get; init; } = [];

    /// <summary>Words behind a comma or an opening bracket that go on to say what was just named: "that is", "which".</summary>
    public IReadOnlyList<string> Explaining { get; init; } = [];

    /// <summary>Whether nouns are written with a capital.</summary>
    public bool CapitalisesNouns { get; init; }

    /// <summary>Words at the head of a column of terms.</summary>
    public FrozenSet<string> TermColumns { get; init; } = [];

    /// <summary>Words at the head of a column that says what the terms are.</summary>
    public FrozenSet<string> DefinitionColumns { get; init; } = [];

    /// <summary>Words at the head of a column of other names, its own name and those of other languages among them.</summary>
    public FrozenSet<string> NameColumns { get; init; } = [];

    /// <summary>Words that begin a sentence, a line or a bracket which gives another name, the longer before the
    /// shorter: "also known as", "synonyms".</summary>
    public IReadOnlyList<string> AliasPhrases { get; init; } = [];

    /// <summary>Words behind a name that say that it is one: "X genannt".</summary>
    public FrozenSet<string> BehindNames { get; init; } = [];

    /// <summary>Words before how a name is spoken, the longer before the shorter: "pronounced", "rhymes with".</summary>
    public IReadOnlyList<string> SpokenAs { get; init; } = [];

    /// <summary>Kinds of words and forms as dictionaries note them, without their stop: "adj", "pl".</summary>
    public FrozenSet<string> PartsOfSpeech { get; init; } = [];

    /// <summary>Words that stand twice in a row in sound sentences: pronouns and conjunctions beside their likes
    /// ("that that"), words that are doubled for emphasis, numbers.</summary>
    public FrozenSet<string> Doubles { get; init; } = [];

    /// <summary>Words that open a clause which can be the subject of the verb behind it: "what it is is".</summary>
    public FrozenSet<string> FreeRelatives { get; init; } = [];

    /// <summary>Words that a verb follows and no noun: "they", "can".</summary>
    public FrozenSet<string> VerbSubjects { get; init; } = [];

    /// <summary>Words that a verb follows as well as a noun: "to", "and".</summary>
    public FrozenSet<string> VerbOpenings { get; init; } = [];

    /// <summary>Words that open the object of a verb: "it", "the".</summary>
    public FrozenSet<string> VerbObjects { get; init; } = [];

    /// <summary>Whether any word may be doubled for emphasis: "bianco bianco".</summary>
    public bool DoublesFreely { get; init; }
}
