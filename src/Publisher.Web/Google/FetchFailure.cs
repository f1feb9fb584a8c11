namespace Publisher.Web.Google;

/// <summary>Why nothing could be fetched, for a person.</summary>
/// <param name="Message">What is wrong, and where.</param>
/// <param name="Hint">What to do next.</param>
public sealed record FetchFailure(FailureKind Kind, string Message, string Hint)
{
    /// <summary>Whether it may well be otherwise in a while, so that an earlier copy serves meanwhile.</summary>
    public bool IsPassing => Kind is FailureKind.Offline or FailureKind.Busy or FailureKind.Broken;
}
