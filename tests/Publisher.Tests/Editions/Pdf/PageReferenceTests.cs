using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Publisher.Model;
using Publisher.Tests.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Editions.Pdf;

public sealed partial class PageReferenceTests
{
    private static readonly PrintTheme References = new(
        "book",
        "{ page: { two-sided: false, height: 260, folio: 20, margin: { left: 58, right: 58 } } }"
    );

    [Fact]
    public void Every_page_that_is_printed_is_the_one_where_the_link_leads()
    {
        // So small are the pages that the numbers themselves move many entries to others.
        var links = Gen.Choose(0, 79).ArrayOf(120).ToArbitrary();
        Prop.ForAll(
                links,
                targets =>
                {
                    var file = PrintTheme.Write(Glossary(80, targets), References);
                    Assert.True(Check(file) > 60);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(12).WithReplay(11, 3));
    }

    [Fact]
    public void Numbers_of_two_and_of_three_digits_are_right()
    {
        var targets = Enumerable.Range(0, 700).Select(i => (i * 389) % 700).ToArray();
        var file = PrintTheme.Write(Glossary(700, targets), References);

        Assert.InRange(file.Pages.Count, 105, 400);
        Assert.True(Check(file) > 600);
    }

    [Fact]
    public void A_link_to_its_own_page_prints_no_number()
    {
        var file = PrintTheme.Write(Glossary(3, [1, 2, 0]), References);

        Assert.Equal(0, Check(file));
        Assert.Equal(
            3,
            file.Pages[^1].Links.Count(link => link.Contains("/Dest", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_theme_of_the_screen_prints_no_numbers() =>
        Assert.Equal(0, Check(PrintTheme.Write(Glossary(80, [40, 79, 0]), new("screen", "{}"))));

    [Fact]
    public void References_in_quotations_and_lists_are_right_too_and_tables_have_none()
    {
        static Paragraph See(int target) => new([new Text("See "), Link(target)]);
        var glossary = Glossary(80, [0]);
        var file = PrintTheme.Write(
            glossary with
            {
                Blocks =
                [
                    See(79),
                    new Quote([See(78)]),
                    new List(ListStyle.Bullet, 1, [new([See(77)])]),
                    new Table([new([new([See(76)]), new([new Quote([See(75)])])])], 0),
                    .. glossary.Blocks,
                ],
            },
            References
        );

        Assert.Equal(3, Check(file));
    }

    [Fact]
    public void An_entry_says_the_page_of_a_target_once() =>
        Assert.Equal(
            1,
            Check(
                PrintTheme.Write(
                    Glossary(
                        80,
                        [.. Enumerable.Range(0, 241).Select(i => i % 80 == 0 ? 79 : i % 80)]
                    ),
                    References
                )
            )
        );

    [Fact]
    public void A_target_on_the_facing_page_is_in_sight()
    {
        var targets = Enumerable.Range(0, 80).Select(i => (i + 3) % 80).ToArray();
        int Printed(string isTwoSided) =>
            Check(
                PrintTheme.Write(
                    Glossary(80, targets),
                    new(
                        "book",
                        $"{{ page: {{ two-sided: {isTwoSided}, height: 260, folio: 20, margin: {{ left: 58, right: 58, inner: 58, outer: 58 }} }} }}"
                    )
                )
            );

        Assert.InRange(Printed("true"), 1, Printed("false") - 15);
    }

    [Fact]
    public void A_number_never_begins_a_line()
    {
        var file = PrintTheme.Write(
            Glossary(80, [.. Enumerable.Range(0, 80).Select(i => (i * 37) % 80)]),
            References
        );

        Assert.DoesNotContain(
            file.Pages.SelectMany(page => page.Lines),
            line => line.TrimStart().StartsWith("p.\u00A0", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        var settings = References.Settings;
        byte[] Bytes() =>
            Edition.Of<Publisher.Editions.Pdf.PdfEdition>(Glossary(80, [7, 60]), settings);

        Assert.Equal(Bytes(), Bytes());
    }

    /// <summary>How many references are printed; each with the number of the page where its target is.</summary>
    private static int Check(PdfFile file)
    {
        var places = file.Destinations()
            .ToDictionary(place => place.Name, place => place.Page, StringComparer.Ordinal);
        var count = 0;
        foreach (var page in file.Pages)
        {
            var said = page
                .Links.Select(link => (Link: link, Said: Printed().Match(Contents(link))))
                .Where(link => link.Said.Success)
                .ToList();
            foreach (var (link, printed) in said)
            {
                var target = PdfFile.Between(link, "/Dest(", ")");
                var number = int.Parse(printed.Groups["page"].Value, CultureInfo.InvariantCulture);
                Assert.Equal(places[target] - places["@body"] + 1, number);
            }

            var shown = page
                .Shown.SelectMany(text => Printed().Matches(text.Text))
                .Select(match => match.Value)
                .ToList();
            Assert.Equal(
                shown.Distinct().Order(),
                said.Select(link => link.Said.Value).Distinct().Order()
            );
            count += shown.Count;
        }

        return count;
    }

    private static string Contents(string link) =>
        PdfFile.Decode(Literal().Match(link).Groups["text"].Value);

    private static Document Glossary(int entries, int[] targets)
    {
        var words = "A thing of which more can be said than fits into a line or two of a page";
        var links = targets
            .Select((target, i) => (Entry: i % entries, Target: target))
            .ToLookup(l => l.Entry);
        return new([
            .. Enumerable
                .Range(0, entries)
                .Select(i => new Entry(
                    new([$"Term {i}"]) { Id = $"term-{i}" },
                    EntryForm.Paragraph,
                    [
                        new Text($"Term {i}: {words[..(20 + ((i * 31) % 50))]}"),
                        .. links[i]
                            .SelectMany(link => (Inline[])[new Text("; see "), Link(link.Target)]),
                        new Text("."),
                    ],
                    []
                )),
        ])
        {
            Name = "x",
        };
    }

    private static Link Link(int target) =>
        new([new Text($"Term {target}")], $"#t{target}") { Target = $"term-{target}" };

    [GeneratedRegex("p\\.\u00A0(?<page>\\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Printed();

    [GeneratedRegex(
        @"/Contents\((?<text>([^()\\]|\\.)*)\)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Literal();
}
