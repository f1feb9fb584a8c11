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
    /// <summary>Dollars in a Markdown export, where formulas are exported so; nothing in the others, which have equations of
    /// their own.</summary>
    OfFormat,

    /// <summary>Dollars around it.</summary>
    Dollars,

    /// <summary>Nothing: every dollar is one.</summary>
    None,
}
