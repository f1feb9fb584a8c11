namespace Publisher.Web.Google;

/// <summary>What is asked of Google.</summary>
internal sealed record GoogleRequest(Uri Address)
{
    /// <summary>Of whoever asks; null for anyone.</summary>
    public Secret? Token { get; init; }

    /// <summary>What is known already: an answer that is no newer is not sent.</summary>
    public string? ETag { get; init; }

    /// <summary>An id and its key, for documents that were shared before Google gave them longer ids.</summary>
    public string? ResourceKey { get; init; }

    /// <summary>What is posted; null for a request that reads.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Form { get; init; }

    /// <returns>The message for an address, which redirects change.</returns>
    /// <param name="at">Google's address, which says whether the secrets are for its host.</param>
    /// <param name="sent">Where the message goes.</param>
    public HttpRequestMessage Message(Uri at, Uri sent)
    {
        var message = new HttpRequestMessage(Form is null ? HttpMethod.Get : HttpMethod.Post, sent);
        message.Headers.UserAgent.Add(new("Publisher", null));
        if (Form is not null)
        {
            message.Content = new FormUrlEncodedContent(Form);
        }

        if (ETag is not null)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", ETag);
        }

        if (at.Host != Address.Host)
        {
            return message;
        }

        if (Token is not null)
        {
            message.Headers.Authorization = new("Bearer", Token.Reveal());
        }

        if (ResourceKey is not null)
        {
            message.Headers.TryAddWithoutValidation("X-Goog-Drive-Resource-Keys", ResourceKey);
        }

        return message;
    }
}
