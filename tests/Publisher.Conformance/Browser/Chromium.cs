using Microsoft.Playwright;

namespace Publisher.Conformance.Browser;

/// <summary>One browser for all tests of a class; a page each, that reaches no network.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens an edition from the disk, and keeps what the page complains about.</summary>
    internal Task<(IPage Page, List<string> Complaints)> OpenAsync(
        string path,
        BrowserNewContextOptions? options = null
    ) => OpenAsync(new Uri(path), "file:", options);

    /// <summary>Opens a page, and keeps what it complains about and what it asks for elsewhere.</summary>
    /// <param name="own">What the addresses of all that it may ask for begin with.</param>
    internal async Task<(IPage Page, List<string> Complaints)> OpenAsync(
        Uri address,
        string own,
        BrowserNewContextOptions? options = null
    )
    {
        var executable = Tools.Chromium;
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = executable, Args = ["--no-sandbox"] }
        );
        var context = await _browser.NewContextAsync(options ?? new());
        await context.SetOfflineAsync(address.IsFile);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(own, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
            {
                complaints.Add($"asks for {request.Url}");
            }
        };
        await page.GotoAsync(address.AbsoluteUri);
        return (page, complaints);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }
}
