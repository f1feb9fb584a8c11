using System.Text.Json;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Site;

public sealed class RedirectsTests
{
    private static readonly Document Renamed = new([
        new Section(
            1,
            [new Text("Words")],
            [
                new Entry(
                    new(["New name"]) { Id = "new-name", OtherIds = ["old-name"] },
                    EntryForm.Paragraph,
                    [new Text("New name: what it means.")],
                    []
                ),
            ]
        )
        {
            Id = "words",
        },
    ])
    {
        Name = "A glossary",
    };

    [Fact]
    public void The_list_of_places_has_ids_of_now_and_of_before()
    {
        var text = SiteFolder.Of(Renamed).Text("assets/places-index.js");
        using var places = JsonDocument.Parse(
            text["publisherPlaces = ".Length..].TrimEnd('\n', ';')
        );

        Assert.Equal("index.html#words", Place("words"));
        Assert.Equal("index.html#new-name", Place("new-name"));
        Assert.Equal("index.html#old-name", Place("old-name"));

        string? Place(string id) => places.RootElement.GetProperty(id).GetString();
    }

    [Fact]
    public void The_page_of_a_renamed_term_is_found_under_its_old_name_too()
    {
        var site = SiteFolder.Of(Renamed, new() { HasPageATerm = true });

        Assert.Contains("url=new-name.html", site.Text("old-name.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("old-name.html", SiteFolder.Of(Renamed).Names);
    }
}
