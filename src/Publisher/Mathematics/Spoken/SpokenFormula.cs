namespace Publisher.Mathematics.Spoken;

/// <summary>The alternative text of a formula.</summary>
public static class SpokenFormula
{
    /// <summary>A sentence where the document is in English and the formula was read; else its TeX.</summary>
    /// <param name="content">What was read; null where the formula can't be read.</param>
    /// <param name="tex">Its source.</param>
    /// <param name="language">The document's, as a BCP 47 tag; empty counts as English.</param>
    public static string Of(Expression? content, string tex, string language) =>
        content is not null && language.Split('-', '_')[0].ToUpperInvariant() is "EN" or ""
            ? SpokenEnglish.Of(content)
            : tex;
}
