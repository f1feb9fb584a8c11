namespace Publisher.Normalisation.Entries;

/// <summary>The signals in words that an author understands.</summary>
internal static class SignalWords
{
    /// <summary>Empty for a signal that explains nothing.</summary>
    /// <param name="isPresent">Whether it was found, or its lack weighed.</param>
    public static string Of(Signal signal, bool isPresent) =>
        isPresent ? Of(signal)
        : signal == Signal.Titled ? "this part of the document is no glossary"
        : "";

    private static string Of(Signal signal) =>
        signal switch
        {
            Signal.Titled => "this part calls itself a glossary",
            Signal.Reads => "the bold lines of this part read as definitions",
            Signal.Story => "what follows lines like it tells a story",
            Signal.Furniture => "it stands in a part about the document",
            Signal.SameShape => "the lines around it open in the same way",
            Signal.SameStyle => "the lines around it open in the same type",
            Signal.Habit => "lines of the document open in the same way",
            Signal.Alphabet => "the lines around it keep the order of the alphabet",
            Signal.SiblingsDefine => "lines that open so are worded as definitions",
            Signal.SiblingsObject => "lines that open so begin with labels or sentences",
            Signal.Repeated => "the same words open other lines, as labels do",
            Signal.Coverage => "most of the document's lines open as entries do",
            Signal.CoverageHere => "most lines of this part open as entries do",
            Signal.Linked => "links lead to it",
            Signal.UnderTerm => "the heading above is the term",
            Signal.UnderLabel => "it stands under a label",
            Signal.Nested => "it stands within another point",
            Signal.Ordered => "it is a numbered item",
            Signal.Bold => "in bold",
            Signal.Italic => "in italics",
            Signal.Quoted => "in quotation marks",
            Signal.LinkStyle => "a link",
            Signal.Capitals => "in capitals",
            Signal.Long => "it is longer than terms are",
            Signal.SmallWords => "it is a phrase more than a name",
            Signal.Label => "the words label a remark",
            Signal.Question => "the words ask a question",
            Signal.Sentence => "the words are a sentence",
            Signal.Numbered => "the words are a number of a part",
            Signal.Abbreviated => "it gives a long and a short name",
            Signal.Colon => "a colon follows",
            Signal.Dash => "a dash follows",
            Signal.FullStop => "a full stop follows",
            Signal.EqualsSign => "an equals sign follows",
            Signal.Copula => "a verb follows",
            Signal.RunIn => "its text follows at once",
            Signal.Alone => "it stands alone in its line",
            Signal.GoesOn => "the sentence goes on",
            Signal.Defines => "what follows is worded as a definition",
            Signal.SaysWhat => "the sentence says what it is",
            Signal.Remarks => "what follows remarks on it",
            Signal.Plausible => "the line is worded as an entry",
            Signal.Accepted => "the line is worded as an entry of a glossary",
            Signal.Fitting => "it is worded as the lines around it, which read as a glossary",
            Signal.Brief => "the headings around it have short texts",
            Signal.PlainCopula => "a sentence like others",
            Signal.Refused => "the line is worded otherwise",
            Signal.Short => "next to nothing follows",
            Signal.HasText => "its text stands under it",
            Signal.Bare => "a line of plain words with nothing under it",
            Signal.LetterAbove => "it stands under a letter",
            Signal.HasSections => "it has headings under it",
            Signal.HoldsLeads => "lines under it open as entries do",
            Signal.HoldsLabels => "what stands under it is labelled as under others",
            Signal.Empty => "nothing stands under it",
            Signal.OpensWithList => "points stand under it",
            Signal.RepeatsTitle => "its text names it again",
            Signal.Siblings => "headings stand beside it",
            Signal.Outermost => "it heads everything",
            Signal.TwoColumns => "a table of two columns",
            Signal.TermList => "a term of a definition list",
            Signal.TermColumn => "its column is headed so",
            Signal.LongDefinitions => "the second column says more",
            Signal.Figures => "the second column holds figures",
            Signal.Named => "the sentence names it so",
            Signal.Introduced => "the sentence introduces it",
            Signal.Explained => "it is explained after it",
            Signal.KnownName => "another entry has the name",
            Signal.SetApartBefore => "it was set apart before",
            Signal.OfTitle => "the heading above has the name",
            Signal.Crowd => "much of the line is set apart",
            _ => "",
        };
}
