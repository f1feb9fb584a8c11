using Publisher.Importers.Canonical.Formulas;
using Xunit;

namespace Publisher.Tests.Importers.Canonical.Formulas;

public sealed class TypedFormulaTests
{
    [Theory]
    [InlineData("$x$", "x")]
    [InlineData("$W_Q W_K^T$, which", "W_Q W_K^T")]
    [InlineData("$k$-means", "k")]
    [InlineData("$n$th", "n")]
    [InlineData("$5x + 3 = 18$", "5x + 3 = 18")]
    [InlineData("$0.5$", "0.5")]
    [InlineData("$dim W = n$", "dim W = n")]
    [InlineData(@"$5 \text{ or } 6$", @"5 \text{ or } 6")]
    [InlineData(@"$\$5 + x$", @"\$5 + x")]
    [InlineData("$softmax(x)$", "softmax(x)")]
    [InlineData("$$ a  +\tb $$ ", "a + b")]
    [InlineData("$ s = W x $, where", "s = W x")]
    [InlineData(@"$ s = W_2 \max(0, W_1 x) $", @"s = W_2 \max(0, W_1 x)")]
    [InlineData("$max(0,-) $", "max(0,-)")]
    [InlineData(@"$ \text{cost} = c $", @"\text{cost} = c")]
    [InlineData(@"$\psi' = f'(x) \text{ 'so called'}$", @"\psi' = f'(x) \text{ 'so called'}")]
    public void Tex_between_dollars_is_a_formula(string text, string tex) =>
        Assert.Equal(tex, At(text)?.Tex);

    [Theory]
    [InlineData("$5 and $6")]
    [InlineData("$5-$6")]
    [InlineData("$5 or so, and more in CA$ later")]
    [InlineData("$HOME/bin:$PATH")]
    [InlineData("$MY_VAR:$OTHER_VAR")]
    [InlineData("$HOME and PATH$")]
    [InlineData("$) to dear ($")]
    [InlineData("$5 (or A$) today")]
    [InlineData("$ x$")]
    [InlineData("$x $")]
    [InlineData("$ 5 = a $")]
    [InlineData("$ FOO=bar $")]
    [InlineData("$< $^ $@")]
    [InlineData("$('.b_c').show(), $() and")]
    [InlineData("$('#a_1')$")]
    [InlineData("$ cd some_dir && x=1 $")]
    [InlineData("$ a_1 and then b = $")]
    [InlineData("$")]
    [InlineData("$$")]
    [InlineData("$$$")]
    [InlineData("$$x$")]
    [InlineData("$x")]
    public void Money_and_names_are_no_formula(string text) => Assert.Null(At(text));

    [Theory]
    [InlineData("2", @"$\times$", @"\times")]
    [InlineData("n", "$^{th}$", "^{th}")]
    [InlineData("US", "$5/CA$", null)]
    [InlineData("5", "$-10$", null)]
    public void After_a_word_only_a_sign_of_TeX_tells(string before, string text, string? tex) =>
        Assert.Equal(tex, TypedFormula.At(text, before[^1], written => written)?.Tex);

    private static TypedFormula? At(string text) => TypedFormula.At(text, '\0', written => written);
}
