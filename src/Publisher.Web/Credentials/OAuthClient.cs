using Publisher.Web.Google;

namespace Publisher.Web.Credentials;

/// <summary>A user's own OAuth client: the program that Google is told is asking.</summary>
/// <param name="Id">Its public name.</param>
/// <param name="Password">What Google calls its secret; null where it has none.</param>
public sealed record OAuthClient(string Id, Secret? Password)
{
    internal IEnumerable<KeyValuePair<string, string>> Form =>
        Password is null
            ? [new("client_id", Id)]
            : [new("client_id", Id), new("client_secret", Password.Reveal())];
}
