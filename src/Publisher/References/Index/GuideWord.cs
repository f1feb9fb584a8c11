using Publisher.Languages;
using Publisher.Model;

namespace Publisher.References.Index;

/// <summary>The word that the running heads of printed pages name an entry by: that which it is looked up under.</summary>
public static class GuideWord
{
    /// <summary>The headword in one line, without a leading article.</summary>
    /// <param name="language">BCP 47 tag of the document.</param>
    public static string Of(Headword headword, string language) =>
        KnownLanguages.FormOf(language).WithoutArticle(headword.Term.Replace('\n', ' '));
}
