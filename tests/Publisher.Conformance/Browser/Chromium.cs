using Microsoft.Playwright;

namespace Publisher.Conformance.Browser;

/// <summary>One browser for all tests of a class; a page each, that reaches no network.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens an edition from the disk, and keeps what the page complains about.</summary>
    internal async Task<(IPage Page, List<string> Complaints)> OpenAsync(
        string path,
        BrowserNewContextOptions? options = null
    )
    {
        var executable = Tools.Chromium;
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = executable, Args = ["--no-sandbox"] }
        );
        var context = await _browser.NewContextAsync(options ?? new());
        await context.SetOfflineAsync(offline: true);
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
                !request.Url.StartsWith("file:", StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
            {
                complaints.Add($"asks for {request.Url}");
            }
        };
        await page.GotoAsync(new Uri(path).AbsoluteUri);
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
