using System.Text.Json;
using Microsoft.Playwright;

namespace Publisher.Conformance.Browser;

/// <summary>The site of the project's own document, as a host serves it and from the disk.</summary>
public sealed class SiteTests(Chromium browser) : IClassFixture<Chromium>, IDisposable
{
    private static readonly Lazy<string> Made = new(Publish);
    private readonly StaticHost _host = new(Made.Value);

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Nu_HTML_checker_finds_no_error_on_any_page()
    {
        var pages = Directory.EnumerateFiles(Made.Value, "*.html").ToList();
        var run = Programme.Run(
            Tools.Java,
            [.. Tools.JavaForSeconds, Tools.NuHtmlChecker, "--format", "json", .. pages]
        );
        using var report = JsonDocument.Parse(run.Errors);
        var errors = report
            .RootElement.GetProperty("messages")
            .EnumerateArray()
            .Where(message => message.GetProperty("type").GetString() != "info")
            .Select(message => message.GetRawText());
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Every_page_opens_without_a_complaint_and_asks_nobody_else()
    {
        var (page, complaints) = await Open("");
        foreach (var file in Directory.EnumerateFiles(Made.Value, "*.html"))
        {
            await page.GotoAsync(_host.Address + Path.GetFileName(file));
            Assert.Equal(1, await page.Locator("h1").CountAsync());
        }

        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("")]
    [InlineData("circuits.html")]
    [InlineData("terms.html")]
    [InlineData("map.html")]
    public async Task Axe_finds_nothing_by_day_and_by_night(string path)
    {
        var (page, _) = await Open(path, new() { ColorScheme = ColorScheme.Light });
        Assert.Empty(await Barriers.Of(page));
    }

    [Fact]
    public async Task A_search_leads_to_another_page_and_marks_the_words_there()
    {
        var (page, complaints) = await Open("");
        await page.Locator(".find input").FillAsync("groking");
        await page.Locator(".found a").First.ClickAsync();
        await page.WaitForURLAsync("**/training-dynamics.html#grokking");
        Assert.True(await page.EvaluateAsync<bool>("() => CSS.highlights.has('found')"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_link_to_another_page_shows_what_stands_there()
    {
        var (page, complaints) = await Open("circuits.html");
        var link = page.Locator("main a[href$='#residual-stream']").First;
        await link.HoverAsync();
        var card = page.Locator(".preview");
        await card.WaitForAsync();
        Assert.StartsWith(
            "Residual stream",
            (await card.InnerTextAsync()).Trim(),
            StringComparison.Ordinal
        );
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_choice_of_dark_holds_on_the_next_page()
    {
        var (page, _) = await Open("circuits.html", new() { ColorScheme = ColorScheme.Light });
        await page.Locator(".tools select").SelectOptionAsync("dark");
        await page.Locator("[rel='next']").ClickAsync();
        await page.WaitForFunctionAsync(
            "() => document.querySelector(\".tools select\")?.value === 'dark' && !location.pathname.endsWith('circuits.html')"
        );
    }

    [Fact]
    public async Task An_address_that_is_not_there_still_leads_to_what_is()
    {
        var (page, _) = await Open("no/such/place.html");
        await page.Locator(".find input").FillAsync("grokking");
        await page.Locator(".found a").First.ClickAsync();
        await page.WaitForURLAsync("**/glossary/training-dynamics.html#grokking");
    }

    [Fact]
    public async Task On_a_phone_nothing_scrolls_sideways_and_a_tap_previews_another_page()
    {
        var (page, _) = await Open(
            "circuits.html",
            new()
            {
                ViewportSize = new() { Width = 320, Height = 640 },
                HasTouch = true,
                IsMobile = true,
            }
        );
        Assert.Equal(
            320,
            await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")
        );
        var link = page.Locator("main a[href$='#residual-stream']").First;
        await link.TapAsync();
        var onward = page.Locator(".preview .onward");
        await onward.WaitForAsync();
        Assert.EndsWith(
            "#residual-stream",
            await onward.GetAttributeAsync("href"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task On_any_other_page_a_link_to_a_term_shows_what_it_means()
    {
        var (page, complaints) = await Open("");
        await page.RouteAsync(
            "**/elsewhere.html",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        ContentType = "text/html",
                        Body = """
                        <!doctype html><html lang="en"><title>x</title><script src="hover.js" defer></script>
                        <p style="margin: 20rem"><a href="training-dynamics.html#grokking">this</a>
                        and <span data-term="residual-stream" tabindex="0">that</span></p>
                        """,
                    }
                )
        );
        await page.GotoAsync(_host.Address + "elsewhere.html");
        var card = page.Locator("#publisher-term");
        await page.Locator("a").HoverAsync();
        await card.WaitForAsync();
        Assert.StartsWith("Grokking", await card.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(
            "publisher-term",
            await page.Locator("a").GetAttributeAsync("aria-describedby")
        );

        await card.HoverAsync();
        await page.WaitForTimeoutAsync(400);
        Assert.True(await card.IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await card.IsVisibleAsync());

        await page.Locator("[data-term]").FocusAsync();
        await card.WaitForAsync();
        Assert.StartsWith("Residual stream", await card.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task From_the_disk_pages_searches_and_links_work_too()
    {
        var (page, complaints) = await browser.OpenAsync(Path.Combine(Made.Value, "index.html"));
        await page.Locator(".find input").FillAsync("grokking");
        await page.Locator(".found a").First.ClickAsync();
        await page.WaitForURLAsync("file:**/training-dynamics.html#grokking");
        Assert.Empty(complaints);
    }

    private Task<(IPage Page, List<string> Complaints)> Open(
        string path,
        BrowserNewContextOptions? options = null
    ) => browser.OpenAsync(new Uri(_host.Address + path), _host.Address, options);

    /// <summary>With an address of which the part after the host is the one that <see cref="StaticHost"/> has.</summary>
    private static string Publish()
    {
        var folder = Repository.EmptyFolder("site");
        var settings = Path.Combine(folder, "site.yml");
        File.WriteAllText(settings, "site: { address: https://example.org/glossary }\n");
        var source = Sources.Named("glossary.md").Path;
        var run = Command.Run(
            "publish",
            source,
            "--out",
            folder,
            "--editions",
            "site",
            "--config",
            settings,
            "--draft"
        );
        Assert.True(run.ExitCode == 0, run.Said);
        return Path.Combine(folder, "glossary-site");
    }
}
