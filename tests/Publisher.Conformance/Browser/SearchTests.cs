using Microsoft.Playwright;

namespace Publisher.Conformance.Browser;

/// <summary>The search of the HTML edition, as a reader types, with nothing but the file.</summary>
public sealed class SearchTests(Chromium browser) : IClassFixture<Chromium>
{
    private const string OwnDocument = "glossary.md";
    private const double First = 0.95;

    public static TheoryData<string> Exports => Sources.FewNames;

    [Fact]
    public async Task What_people_type_gives_the_entry_they_mean_first()
    {
        var page = await Open(OwnDocument);
        var queries = Queries().Select(line => line.Split('\t')).ToList();
        var missed = new List<string>();
        foreach (var query in queries)
        {
            await page.Locator(".find input").FillAsync(query[0]);
            var first = await Address(page.Locator(".found a").First);
            if (first != $"#{query[1]}")
            {
                missed.Add($"{query[0]}: {first} for #{query[1]}");
            }
        }

        Assert.True(missed.Count <= queries.Count * (1 - First), string.Join('\n', missed));
    }

    /// <summary>An abbreviation spelled out, one by first letters, short words of a question, other endings.</summary>
    [Theory]
    [InlineData("green open access", "green-oa")]
    [InlineData("aoe", "area-of-effect")]
    [InlineData("how much can I carry", "carrying-capacity")]
    [InlineData("climbing speed", "climb-speed")]
    [InlineData("reproducable", "reproducibility")]
    public async Task Words_that_no_name_has_lead_to_the_entry_they_mean(string query, string entry)
    {
        const string Words = """
            # Words of the house

            - **Open access (OA)**: reading for everybody, without a fee.
            - **Green OA**: a copy that stands in the author's own store.
            - **Area of effect**: the part of the table that a spell touches.
            - **Cantrip**: a spell that costs nothing.
            - **Carrying capacity**: the weight that one may have on one's back.
            - **Climbing**: going up where there is no stair.
            - **Climb speed**: how far one comes up a wall in a turn.
            - **Reproducibility**: the same again under other hands.
            """;
        var page = (await browser.OpenAsync(Published.OfText("search", Words))).Page;
        await page.Locator(".find input").FillAsync(query);

        Assert.Equal($"#{entry}", await Address(page.Locator(".found a").First));
    }

    [Fact]
    public async Task Words_that_stand_everywhere_are_no_find_beside_others()
    {
        var page = await Open(OwnDocument);
        await page.Locator(".find input").FillAsync("the residual stream");
        var marked = await page.Locator(".found mark").AllInnerTextsAsync();

        Assert.Contains("residual", marked, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("the", marked, StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task Every_entry_is_found_by_each_of_its_names(string name)
    {
        var page = await Open(name);
        var names = Publisher
            .Model.Outline.Of(Published.Of(name).Document)
            .Entries.SelectMany(entry => entry.Headword.Terms.AsEnumerable())
            .ToArray();
        var missed = await page.EvaluateAsync<string[]>(
            """
            names => {
                const field = document.querySelector(".find input");
                const flat = text => text.replace(/\s+/g, " ").trim();
                return names.filter(name => {
                    field.value = name;
                    field.dispatchEvent(new Event("input"));
                    return ![...document.querySelectorAll(".found a")].slice(0, 3)
                        .some(link => flat(link.textContent).includes(flat(name)));
                });
            }
            """,
            names
        );

        Assert.Empty(missed);
    }

    [Fact]
    public async Task Results_show_the_definition_and_mark_the_words()
    {
        var page = await Open(OwnDocument);
        await page.Locator(".find input").FillAsync("gradients");
        var results = page.Locator(".found a");

        Assert.InRange(await results.CountAsync(), 2, 20);
        Assert.NotEqual("", await results.First.Locator(".gist").InnerTextAsync());
        Assert.Contains(
            "gradient",
            await page.Locator(".found mark").First.InnerTextAsync(),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        var page = await Open(OwnDocument);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("superposition");
        Assert.Equal("superposition", await page.Locator(".find input").InputValueAsync());

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(await Address(page.Locator(".found a").Nth(1)), await Focused(page));
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#superposition", page.Url, StringComparison.Ordinal);

        await page.Keyboard.PressAsync("Control+k");
        Assert.Equal("_find", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await page.Locator(".find input").InputValueAsync());
        Assert.Equal(0, await page.Locator(".found a:visible").CountAsync());
    }

    [Fact]
    public async Task A_search_is_an_address_to_share()
    {
        var page = await Open(OwnDocument);
        await page.Locator(".find input").FillAsync("causal mask");
        var address = page.Url;
        await page.GotoAsync("about:blank");
        await page.GotoAsync(address);

        Assert.EndsWith("#q=causal%20mask", address, StringComparison.Ordinal);
        Assert.Equal("causal mask", await page.Locator(".find input").InputValueAsync());
        Assert.Equal("#causal-mask", await Address(page.Locator(".found a").First));
    }

    [Fact]
    public async Task What_is_not_there_is_said()
    {
        var page = await Open(OwnDocument);
        await page.Locator(".find input").FillAsync("xyzzyplugh");

        Assert.Equal(0, await page.Locator(".found a").CountAsync());
        Assert.Equal("Nothing found.", await page.Locator(".find .none").InnerTextAsync());
    }

    [Theory]
    [InlineData("<b>x</b>")]
    [InlineData("(((")]
    [InlineData("\\")]
    [InlineData("%")]
    [InlineData("💥")]
    [InlineData("a a a a a a a a a a")]
    public async Task Whatever_is_typed_the_page_does_not_complain(string query)
    {
        var (page, complaints) = await browser.OpenAsync(Published.Of(OwnDocument).Edition("html"));
        await page.Locator(".find input").FillAsync(query);
        await page.ReloadAsync();

        Assert.Equal(query, await page.Locator(".find input").InputValueAsync());
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task On_a_phone_the_field_is_in_sight_and_a_result_leads_to_its_place()
    {
        var page = await Open(
            OwnDocument,
            new()
            {
                ViewportSize = new() { Width = 320, Height = 640 },
                HasTouch = true,
            }
        );
        await page.Locator(".find input").TapAsync();
        await page.Keyboard.TypeAsync("grokking");
        await page.Locator(".found a").First.TapAsync();

        Assert.False(await page.Locator(".found").IsVisibleAsync());
        Assert.True(await page.Locator(".find input").IsVisibleAsync());
        Assert.True(
            await page.Locator("#grokking")
                .EvaluateAsync<bool>(
                    "e => { const at = e.getBoundingClientRect(); return at.top >= 0 && at.top < innerHeight; }"
                )
        );
    }

    [Fact]
    public async Task Without_script_no_field_stands_there_that_does_nothing()
    {
        var page = await Open(OwnDocument, new() { JavaScriptEnabled = false });

        Assert.Equal(0, await page.Locator("input:visible, select:visible").CountAsync());
        Assert.True(await page.Locator("nav .menu a").First.IsVisibleAsync());
    }

    private static IEnumerable<string> Queries() =>
        File.ReadLines(
            Path.Combine(Repository.Root, "tests/Publisher.Conformance/Browser/queries.tsv")
        );

    private async Task<IPage> Open(string name, BrowserNewContextOptions? options = null) =>
        (await browser.OpenAsync(Published.Of(name).Edition("html"), options)).Page;

    private static async Task<string> Address(ILocator link) =>
        await link.CountAsync() == 0 ? "" : await link.GetAttributeAsync("href") ?? "";

    private static Task<string> Focused(IPage page) =>
        page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')");
}
