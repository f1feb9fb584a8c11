using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Publisher.Cli.Commands.Publishing;
using Publisher.Cli.Configuration;
using Publisher.Web.Preview;

namespace Publisher.Cli.Commands.Watching;

/// <summary><c>publisher serve</c>: watches, and shows the HTML in a browser with what is found beside it.</summary>
internal static class ServeCommand
{
    private const int FirstPort = 4050;
    private const int Ports = 50;
    private const string Shown = "html";
    private static readonly string[] Pages = [Shown, "site"];

    public static Command Create()
    {
        var options = new PublishOptions();
        options.Editions.DefaultValueFactory = _ => Shown;
        var port = new Option<int?>("--port")
        {
            Description =
                $"The port to serve at; else the first free one from {FirstPort.ToString(CultureInfo.InvariantCulture)} on.",
            HelpName = "PORT",
        };
        var address = new Option<string>("--address")
        {
            Description =
                "The address of this computer to serve at; 0.0.0.0 lets everybody in who reaches it.",
            DefaultValueFactory = _ => IPAddress.Loopback.ToString(),
            HelpName = "ADDRESS",
        };
        var open = new Option<bool>("--open") { Description = "Open it in the browser." };
        var command = options.On(
            new(
                "serve",
                "Show the HTML in a browser, with what is found beside it, and follow the changes as watch does."
            ),
            hasGate: false
        );
        command.Add(port);
        command.Add(address);
        command.Add(open);
        command.SetAction(parsed =>
        {
            Messages.IsQuiet = parsed.GetValue(options.Quiet);
            var request = WatchCommand.Checked(options.Read(parsed));
            CheckPages(request.Editions);
            Serve(
                request,
                AddressOf(parsed.GetRequiredValue(address)),
                parsed.GetValue(port),
                parsed.GetValue(open)
            );
            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static void Serve(PublishRequest request, IPAddress address, int? port, bool isOpened)
    {
        var templates = TemplateConfiguration.Named(request.Templates) ?? new();
        using var server = Start(
            address,
            port,
            new(
                templates.Read("preview/page.html"),
                templates.Read("preview/style.css"),
                templates.Read("preview/preview.js")
            )
        );
        var preview = new PreviewedRuns(request);
        using var loop = new WatchLoop(
            request,
            run =>
            {
                WatchMessages.Tell(run);
                server.Show(preview.After(run));
            }
        );
        Console.Out.WriteLine(server.Address.Url);
        if (isOpened)
        {
            Open(server.Address.Url);
        }

        loop.Run();
    }

    private static PreviewServer Start(IPAddress address, int? port, PreviewFrame frame)
    {
        var ports = port is { } only ? [only] : Enumerable.Range(FirstPort, Ports);
        foreach (var each in ports)
        {
            if (PreviewServer.TryStart(new(address, each), frame) is { } server)
            {
                return server;
            }
        }

        throw new UsageException(
            port is null
                ? $"Nothing can be served at {address}: no port from {FirstPort.ToString(CultureInfo.InvariantCulture)} on is free there."
                : $"Nothing can be served at port {port.Value.ToString(CultureInfo.InvariantCulture)} of {address}: another program has it, or it is none for you.",
            port is null
                ? "See that --address is one of this computer's, or name a free port with --port."
                : "Leave --port out for one that is free, or name another."
        );
    }

    private static IPAddress AddressOf(string text) =>
        text == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(text, out var address) ? address
        : throw new UsageException(
            $"--address {text}: it is no address such as 127.0.0.1.",
            "Give one of this computer's, or 0.0.0.0 for all of them; without --address only this computer is let in."
        );

    private static void CheckPages(ChosenEditions editions)
    {
        var names = editions
            .Files.Select(edition => edition.Name)
            .Concat(editions.Folders.Select(edition => edition.Name));
        if (!names.Intersect(Pages).Any())
        {
            throw new UsageException(
                "--editions names nothing that a browser could show.",
                $"Add one of {string.Join(", ", Pages)} to it."
            );
        }
    }

    private static void Open(Uri url)
    {
        try
        {
            using var _ = Process.Start(
                new ProcessStartInfo(url.AbsoluteUri) { UseShellExecute = true }
            );
        }
        catch (Exception error)
            when (error
                    is System.ComponentModel.Win32Exception
                        or IOException
                        or InvalidOperationException
            )
        {
            Messages.Warning($"No browser could be opened ({error.Message}): go to {url}.");
        }
    }
}
