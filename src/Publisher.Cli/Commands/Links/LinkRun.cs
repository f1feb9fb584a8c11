using System.Globalization;
using Publisher.Checks;
using Publisher.Cli.Files;
using Publisher.Model;
using Publisher.Web.Links;
using Publisher.Web.Links.Inquiries;
using Publisher.Web.Links.Memory;
using Publisher.Web.Links.Replies;

namespace Publisher.Cli.Commands.Links;

/// <summary>Asks for the addresses of a document, and keeps what comes of it, also where the run is interrupted.</summary>
internal sealed class LinkRun : IDisposable
{
    private readonly OpenedSource _opened;
    private readonly LinkMode _mode;
    private readonly LinkCacheFile _file;
    private readonly LinkCache _cache;
    private bool _isChanged;

    public LinkRun(OpenedSource opened, LinkMode mode)
    {
        (_opened, _mode) = (opened, mode);
        _file = new(opened.Configuration.LinkCheck.Cache, new(opened.Inputs));
        _cache = _file.Read();
        Interruption.Enter(this);
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <param name="previous">The edition before; null for none.</param>
    /// <returns>What is known of each address now.</returns>
    public Items<LinkVerdict> Ask(Document? previous)
    {
        var plan = LinkPlan.Of(
            Addresses(_opened.Document),
            previous is null ? [] : Addresses(previous),
            _mode,
            _cache,
            Now
        );
        var isOnline = Ask(plan).GetAwaiter().GetResult();
        var verdicts = LinkVerdicts.Of(plan, _cache);
        if (isOnline)
        {
            LinkSummary.Tell(plan, verdicts);
        }
        else
        {
            Messages.Warning(
                "No host that the document links to could be reached, so nothing was found out about its links. Check the network, and run again."
            );
        }

        return verdicts;
    }

    public void Dispose() =>
        Interruption.Leave(
            this,
            () =>
            {
                if (_isChanged)
                {
                    _isChanged = false;
                    _file.Write(_cache, Now);
                }
            }
        );

    private async Task<bool> Ask(LinkPlan plan)
    {
        var settings = _opened.Configuration.LinkCheck;
        using var transport = new HttpTransport(
            $"Publisher/{ProgramVersion.Number} (checks the links of a document)",
            settings.AllowsPrivate,
            new(),
            TimeProvider.System
        );
        using var status = new TerminalStatus(Text(0, plan));
        var check = new LinkCheck(
            transport,
            new(),
            TimeProvider.System,
            _cache,
            settings.WantsSnapshots ? LinkCheck.InternetArchiveAddress : null
        );
        _isChanged = plan.Asked.Count > 0;
        return await check.Run(plan, done => status.Say(Text(done, plan)), CancellationToken.None);
    }

    private static string Text(int done, LinkPlan plan) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Asking for pages: {done} of {plan.Asked.Count} answered"
        );

    private static IEnumerable<string> Addresses(Document document) =>
        Outline
            .Of(document)
            .Links.Where(link => !link.Link.IsInternal)
            .Select(link => link.Link.Address);
}
