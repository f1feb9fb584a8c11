namespace Publisher.Web.Preview;

/// <summary>What is around an edition that is shown: the page that holds it in a frame, with what was found beside it. The
/// edition itself is served as it is on the disk.</summary>
public sealed record PreviewFrame(
    ReadOnlyMemory<byte> Page,
    ReadOnlyMemory<byte> Style,
    ReadOnlyMemory<byte> Script
)
{
    internal const string StylePath = "/preview/style.css";
    internal const string ScriptPath = "/preview/preview.js";
    internal const string StatePath = "/preview/state";
    internal const string EventsPath = "/preview/events";

    /// <summary>Below it are the files of the editions.</summary>
    internal const string Editions = "/editions/";
}
