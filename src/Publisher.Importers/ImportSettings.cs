namespace Publisher.Importers;

/// <summary>What the author may decide about reading an export. The defaults read it as Google exports it.</summary>
public sealed record ImportSettings
{
    /// <summary>What shows that typed text is a formula.</summary>
    public FormulaMarks Formulas { get; init; }

    /// <summary>Whether suggested changes are taken as made; else the text is as it was before them.</summary>
    public bool AppliesSuggestions { get; init; }
}

/// <summary>What shows that typed text is TeX.</summary>
public enum FormulaMarks
{
    /// <summary>Dollars in a Markdown export, where formulas are exported so; in the others, which have equations of their
    /// own, dollars and TeX's brackets where the document shows that it writes TeX.</summary>
    OfFormat,

    /// <summary>Dollars or TeX's brackets around it.</summary>
    Dollars,

    /// <summary>Nothing: every dollar is one.</summary>
    None,
}
