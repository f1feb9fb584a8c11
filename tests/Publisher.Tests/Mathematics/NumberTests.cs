using Publisher.Mathematics;
using Publisher.Mathematics.Tex;
using Xunit;

namespace Publisher.Tests.Mathematics;

/// <summary>Numbers of formulas and of their lines.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData(@"\begin{align} a &= b \label{x} \\ c &= d \tag{2} \end{align}", "", "(2)")]
    [InlineData(@"\begin{align} a &= b \label{x} \\ c &= d \tag{$\ast$} \end{align}", "", "(∗)")]
    [InlineData(@"\begin{align} a &= b \label{y} \\ c &= d \end{align}", "(1)", "")]
    public void A_line_has_the_number_that_it_was_given(string tex, string first, string second) =>
        Assert.Equal(
            [first, second],
            Assert
                .IsType<Grid>(Read(tex) is Numbered whole ? whole.Content : Read(tex))
                .Rows.Select(row => row.Tag)
        );

    [Fact]
    public void A_label_before_lines_is_of_all_of_them()
    {
        var read = Read(
            @"\begin{equation} \label{y} \begin{aligned} a &= b \\ c &= d \end{aligned} \end{equation}"
        );

        var numbered = Assert.IsType<Numbered>(read);
        Assert.Equal(("(1)", "y"), (numbered.Tag, numbered.Label));
        Assert.All(Assert.IsType<Grid>(numbered.Content).Rows, row => Assert.Empty(row.Tag));
    }

    /// <summary>A formula of a document that refers to the label y.</summary>
    private static Expression? Read(string tex)
    {
        var macros = new Macros();
        TexReader.Number([tex, @"\eqref{y}"], macros);
        return TexReader.Read(tex, macros).Content;
    }
}
