using System.Diagnostics;
using System.Text;
using Microsoft.Playwright;

namespace Publisher.Conformance.Browser;

/// <summary>The real command beside a browser: what an author sees who edits.</summary>
public sealed class ServeTests(Chromium browser) : IClassFixture<Chromium>
{
    private const string Frame = ".pages iframe:not(.next)";
    private const string Settings =
        "document: https://docs.google.com/document/d/1\nchecks: {referenced-term: note}\n";

    [Fact]
    public async Task The_page_follows_the_edits_where_the_reader_is()
    {
        using var served = await Served.Start("edits", Settings);
        var (page, complaints) = await browser.OpenAsync(
            served.Address,
            served.Address.AbsoluteUri
        );
        await Edition(page).Locator("#term-40").WaitForAsync();
        var before = await Top(page, "term-40", scrollTo: true);

        served.Edit(text =>
            text.Replace(
                "- **Term 2** is",
                "- **Term 1b** is new, as is [this](#nowhere).\n- **Term 2** is",
                StringComparison.Ordinal
            )
        );

        await Edition(page).Locator("#term-1b").WaitForAsync();
        Assert.InRange(await Top(page, "term-40") - before, -1, 1);
        await page.Locator("#findings li.error", new() { HasText = "nowhere" }).WaitForAsync();
        Assert.Empty(complaints);
        await Pictures(page, "wide");
    }

    [Fact]
    public async Task A_finding_leads_to_its_place_in_the_page_and_in_the_document()
    {
        using var served = await Served.Start("findings", Settings);
        var (page, complaints) = await browser.OpenAsync(
            served.Address,
            served.Address.AbsoluteUri
        );
        var finding = page.Locator("#findings li", new() { HasText = "is is" });
        await finding.Locator(".message").ClickAsync();

        Assert.InRange(await Top(page, "term-30"), 0, 400);
        Assert.EndsWith("#term-30", page.Url, StringComparison.Ordinal);
        Assert.True(await Shown(page).EvaluateAsync<bool>("() => CSS.highlights.has('finding')"));
        Assert.StartsWith(
            "https://docs.google.com/document/d/1",
            await finding.Locator("a").GetAttributeAsync("href"),
            StringComparison.Ordinal
        );
        Assert.Empty(complaints);
        Assert.Equal([], await Barriers.Of(page));
    }

    [Fact]
    public async Task What_stands_in_the_way_is_shown_beside_the_last_good_page()
    {
        using var served = await Served.Start("trouble", Settings);
        var (page, _) = await browser.OpenAsync(served.Address, served.Address.AbsoluteUri);
        await Edition(page).Locator("#term-40").WaitForAsync();
        var good = served.Text;

        served.Edit(_ => "");
        await page.Locator(".trouble", new() { HasText = "is empty" }).WaitForAsync();
        Assert.True(await Edition(page).Locator("#term-40").CountAsync() == 1);

        served.Edit(_ => good);
        await page.Locator(".trouble").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [Fact]
    public async Task A_narrow_window_shows_the_page_first_and_a_folded_panel_stays_folded()
    {
        using var served = await Served.Start("narrow", Settings);
        var narrow = new BrowserNewContextOptions
        {
            ViewportSize = new() { Width = 420, Height = 800 },
            ColorScheme = ColorScheme.Dark,
        };
        var (page, _) = await browser.OpenAsync(served.Address, served.Address.AbsoluteUri, narrow);
        await Edition(page).Locator("#term-40").WaitForAsync();
        Assert.False(await page.Locator("#findings").IsVisibleAsync());
        await Pictures(page, "narrow-folded");

        await page.Locator(".unfold").ClickAsync();
        Assert.True(await page.Locator("#findings").IsVisibleAsync());
        await Pictures(page, "narrow");
        await page.Locator(".fold").ClickAsync();
        await page.ReloadAsync();
        await page.Locator(".unfold").WaitForAsync();
        Assert.False(await page.Locator("#findings").IsVisibleAsync());
    }

    [Fact]
    public async Task A_site_is_shown_and_its_page_is_kept()
    {
        using var served = await Served.Start("site", Settings, "--editions", "site");
        var (page, complaints) = await browser.OpenAsync(
            served.Address,
            served.Address.AbsoluteUri
        );
        await Edition(page).Locator("a[href='second-half.html']").First.ClickAsync();
        await Edition(page).Locator("#term-40").WaitForAsync();

        served.Edit(text => text + "- **Term 99** is the last.\n");

        await Edition(page).Locator("#term-99").WaitForAsync();
        Assert.EndsWith(
            "/second-half.html",
            Shown(page).Url.Split('#')[0],
            StringComparison.Ordinal
        );
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_port_in_use_is_passed_over_unless_it_was_asked_for()
    {
        using var first = await Served.Start("first", "");
        using var second = await Served.Start("second", "");
        Assert.NotEqual(first.Address.Port, second.Address.Port);

        var run = Command.Run("serve", first.Source, "--port", $"{first.Address.Port}");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--port", run.Errors, StringComparison.Ordinal);
    }

    private static IFrameLocator Edition(IPage page) => page.FrameLocator(Frame);

    private static IFrame Shown(IPage page) =>
        page.Frames.Last(frame => frame.Url.Contains("/editions/", StringComparison.Ordinal));

    /// <summary>How far an element is from the top of the window.</summary>
    private static async Task<double> Top(IPage page, string id, bool scrollTo = false)
    {
        var element = Edition(page).Locator($"[id='{id}']");
        if (scrollTo)
        {
            await element.EvaluateAsync(
                "e => scrollTo(0, e.getBoundingClientRect().top + scrollY - 60)"
            );
        }

        return await element.EvaluateAsync<double>("e => e.getBoundingClientRect().top");
    }

    private static async Task Pictures(IPage page, string name) =>
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(Repository.Made, "serve", $"{name}.png") }
        );

    /// <summary>A document that is served until it is let go.</summary>
    private sealed class Served : IDisposable
    {
        private readonly Process _run;

        private Served(Process run, string source, Uri address) =>
            (_run, Source, Address) = (run, source, address);

        public string Source { get; }

        public Uri Address { get; }

        public string Text => File.ReadAllText(Source);

        public static async Task<Served> Start(
            string name,
            string settings,
            params string[] options
        )
        {
            var home = Repository.EmptyFolder(Path.Combine("serve", name));
            var source = Path.Combine(home, "words.md");
            await File.WriteAllTextAsync(source, Document());
            await File.WriteAllTextAsync(Path.Combine(home, "publisher.yml"), settings);
            var run = Command.Start([
                "serve",
                source,
                "--out",
                Path.Combine(home, "out"),
                .. options,
            ]);
            _ = run.StandardError.ReadToEndAsync();
            var address = await run.StandardOutput.ReadLineAsync();
            return new(run, source, new(address!));
        }

        public void Edit(Func<string, string> edit) => File.WriteAllText(Source, edit(Text));

        public void Dispose()
        {
            _run.Kill();
            _run.WaitForExit();
            _run.Dispose();
        }

        private static string Document()
        {
            var text = new StringBuilder("# Words\n\n");
            for (var term = 1; term <= 60; term++)
            {
                text.Append(
                    term == 1 ? "## First half\n\n"
                    : term == 31 ? "\n## Second half\n\n"
                    : ""
                );
                var fault = term == 30 ? "is is" : "is";
                text.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"- **Term {term}** {fault} a word that stands between Term {term - 1} and Term {term + 1}, as words do.\n"
                );
            }

            return text.ToString();
        }
    }
}
