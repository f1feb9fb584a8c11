using System.Xml.Linq;
using Publisher.Mathematics;
using Publisher.Mathematics.Markup;
using Xunit;

namespace Publisher.Tests.Mathematics;

/// <summary>MathML as other programs write it.</summary>
public sealed class ForeignMathMlTests
{
    [Fact]
    public void A_table_behind_an_open_brace_is_one_of_cases()
    {
        var read = Read(
            "<mrow><mo>{</mo><mtable columnalign='left left'><mtr><mtd><mn>0</mn></mtd><mtd><mi>x</mi></mtd></mtr></mtable></mrow>"
        );

        var fence = Assert.IsType<Fence>(read);
        Assert.Equal(("{", ""), (fence.Open, fence.Close));
        Assert.Equal(GridKind.Cases, Assert.IsType<Grid>(fence.Parts[0]).Kind);
    }

    [Theory]
    [InlineData(
        "<mtable class='smallmatrix' scriptlevel='1'><mtr><mtd><mi>x</mi></mtd></mtr></mtable>"
    )]
    [InlineData(
        "<mstyle scriptlevel='1'><mtable class='smallmatrix'><mtr><mtd><mi>x</mi></mtd></mtr></mtable></mstyle>"
    )]
    public void A_small_matrix_needs_no_style_beside_it(string markup) =>
        Assert.Equal(GridKind.SmallMatrix, Assert.IsType<Grid>(Read(markup)).Kind);

    private static Expression? Read(string markup) =>
        MathMlReader.Read(MarkupElement.Read(XElement.Parse(markup), name => name.LocalName));
}
