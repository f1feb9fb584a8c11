using System.Xml.Linq;
using Publisher.Mathematics;
using Publisher.Mathematics.Markup;
using Publisher.Mathematics.Tex;
using Xunit;

namespace Publisher.Tests.Mathematics;

/// <summary>What Word and other programs make of the ends of lines and of formulas.</summary>
public sealed class OmmlBreakTests
{
    [Fact]
    public void A_break_within_an_equation_begins_a_line()
    {
        var read = Read("<r><t>a=</t><br/><t>b</t></r><r><br/></r><r><t>c</t></r>");

        var grid = Assert.IsType<Grid>(read);
        Assert.Equal(GridKind.Gathered, grid.Kind);
        Assert.Equal(
            ["a=", "b", "c"],
            grid.Rows.Select(row =>
                string.Concat(row.Cells.Select(LinearText.Of))
                    .Replace(" ", "", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void A_break_at_the_end_is_none() =>
        Assert.Equal(new Identifier("a"), Read("<r><t>a</t></r><r><br/></r>"));

    [Fact]
    public void A_sign_that_lacks_a_side_has_something_there_for_other_programs()
    {
        foreach (
            var tex in (string[])[@"= b", @"a =", "H^+", @"\begin{aligned} a &= b \end{aligned}"]
        )
        {
            var content = TexReader.Read(tex).Content!;
            var written = OmmlWriter.Of(content);

            Assert.Contains("\u200B", written.ToXml(), StringComparison.Ordinal);
            Assert.Equal(content, OmmlReader.Read(written));
        }

        Assert.DoesNotContain(
            "\u200B",
            OmmlWriter.Of(TexReader.Read("-1 + a").Content!).ToXml(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_number_of_an_equation_is_all_that_stands_behind_its_sign() =>
        Assert.Equal(
            new Numbered(new Identifier("a"), "(30)", ""),
            Read(
                "<eqArr><e><r><t>a</t></r><r><t>#</t></r><d><e><r><t>30</t></r></e></d></e></eqArr>"
            )
        );

    [Fact]
    public void What_LibreOffice_would_take_for_a_command_is_said_to_be_letters()
    {
        foreach (
            var tex in (string[])["a | b", "(a, b]", "]a, b[", @"E_{\mathrm{in}}", @"\argmax x"]
        )
        {
            var written = OmmlWriter.Of(TexReader.Read(tex).Content!).ToXml();

            Assert.True(
                written.Contains("<lit>", StringComparison.Ordinal)
                    || written.Contains("<d>", StringComparison.Ordinal),
                tex
            );
        }
    }

    private static Expression? Read(string runs) =>
        OmmlReader.Read(
            MarkupElement.Read(
                XElement.Parse($"<oMath>{runs}</oMath>"),
                name => name.LocalName == "br" ? "w:br" : name.LocalName
            )
        );
}
