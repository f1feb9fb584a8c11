using Microsoft.Playwright;

namespace Publisher.Conformance.Browser;

/// <summary>What the HTML edition does for one who reads on: contents that follow, the terms before and after, light and
/// dark, the last place.</summary>
public sealed class ReadingTests(Chromium browser) : IClassFixture<Chromium>
{
    private const string OwnDocument = "glossary.md";

    [Fact]
    public async Task Contents_follow_the_reading_and_open_where_it_is()
    {
        var page = await Open();
        var section = page.Locator("nav li:has(> a[href='#attention']) > details");
        Assert.Null(await section.GetAttributeAsync("open"));

        await Read(page, "attention-pattern");
        Assert.NotNull(await section.GetAttributeAsync("open"));
        Assert.Equal(
            "#attention-pattern",
            await page.Locator("nav [aria-current]").GetAttributeAsync("href")
        );

        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await page.Locator("nav li:has(> a[href='#attention']) > details:not([open])")
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    [Fact]
    public async Task What_stands_after_the_text_is_a_place_of_the_contents_too()
    {
        var page = await Open();
        await Read(page, "_map");
        await Read(page, "_index");

        Assert.Equal(1, await page.Locator("nav [aria-current]").CountAsync());
    }

    [Fact]
    public async Task On_paper_the_index_has_sections_and_nothing_leads_back()
    {
        var page = await Open();
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Contains(
            "§",
            await page.Locator(".index li > a[href='#superposition'][data-section]")
                .EvaluateAsync<string>("link => getComputedStyle(link, '::after').content"),
            StringComparison.Ordinal
        );
        Assert.Equal(0, await page.Locator(".backlinks:visible, .places:visible").CountAsync());
    }

    [Fact]
    public async Task The_terms_before_and_after_are_a_step_away()
    {
        var page = await Open();
        await Read(page, "attention-pattern");

        Assert.Equal(
            "#attention-score",
            await page.Locator(".tools .before").GetAttributeAsync("href")
        );
        Assert.Equal("#causal-mask", await page.Locator(".tools .after").GetAttributeAsync("href"));
    }

    [Fact]
    public async Task The_readers_choice_of_light_and_dark_is_kept()
    {
        var page = await Open(new() { ColorScheme = ColorScheme.Light });
        var light = await Ground(page);
        await page.Locator(".tools select").SelectOptionAsync("dark");
        var dark = await Ground(page);
        await page.ReloadAsync();

        Assert.NotEqual(light, dark);
        Assert.Equal(dark, await Ground(page));
        Assert.Equal("dark", await page.Locator(".tools select").InputValueAsync());
    }

    [Fact]
    public async Task The_last_place_is_offered_and_nothing_jumps()
    {
        var page = await Open();
        await page.WaitForTimeoutAsync(600);
        await Read(page, "grokking");
        var again = await page.Context.NewPageAsync();
        await again.GotoAsync(page.Url.Split('#')[0]);

        Assert.Equal(0, await again.EvaluateAsync<int>("() => Math.round(scrollY)"));
        await again.Locator(".tools .resume").ClickAsync();
        Assert.EndsWith("#grokking", again.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_index_leads_to_every_place_that_mentions_an_entry()
    {
        var page = await Open();
        var places = page.Locator(".index li:has(> a[href='#superposition']) .places a");
        var named = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('#superposition > .backlinks a')].map(a => a.getAttribute('href'))"
        );

        Assert.NotEmpty(named);
        Assert.Equal(
            named,
            await places.EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))")
        );
        Assert.True(await page.Locator("nav a[href='#_index']").IsVisibleAsync());
    }

    [Fact]
    public async Task A_voice_reads_the_names_behind_the_numbers_of_the_index()
    {
        var page = await Open();
        var place = page.Locator(".index .places a[href='#grokking']").First;
        await place.EvaluateAsync(
            "place => new Promise(done => { const look = () => place.ariaLabel ? done() : setTimeout(look, 50); look(); })"
        );

        Assert.Equal(
            $"{await place.TextContentAsync()}: Grokking",
            await place.GetAttributeAsync("aria-label")
        );
    }

    [Fact]
    public async Task A_page_that_is_opened_at_a_place_shows_it_and_does_not_move()
    {
        var page = await Open(
            new()
            {
                ViewportSize = new() { Width = 390, Height = 844 },
                HasTouch = true,
                IsMobile = true,
            }
        );
        await page.GotoAsync("about:blank");
        await page.GotoAsync(
            new Uri(Published.Of(OwnDocument).Edition("html")).AbsoluteUri + "#grokking"
        );
        var top = await Top(page.Locator("#grokking"));
        await page.WaitForTimeoutAsync(1000);

        Assert.InRange(top, 0, 200);
        Assert.Equal(top, await Top(page.Locator("#grokking")), 1.0);
    }

    [Fact]
    public async Task Who_is_led_into_the_text_at_once_stays_where_he_was_led()
    {
        var page = await Open();
        await page.GotoAsync("about:blank");
        await page.GotoAsync(
            new Uri(Published.Of(OwnDocument).Edition("html")).AbsoluteUri,
            new() { WaitUntil = WaitUntilState.DOMContentLoaded }
        );
        var entry = page.Locator("#grokking");
        await page.Locator("nav a[href='#grokking']").EvaluateAsync("link => link.click()");
        var top = await Top(entry);
        await page.WaitForFunctionAsync(
            """
            () => [...document.querySelectorAll('main > section:not(.index, .map)')]
                .every(part => getComputedStyle(part).contentVisibility === 'visible')
            """
        );

        Assert.InRange(top, 0, 200);
        Assert.Equal(top, await Top(entry), 1.0);
    }

    [Fact]
    public async Task Without_script_and_on_paper_the_whole_text_is_laid_out()
    {
        const string Hidden = """
            () => [...document.querySelectorAll('main > section:not(.index, .map)')]
                .filter(part => getComputedStyle(part).contentVisibility !== 'visible').length
            """;
        var page = await Open(new() { JavaScriptEnabled = false });
        Assert.Equal(0, await page.EvaluateAsync<int>(Hidden));

        var printed = await Open();
        await printed.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(0, await printed.EvaluateAsync<int>(Hidden));
        Assert.Equal(
            "avoid",
            await printed
                .Locator("main h2")
                .First.EvaluateAsync<string>("title => getComputedStyle(title).breakInside")
        );
    }

    [Fact]
    public async Task A_point_has_a_sign_that_links_to_it_and_stands_over_no_bullet()
    {
        var page = await Open();
        var point = page.Locator("main .entry li[id^='_']").First;
        await point.HoverAsync();
        var sign = point.Locator("> .point");
        var (text, beside) = (await point.BoundingBoxAsync(), await sign.BoundingBoxAsync());

        Assert.True(beside!.X >= text!.X + text.Width - 1);
        Assert.Equal(
            $"#{await point.GetAttributeAsync("id")}",
            Uri.UnescapeDataString(await sign.GetAttributeAsync("href") ?? "")
        );
    }

    [Fact]
    public async Task A_point_that_says_something_else_now_leads_to_its_entry()
    {
        var page = await Open();
        await page.GotoAsync(page.Url.Split('#')[0] + "#_activation.000000");
        await page.WaitForFunctionAsync("() => location.hash === '#activation'");
    }

    /// <summary>Brings an entry to the upper part of the window, by scrolling alone.</summary>
    private static async Task Read(IPage page, string id)
    {
        await page.Locator($"[id='{id}']")
            .EvaluateAsync("e => scrollTo(0, e.getBoundingClientRect().top + scrollY - 100)");
        await page.Locator($"nav a[aria-current][href='#{id}']")
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static Task<double> Top(ILocator element) =>
        element.EvaluateAsync<double>("e => e.getBoundingClientRect().top");

    private static Task<string> Ground(IPage page) =>
        page.EvaluateAsync<string>(
            "() => getComputedStyle(document.documentElement).backgroundColor"
        );

    private async Task<IPage> Open(BrowserNewContextOptions? options = null) =>
        (await browser.OpenAsync(Published.Of(OwnDocument).Edition("html"), options)).Page;
}
