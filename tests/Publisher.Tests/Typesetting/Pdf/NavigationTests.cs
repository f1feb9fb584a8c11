using System.Text.RegularExpressions;
using Publisher.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Typesetting.Pdf;

public sealed partial class NavigationTests
{
    [Fact]
    public void Names_are_sorted_by_their_bytes_in_leaves_with_limits()
    {
        var names = Enumerable
            .Range(0, 200)
            .Select(i => $"entry-{i * 37 % 200}")
            .Append("über")
            .Append("(odd\\")
            .ToList();
        var pdf = Drawing.Read(document =>
        {
            var page = document.AddPage(400, 600);
            names.ForEach(name => page.AddDestination(name, 10, 20));
        });

        var leaves = pdf
            .Objects.Values.Where(o => o.StartsWith("<</Limits", StringComparison.Ordinal))
            .ToList();
        var found = leaves
            .SelectMany(l => Name().Matches(l))
            .Select(m => m.Groups["name"].Value)
            .ToList();

        Assert.Equal(202, found.Count);
        Assert.Equal(found.Order(StringComparer.Ordinal), found);
        Assert.All(
            leaves,
            leaf => Assert.Contains("/XYZ 10 580 null]", leaf, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Two_destinations_of_one_name_are_an_error()
    {
        using var document = new PdfDocument(new MemoryStream(), Drawing.Metadata);
        var page = document.AddPage(9, 9);
        page.AddDestination("a", 0, 0);

        Assert.Throws<ArgumentException>(() => page.AddDestination("a", 0, 0));
    }

    [Fact]
    public void Destinations_that_nothing_defines_are_told()
    {
        using var document = new PdfDocument(new MemoryStream(), Drawing.Metadata);
        var page = document.AddPage(9, 9);
        page.AddInternalLink(0, 0, 1, 1, "later", "x");
        page.AddInternalLink(0, 0, 1, 1, "never", "x");
        document.AddPage(9, 9).AddDestination("later", 0, 0);

        Assert.Equal(["never"], document.UndefinedDestinations);
    }

    [Fact]
    public void A_link_stands_where_its_text_is_and_says_what_it_is()
    {
        var pdf = Drawing.Read(document =>
            document
                .AddPage(400, 600)
                .AddLink(50, 100, 30, 12, "https://a.b/é x?q=%20(1)", "A paper (2020)")
        );

        var annotation = pdf.Objects.Values.Single(o =>
            o.Contains("/Subtype/Link", StringComparison.Ordinal)
        );

        Assert.Contains("/Rect[50 488 80 500]", annotation, StringComparison.Ordinal);
        Assert.Contains("/Border[0 0 0]", annotation, StringComparison.Ordinal);
        Assert.Contains("/Contents(A paper \\(2020\\))", annotation, StringComparison.Ordinal);
        Assert.Contains(
            "/URI(https://a.b/%C3%A9%20x?q=%20\\(1\\))",
            annotation,
            StringComparison.Ordinal
        );
        Assert.Contains("/Annots[", pdf.Pages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_outline_is_a_tree_that_counts_what_it_shows()
    {
        var pdf = Drawing.Read(document =>
        {
            document.AddPage(9, 9).AddDestination("x", 0, 0);
            document.Outline =
            [
                new("Open", "x")
                {
                    IsOpen = true,
                    Children = [new("Closed", "x") { Children = [new("a", "x"), new("b", "x")] }],
                },
                new("Größe", "x"),
            ];
        });

        string Item(string title) =>
            pdf.Objects.Values.Single(o =>
                o.StartsWith($"<</Title({title})", StringComparison.Ordinal)
            );
        var root = pdf.Objects[PdfReading.Reference(pdf.Catalog, "Outlines")];

        Assert.EndsWith("/Count 3>>", root, StringComparison.Ordinal);
        Assert.EndsWith("/Count 1>>", Item("Open"), StringComparison.Ordinal);
        Assert.EndsWith("/Count -2>>", Item("Closed"), StringComparison.Ordinal);
        Assert.Equal(Item("b"), pdf.Objects[PdfReading.Reference(Item("a"), "Next")]);
        Assert.Equal(Item("a"), pdf.Objects[PdfReading.Reference(Item("b"), "Prev")]);
        Assert.Equal(Item("Closed"), pdf.Objects[PdfReading.Reference(Item("b"), "Parent")]);
        var last = pdf.Objects[PdfReading.Reference(root, "Last")];
        Assert.StartsWith(
            "<</Title(\u00FE\u00FF\0G\0r\0\u00F6\0\u00DF\0e)",
            last,
            StringComparison.Ordinal
        );
    }

    [GeneratedRegex(@"\((?<name>(\\.|[^\\)])*)\)\[", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
