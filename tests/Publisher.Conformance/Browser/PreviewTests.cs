using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Publisher.Conformance.Browser;

/// <summary>What a link shows of the place that it leads to (WCAG 2.2, 1.4.13).</summary>
public sealed class PreviewTests(Chromium browser) : IClassFixture<Chromium>
{
    private const string OwnDocument = "glossary.md";
    private const string Linked = "main a[href='#residual-stream']:not(.permalink):visible";

    [Fact]
    public async Task Hovering_shows_the_definition_which_stays_under_the_pointer_and_goes_with_Escape()
    {
        var page = await Open();
        var link = page.Locator(Linked).First;
        await link.HoverAsync();
        var card = page.Locator(".preview");
        await card.WaitForAsync();
        Assert.StartsWith(
            "Residual stream",
            (await card.InnerTextAsync()).Trim(),
            StringComparison.Ordinal
        );

        await card.HoverAsync();
        await page.WaitForTimeoutAsync(600);
        Assert.True(await card.IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await card.IsVisibleAsync());
    }

    [Fact]
    public async Task Leaving_closes_it_and_a_link_in_it_can_be_followed()
    {
        var page = await Open();
        await page.Locator(Linked).First.HoverAsync();
        var card = page.Locator(".preview");
        await card.WaitForAsync();
        await page.Mouse.MoveAsync(5, 5);
        await card.WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        await page.Locator(Linked).First.HoverAsync();
        await card.WaitForAsync();
        var inner = card.Locator("a[href^='#']").First;
        var address = await inner.GetAttributeAsync("href");
        await inner.ClickAsync();
        Assert.EndsWith(address!, page.Url, StringComparison.Ordinal);
        await card.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [Fact]
    public async Task It_has_no_id_that_the_page_has_and_is_within_the_window()
    {
        var page = await Open();
        foreach (var link in (await page.Locator(Linked).AllAsync()).Take(5))
        {
            await link.ScrollIntoViewIfNeededAsync();
            await link.HoverAsync();
            await page.Locator(".preview").WaitForAsync();
            Assert.Equal(0, await page.Locator(".preview [id]").CountAsync());
            Assert.True(
                await page.Locator(".preview")
                    .EvaluateAsync<bool>(
                        "e => { const at = e.getBoundingClientRect(); return at.left >= 0 && at.right <= innerWidth; }"
                    )
            );
            await page.Keyboard.PressAsync("Escape");
        }
    }

    [Fact]
    public async Task The_keyboard_opens_it_too()
    {
        var page = await Open();
        await page.Keyboard.PressAsync("Tab");
        await page.Locator(Linked).First.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Shift+Tab");

        Assert.True(await page.Locator(".preview").IsVisibleAsync());
    }

    [Fact]
    public async Task One_that_scrolls_is_within_reach_of_the_keyboard_and_has_a_name()
    {
        var sentences = string.Concat(Enumerable.Repeat("It goes on for a while. ", 80));
        var text = $"""
            # Glossary

            - **Open access**: reading for everybody, without a fee. {sentences}
            - **Cantrip**: a spell that costs nothing.
            - **Author's copy**: a paper with open access in a store of its author's.
            - **Climbing**: going up where there is no stair.
            """;
        var (page, _) = await browser.OpenAsync(Published.OfText("tales", text));
        await page.Locator("main #authors-copy a[href='#open-access']").HoverAsync();
        var card = page.Locator(".preview");
        await card.WaitForAsync();

        Assert.Equal("0", await card.GetAttributeAsync("tabindex"));
        Assert.Equal("open access", await card.GetAttributeAsync("aria-label"));
    }

    [Fact]
    public async Task A_link_to_the_web_shows_where_it_leads()
    {
        var page = await Open();
        var link = page.Locator("main a[href^='https://arxiv.org']").First;
        await link.HoverAsync();
        var card = page.Locator(".preview");
        await card.WaitForAsync();

        Assert.Equal("arxiv.org", await card.Locator("strong").InnerTextAsync());
    }

    [Fact]
    public async Task A_tap_opens_it_with_a_link_onward()
    {
        var page = await Open(
            new()
            {
                ViewportSize = new() { Width = 390, Height = 760 },
                HasTouch = true,
                IsMobile = true,
            }
        );
        var before = page.Url;
        await page.Locator(Linked).First.TapAsync();
        await page.Locator(".preview").WaitForAsync();
        Assert.Equal(before, page.Url);

        await page.Locator(".preview .onward").TapAsync();
        Assert.EndsWith("#residual-stream", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_is_shown_at_its_mark()
    {
        var (page, _) = await browser.OpenAsync(Published.Of("many-notes.md").Edition("html"));
        await page.Locator("main sup a[href^='#']").First.HoverAsync();
        await page.Locator(".preview").WaitForAsync();

        Assert.NotEqual("", (await page.Locator(".preview").InnerTextAsync()).Trim());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_with_search_and_preview_open(ColorScheme scheme)
    {
        var page = await Open(new() { ColorScheme = scheme });
        await page.Locator(".find input").FillAsync("attention");
        Assert.Empty(await Violations(page.Locator(".find")));
        await page.Locator(Linked).First.HoverAsync();
        await page.Locator(".preview").WaitForAsync();
        Assert.Empty(await Violations(page.Locator(".preview")));
    }

    /// <summary>In what opened alone: the rest of the page is a matter of its own, and long.</summary>
    private static async Task<IEnumerable<string>> Violations(ILocator opened) =>
        (await opened.RunAxe()).Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} at {violation.Nodes[0].Html}"
        );

    private async Task<IPage> Open(BrowserNewContextOptions? options = null) =>
        (await browser.OpenAsync(Published.Of(OwnDocument).Edition("html"), options)).Page;
}
