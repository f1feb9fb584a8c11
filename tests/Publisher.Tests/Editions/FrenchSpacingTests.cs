using Publisher.Editions;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions;

public sealed class FrenchSpacingTests
{
    /// <summary>A bar stands for the thin no-break space.</summary>
    [Theory]
    [InlineData("Elle dit ! Oui ?", "Elle dit|! Oui|?")]
    [InlineData("Elle dit! Oui? Non: rien; fin.", "Elle dit|! Oui|? Non|: rien|; fin.")]
    [InlineData("« mot » et «mot»", "«|mot|» et «|mot|»")]
    [InlineData("Vraiment ?! (oui !)", "Vraiment|?! (oui|!)")]
    [InlineData("« Qui ? » dit-il", "«|Qui|?|» dit-il")]
    [InlineData("à 10:30, https://example.org/?a=b&c;d", "à 10:30, https://example.org/?a=b&c;d")]
    [InlineData("a != b, !important", "a != b, !important")]
    [InlineData("mot\u00A0! mot\u202F?", "mot\u00A0! mot|?")]
    [InlineData("100 % ; fin", "100 %|; fin")]
    [InlineData("? et !", "? et|!")]
    public void Thin_spaces_stand_where_a_blank_was_or_none(string text, string expected) =>
        Assert.Equal(expected, Spaced(new Text(text)));

    [Fact]
    public void A_mark_in_another_style_or_behind_a_link_has_its_space_too()
    {
        Assert.Equal("mot|?", Spaced(new Text("mot "), new Text("?", TextStyle.Bold)));
        Assert.Equal("mot|?", Spaced(new Text("mot"), new Text("?", TextStyle.Bold)));
        Assert.Equal("mot|! oui", Spaced(new Link([new Text("mot")], "#x"), new Text(" ! oui")));
        Assert.Equal(
            "«|mot|»",
            Spaced(new Text("« "), new Text("mot", TextStyle.Bold), new Text(" »"))
        );
    }

    [Fact]
    public void Code_stays_as_it_is() =>
        Assert.Equal("x ? y", Spaced(new Text("x ? y", TextStyle.Code)));

    private static string Spaced(params Inline[] inlines)
    {
        var document = FrenchSpacing.Of(new([new Paragraph([.. inlines])]));
        var values = ((Paragraph)document.Blocks[0]).Content.SelectMany(Values);
        return string.Concat(values).Replace("\u202F", "|", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Values(Inline inline) =>
        inline switch
        {
            Text text => [text.Value],
            Link link => link.Content.SelectMany(Values),
            _ => [],
        };
}
