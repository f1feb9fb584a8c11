namespace Publisher.Typesetting.Tags;

/// <summary>What stands on a page and is no part of the document's text (ISO 32000-1, 14.8.2.2).</summary>
public enum Artifact
{
    /// <summary>Rules, shades, leaders, what is set again at the top of a page.</summary>
    Layout,

    /// <summary>A running head.</summary>
    Header,

    /// <summary>A folio.</summary>
    Footer,
}
