using System.Text;
using Publisher.Importers.Html;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Html;

/// <summary>A drawing that stands in a page is a file of its own afterwards, and looks as it did.</summary>
public sealed class DrawingTests
{
    [Fact]
    public void The_rules_of_the_page_that_apply_go_with_it() =>
        Assert.Equal(
            """<svg xmlns="http://www.w3.org/2000/svg" class="kiln"><style>svg.kiln rect{stroke:hsl(30, 20%, 95%);fill:none;}svg .hot{fill:#c00;}</style><rect class="hot"></rect></svg>""",
            Imported(
                """
                <html class="light"><head><style>
                :root{--line:black} .light{--line:var(--pale, red);--pale:hsl(30, 20%, 95%)} .dark{--line:white}
                svg.kiln rect{stroke:var(--line);margin:0;fill:none} p rect:hover{fill:red}
                .page > svg .hot{fill:#c00;background:url(x.png)} .cold{fill:blue} rect{fill:var(--unknown)}
                </style></head><body><p>A kiln: <svg class="kiln"><rect class="hot"/></svg></p></body></html>
                """
            )
        );

    [Theory]
    [InlineData("""<svg><rect class="a"/><text>Kiln</text></svg>""", true)]
    [InlineData("""<svg><rect/><text>Kiln</text></svg>""", false)]
    [InlineData("""<svg><path class="icon"/></svg>""", false)]
    [InlineData("""<svg><rect class="a" fill="red"/><text>Kiln</text></svg>""", false)]
    [InlineData("""<svg><style>.a{fill:red}</style><rect class="a"/></svg>""", false)]
    public void One_whose_look_is_not_at_hand_shows_its_outlines(
        string drawing,
        bool hasOutlines
    ) =>
        Assert.Equal(
            hasOutlines,
            Imported($"<p>A kiln: {drawing}</p>").Contains("fill:none", StringComparison.Ordinal)
        );

    [Fact]
    public void Colours_that_stand_for_ever_more_of_them_are_passed_over()
    {
        var names = string.Concat(
            Enumerable
                .Range(0, 9)
                .Select(at =>
                    $"--c{at}:{string.Concat(Enumerable.Repeat($"var(--c{at + 1}) ", 40))};"
                )
        );

        Ends.Soon(() =>
            Assert.DoesNotContain(
                "fill",
                Imported(
                    $"<style>:root{{{names}--c9:red}} rect{{fill:var(--c0)}}</style><p>A <svg><rect/></svg></p>"
                ),
                StringComparison.Ordinal
            )
        );
    }

    private static string Imported(string html)
    {
        var document = HtmlImporter
            .Import("page.html", new MemoryFiles("page.html", Encoding.UTF8.GetBytes(html)))
            .Value;
        return Encoding.UTF8.GetString(Assert.Single(document.Images).Bytes.Span);
    }
}
