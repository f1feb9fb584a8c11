namespace Publisher.Web.Links;

/// <summary>Which addresses are asked for.</summary>
public enum LinkMode
{
    /// <summary>None.</summary>
    Offline,

    /// <summary>Those that were never found alive, and that the last edition did not have.</summary>
    Changed,

    /// <summary>All but those that were asked for lately.</summary>
    Online,
}
