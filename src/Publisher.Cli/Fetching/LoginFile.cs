using System.Text;
using Publisher.Cli.Files;
using Publisher.Web.Credentials;

namespace Publisher.Cli.Fetching;

/// <summary>What <c>publisher login</c> keeps: the token by which Google knows its user again.</summary>
internal static class LoginFile
{
    public static string Place => Path.Combine(UserFolders.Configuration, "google.json");

    /// <returns>Null where nobody has logged in.</returns>
    /// <exception cref="UsageException">It is no login.</exception>
    public static Credential? Read()
    {
        var place = Place;
        if (!File.Exists(place))
        {
            return null;
        }

        if (OwnFile.IsOpenToOthers(place))
        {
            throw new UsageException(
                $"Others can read the login in {place}, so it is not used.",
                $"chmod 600 {place} shuts it; if somebody may have read it, log in anew with publisher login."
            );
        }

        return CredentialFile.Read(
                BoundedFile.Read(place, BoundedFile.SettingsMegabytes).Span,
                place,
                Keep
            )
            ?? throw new UsageException(
                $"{place} is no login.",
                "Remove it with publisher login --forget, and log in again."
            );
    }

    /// <summary>The login as it lies there, to be renewed or forgotten.</summary>
    /// <returns>Null where there is none that can be read.</returns>
    public static UserAccount? Stored() =>
        File.Exists(Place)
            ? CredentialFile.Read(
                BoundedFile.Read(Place, BoundedFile.SettingsMegabytes).Span,
                Place
            ) as UserAccount
            : null;

    public static void Write(UserAccount login) =>
        OwnFile.Write(Place, Encoding.UTF8.GetBytes(CredentialFile.Write(login)));

    public static void Delete()
    {
        if (File.Exists(Place))
        {
            File.Delete(Place);
        }
    }

    /// <summary>A token that can't be kept is got again by the next run.</summary>
    private static void Keep(UserAccount login)
    {
        try
        {
            Write(login);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Messages.Note($"The login could not be brought up to date in {Place}.");
        }
    }
}
