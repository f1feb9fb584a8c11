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
    [InlineData("weight tying / sharing", "weight tying|weight sharing")]
    [InlineData("***", "")]
    public void Heads_name_their_terms(string head, string names) =>
        Assert.Equal(names, string.Join('|', TermNames.Of(head)));
}
