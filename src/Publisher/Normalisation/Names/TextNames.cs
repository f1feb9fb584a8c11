using Publisher.Languages;
using Publisher.Model;

namespace Publisher.Normalisation.Names;

/// <summary>Reads the names that the text under a term gives it, in the ways of English and of the text's own language.</summary>
internal static class TextNames
{
    /// <summary>Names given by sentences of a definition, in plain text.</summary>
    public static IEnumerable<string> In(string definition, Language? language) =>
        AliasSentence.In(definition).Concat(OtherNames.In(definition, language));

    /// <summary>Names given by the first points under a headword.</summary>
    public static IEnumerable<string> InBody(Items<Block> body, Language? language) =>
        AliasSentence.InBody(body).Concat(OtherNames.InBody(body, language));
}
