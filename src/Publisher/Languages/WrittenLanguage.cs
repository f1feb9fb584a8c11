using Publisher.Model;

namespace Publisher.Languages;

/// <summary>The language that a document is written in, for what goes by its tag: hyphens, voices, an edition's own words.</summary>
public static class WrittenLanguage
{
    /// <summary>The tag that the document has; where its words are plainly of another language, that one's. An export names
    /// the language of the account, or none; a language that we do not know was named with intent.</summary>
    public static string Of(Document document) =>
        KnownLanguages.Of(document.Language) is { } named
        && KnownLanguages.Of(document) is { } written
        && written != named
            ? written.Tag
            : document.Language;
}
