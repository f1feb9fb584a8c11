using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Publisher.Conformance.Browser;

/// <summary>The HTML edition as a person meets it: from the disk, without a network, on a phone, at night, on paper.</summary>
public sealed partial class HtmlEditionTests(Chromium browser) : IClassFixture<Chromium>
{
    private const int PhoneWidth = 320;

    public static TheoryData<string> Exports => Sources.FewNames;

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task It_opens_from_the_disk_without_a_network_or_a_complaint(string name)
    {
        var (page, complaints) = await Open(name);
        Assert.Empty(complaints);
        Assert.NotEmpty(await page.TitleAsync());
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task Every_internal_link_leads_somewhere(string name)
    {
        var (page, _) = await Open(name);
        var broken = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href'))
                .filter(href => href.length > 1 && !document.getElementById(decodeURIComponent(href.slice(1))))
            """
        );
        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task On_a_phone_nothing_scrolls_sideways(string name)
    {
        var (page, _) = await Open(
            name,
            new()
            {
                ViewportSize = new() { Width = PhoneWidth, Height = 640 },
            }
        );
        Assert.Equal(
            PhoneWidth,
            await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")
        );

        // 1280 pixels by 1024 at 400 % (WCAG 2.2, 1.4.10): what stays at the top leaves room to read.
        await page.SetViewportSizeAsync(PhoneWidth, 256);
        Assert.Equal(
            PhoneWidth,
            await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")
        );
        Assert.InRange(
            await page.EvaluateAsync<int>("() => document.querySelector('nav')?.offsetHeight ?? 0"),
            0,
            256 / 3
        );
    }

    [Fact]
    public async Task On_a_phone_the_field_has_room_beside_a_long_word_for_contents()
    {
        var (page, _) = await Open(
            "glossary.md",
            new()
            {
                ViewportSize = new() { Width = PhoneWidth, Height = 640 },
            }
        );
        await page.Locator(".menu > summary")
            .EvaluateAsync("summary => { summary.textContent = 'Table des matières'; }");

        Assert.InRange((await page.Locator(".find").BoundingBoxAsync())!.Width, 140, PhoneWidth);
        Assert.Equal(
            PhoneWidth,
            await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")
        );
    }

    [Fact]
    public async Task On_a_phone_a_short_list_of_contents_is_one_box_with_what_stands_below_it()
    {
        var text = Published.OfText("short", "# Tea\n\n## Green\n\nOne.\n\n## Black\n\nTwo.\n");
        var (page, _) = await browser.OpenAsync(
            text,
            new()
            {
                ViewportSize = new() { Width = PhoneWidth, Height = 640 },
            }
        );
        await page.Locator(".menu > summary").ClickAsync();
        var list = await page.Locator(".menu > ul").BoundingBoxAsync();
        var tools = await page.Locator(".menu > .tools").BoundingBoxAsync();

        Assert.InRange(tools!.Y - list!.Y - list.Height, -1, 24);
        Assert.InRange(list.Height, 1, 200);
    }

    /// <summary>22,000 words in 600 KB, without fonts and pictures.</summary>
    [Fact]
    public void A_word_costs_few_bytes()
    {
        const double Most = 600_000.0 / 22_000;
        var published = Published.Of("glossary.md");
        var page = Data().Replace(File.ReadAllText(published.Edition("html")), "");
        var words = File.ReadAllText(published.Export.Path)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Length;

        Assert.InRange((double)Encoding.UTF8.GetByteCount(page) / words, 0, Most);
    }

    [GeneratedRegex("data:[a-z0-9/+.-]+;base64,[A-Za-z0-9+/=]+")]
    private static partial Regex Data();

    [Fact]
    public async Task At_night_the_page_is_dark_and_the_text_light()
    {
        var (light, _) = await Open("shapes.html", new() { ColorScheme = ColorScheme.Light });
        var (dark, _) = await Open("shapes.html", new() { ColorScheme = ColorScheme.Dark });
        Assert.True(await Brightness(light) > 200);
        Assert.True(await Brightness(dark) < 60);
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task Axe_finds_no_barrier(string name)
    {
        var (page, _) = await Open(name, new() { ColorScheme = ColorScheme.Light });
        Assert.Empty(await Barriers.Of(page));
    }

    [Fact]
    public async Task On_paper_the_navigation_is_gone_and_the_text_stays()
    {
        var (page, _) = await Open("shapes.html");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var navigation = page.Locator("nav");
        for (var at = 0; at < await navigation.CountAsync(); at++)
        {
            Assert.False(await navigation.Nth(at).IsVisibleAsync());
        }

        Assert.True(await page.Locator("main").First.IsVisibleAsync());
    }

    /// <summary>Entries that are kept whole leave room on the page before: of long ones, most of a page.</summary>
    [Fact]
    public async Task On_paper_a_short_entry_is_whole_and_a_long_one_fills_its_page()
    {
        const string Words = """
            # Glossary

            - **Cantrip**: a spell that costs nothing.
                - It is learned first.
            - **Climbing**: going up where there is no stair.
                - Rocks take time.
                - Walls take rope.
                - Trees take care.
                - Ice takes axes.
            - **Open access**: reading for everybody, without a fee.
            """;
        var (page, _) = await browser.OpenAsync(Published.OfText("paper", Words));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("avoid", await Breaks("cantrip"));
        Assert.Equal("auto", await Breaks("climbing"));

        Task<string> Breaks(string id) =>
            page.Locator($"#{id}").EvaluateAsync<string>("e => getComputedStyle(e).breakInside");
    }

    private async Task<(IPage Page, List<string> Complaints)> Open(
        string name,
        BrowserNewContextOptions? options = null
    ) => await browser.OpenAsync(Published.Of(name).Edition("html"), options);

    /// <summary>Of what is behind the text: 0 is black, 255 white.</summary>
    private static Task<double> Brightness(IPage page) =>
        page.EvaluateAsync<double>(
            """
            () => {
                const colours = [document.body, document.documentElement].map(e => getComputedStyle(e).backgroundColor);
                const painted = colours.find(c => c !== 'rgba(0, 0, 0, 0)') ?? 'rgb(255, 255, 255)';
                const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
                canvas.fillStyle = painted;
                canvas.fillRect(0, 0, 1, 1);
                const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
                return (r + g + b) / 3;
            }
            """
        );
}
