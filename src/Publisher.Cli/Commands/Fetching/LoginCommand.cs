using System.CommandLine;
using Publisher.Cli.Fetching;
using Publisher.Cli.Files;
using Publisher.Web.Credentials;
using Publisher.Web.Google;

namespace Publisher.Cli.Commands.Fetching;

/// <summary><c>publisher login</c>: lets Publisher read the private documents of its user, by an OAuth client of theirs.</summary>
internal static class LoginCommand
{
    public static Command Create()
    {
        var client = new Option<string?>("--client")
        {
            Description =
                "The JSON file of an OAuth client of your own, from Google's console; else that of the login before.",
            HelpName = "FILE",
        };
        var device = new Option<bool>("--device")
        {
            Description =
                "Log in by a code, with a browser elsewhere; Google then shows only files that were opened with the client.",
        };
        var forget = new Option<bool>("--forget")
        {
            Description = "Take the permission back, and remove what was kept of it.",
        };
        var command = new Command("login", "Let Publisher read your private Google documents.")
        {
            client,
            device,
            forget,
        };
        command.SetAction(parsed =>
        {
            using var google = GoogleAccess.Connect();
            if (parsed.GetValue(forget))
            {
                Forget(google);
            }
            else
            {
                var own = Client(parsed.GetValue(client));
                Keep(LoggedIn(google, own, parsed.GetValue(device)));
            }

            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static (UserAccount? Account, FetchFailure? Failure) LoggedIn(
        GoogleConnection google,
        OAuthClient client,
        bool isByDevice
    ) =>
        (isByDevice ? ByDevice(google, client) : InBrowser(google, client))
            .GetAwaiter()
            .GetResult();

    private static async Task<(UserAccount? Account, FetchFailure? Failure)> InBrowser(
        GoogleConnection google,
        OAuthClient client
    )
    {
        using var login = BrowserLogin.Begin(google, client);
        Messages.Progress(
            $"Open this page in a browser of this machine, and allow to see your files:\n{login.Page}"
        );
        return await login.Finish(TimeProvider.System, LoginFile.Place, CancellationToken.None);
    }

    private static async Task<(UserAccount? Account, FetchFailure? Failure)> ByDevice(
        GoogleConnection google,
        OAuthClient client
    )
    {
        var (login, failure) = await DeviceLogin.Begin(google, client, CancellationToken.None);
        if (login is null)
        {
            return (null, failure);
        }

        Messages.Progress($"Open {login.Page} in any browser, and type {login.UserCode}.");
        return await login.Finish(TimeProvider.System, LoginFile.Place, CancellationToken.None);
    }

    private static void Keep((UserAccount? Account, FetchFailure? Failure) login)
    {
        if (login.Account is not { } account)
        {
            throw new UsageException(login.Failure!.Message, login.Failure.Hint);
        }

        LoginFile.Write(account);
        Console.Out.WriteLine(LoginFile.Place);
    }

    private static void Forget(GoogleConnection google)
    {
        var login = LoginFile.Stored();
        if (
            login is not null
            && !login.Revoke(google, CancellationToken.None).GetAwaiter().GetResult()
        )
        {
            Messages.Warning(
                "Google could not be told: take the permission back at https://myaccount.google.com/permissions."
            );
        }

        LoginFile.Delete();
    }

    private static OAuthClient Client(string? file)
    {
        if (file is null)
        {
            return LoginFile.Stored()?.Client
                ?? throw new UsageException(
                    "There is no OAuth client to log in with.",
                    "In Google's console switch the Drive API on, make an OAuth client of the type Desktop app, and name its JSON file with --client."
                );
        }

        return CredentialFile.ReadClient(BoundedFile.Read(file, BoundedFile.SettingsMegabytes).Span)
            ?? throw new UsageException(
                $"{file} is no OAuth client for a program on a computer.",
                "Download the JSON file of one of the type Desktop app (for --device: TVs and Limited Input devices)."
            );
    }
}
