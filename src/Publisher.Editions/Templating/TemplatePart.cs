using Publisher.Model;

namespace Publisher.Editions.Templating;

/// <summary>What a template is made of.</summary>
internal abstract record TemplatePart;

/// <summary>Words that go onto the page as they stand.</summary>
internal sealed record TemplateText(string Text) : TemplatePart;

/// <summary><c>{{name}}</c>, or <c>{{{name}}}</c>, which is markup already.</summary>
internal sealed record TemplateValue(TemplatePath Path, bool IsMarkup) : TemplatePart;

/// <summary><c>{{#each names}}</c> and what it goes around.</summary>
internal sealed record TemplateBlock(
    BlockKind Kind,
    TemplatePath Path,
    Items<TemplatePart> Parts,
    Items<TemplatePart> Otherwise
) : TemplatePart;

internal enum BlockKind
{
    If,
    Unless,
    Each,
    With,
}

/// <summary>How a template names a value.</summary>
/// <param name="Written">As it stands in the template.</param>
/// <param name="Up">How many values further out it starts.</param>
/// <param name="Data">What <c>#each</c> and the page know of themselves: <c>@index</c>; null for a name of the values.</param>
/// <param name="Names">From there inwards; none for the value itself.</param>
internal sealed record TemplatePath(
    string Written,
    int Line,
    int Up,
    string? Data,
    Items<string> Names
);
