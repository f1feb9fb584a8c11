namespace Publisher.Editions;

/// <summary>What every edition says of an address that leads nowhere from it, in the same words: a run that writes several
/// tells each thing once.</summary>
internal static class LostLink
{
    public const string Hint = "Give the link a whole address, with https:// in front.";

    public static string Message(string address) =>
        $"The link to \"{address}\" leads nowhere from a document on its own.";
}
