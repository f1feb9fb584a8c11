using Publisher.Model;
using Publisher.Normalisation;
using Xunit;

namespace Publisher.Tests.Normalisation;

public sealed class TermTests
{
    [Theory]
    [InlineData("Superposition:", "Superposition")]
    [InlineData("Sparse autoencoder (SAE)", "Sparse autoencoder|SAE")]
    [InlineData(
        "MI/mech int/mech interp/mechanistic interpretability",
        "MI|mech int|mech interp|mechanistic interpretability"
    )]
    [InlineData("Equivariance / Neuron families", "Equivariance|Neuron families")]
    [InlineData("Zero ablation, also called knockout", "Zero ablation|knockout")]
    [InlineData("Residual stream aka skip connection", "Residual stream|skip connection")]
    [InlineData("Layer norm (also known as LN)", "Layer norm|LN")]
    [InlineData("key/value cache", "key/value cache")]
    [InlineData("Feature (e.g. in vision)", "Feature (e.g. in vision)")]
    [InlineData("Probe (Alain 2016)", "Probe (Alain 2016)")]
    [InlineData("bottleneck activation/dimension", "bottleneck activation|bottleneck dimension")]
    [InlineData(
        "Intervening on or editing an activation",
        "Intervening on an activation|editing an activation"
    )]
    [InlineData("weight tying / sharing", "weight tying|sharing")]
    [InlineData("***", "")]
    public void Heads_name_their_terms(string head, string names) =>
        Assert.Equal(names, string.Join('|', TermNames.Of(head)));

    [Theory]
    [InlineData("**Superposition**: the idea that", "Superposition")]
    [InlineData("**Superposition:** the idea that", "Superposition")]
    [InlineData("**Superposition** is the idea that", "Superposition")]
    [InlineData("**Superposition** - the idea that", "Superposition")]
    [InlineData("**Superposition** (Elhage) is the idea that", "Superposition")]
    [InlineData("**Superposition: the idea, all bold, that it is so.**", "Superposition")]
    [InlineData("**Superposition is when a model does so.**", "Superposition")]
    [InlineData("A **feature** is a property", "feature")]
    [InlineData("**Features as directions** is the hypothesis", "Features as directions")]
    [InlineData(
        "**Zero ablation**, also called **knockout**, is",
        "Zero ablation, also called knockout"
    )]
    [InlineData("**Dark matter**, in this field, means what is missing", "Dark matter")]
    [InlineData(
        "**Grouped-query attention (GQA)** makes the cache smaller",
        "Grouped-query attention (GQA)"
    )]
    [InlineData("**Path patching**", "Path patching")]
    [InlineData("Plain words with **stress** in them", null)]
    [InlineData("**Correlated** features will interfere more", null)]
    [InlineData("**Note:** this is a remark", null)]
    [InlineData(
        "**I do not think that it is practical, but it is nice to hope for such a thing one day**",
        null
    )]
    [InlineData("**Further reading**", null)]
    [InlineData("", null)]
    public void Bold_leads_are_terms_when_they_are_defined(string text, string? term) =>
        Assert.Equal(term, TermHead.OfBoldLead(Styled(text), hasBody: false)?.Trim(' ', ':'));

    [Fact]
    public void A_formula_between_bold_words_is_part_of_the_term_and_one_after_them_is_not()
    {
        var formula = new Formula("W_Q");
        var bold = new Text("matrix", TextStyle.Bold);

        Assert.Equal(
            "The W_Q matrix",
            TermHead.OfBoldLead(
                [
                    new Text("The", TextStyle.Bold),
                    new Text(" "),
                    formula,
                    new Text(" "),
                    bold,
                    new Text(": a map"),
                ],
                hasBody: false
            )
        );
        Assert.Equal(
            "matrix",
            TermHead
                .OfBoldLead([bold, new Text(" "), formula, new Text(" is a map")], hasBody: false)
                ?.Trim()
        );
    }

    [Theory]
    [InlineData("Logit: the score before softmax", "Logit")]
    [InlineData("Note: a remark", null)]
    [InlineData("It was said. Then: this", null)]
    [InlineData("A term and nothing else:", null)]
    public void Colons_introduce_definitions(string text, string? term) =>
        Assert.Equal(term, TermHead.OfColon([new Text(text)]));

    [Theory]
    [InlineData("A special case is an **end-to-end circuit**, where", "end-to-end circuit")]
    [InlineData("An example intervention is **pruning**. Pruning means", "pruning")]
    [InlineData("Conversely, a neuron is **monosemantic** if it has one", "monosemantic")]
    [InlineData("A behaviour is **localised** or **sparse** when", "localised or sparse")]
    [InlineData("The subset is called a **circuit**", "circuit")]
    [InlineData("They are said to be in a **tegum product**.", "tegum product")]
    [InlineData(
        "For any activation, the **standard** or **canonical basis** is the",
        "standard or canonical basis"
    )]
    [InlineData(
        "**This set is called an overcomplete basis. (It is none.)**",
        "overcomplete basis"
    )]
    [InlineData("These are sometimes called **interpretable features**, but", null)]
    [InlineData("See **causal scrubbing** for an attempt", null)]
    [InlineData("Superposition is a form of **lossy compression**. The", null)]
    [InlineData("In particular, **features as neurons** cannot hold", null)]
    [InlineData("It is used for **“storage”**, says", null)]
    [InlineData("a space can have an **interpretable basis** without", null)]
    [InlineData("No bold at all is called a line", null)]
    public void Sentences_define_terms_in_their_middle(string text, string? term) =>
        Assert.Equal(term, DefiningMention.TermOf(Styled(text)));

    private static Items<Inline> Styled(string markdown) =>
        [
            .. markdown
                .Split("**")
                .Select(
                    (text, index) =>
                        new Text(text, index % 2 == 1 ? TextStyle.Bold : TextStyle.None)
                )
                .Where(text => text.Value.Length > 0),
        ];
}
