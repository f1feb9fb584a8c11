using System.Runtime.InteropServices;

namespace Publisher.Typesetting.Tags;

internal enum KidKind
{
    /// <summary>Another element.</summary>
    Element,

    /// <summary>A marked-content sequence of a page.</summary>
    Content,

    /// <summary>An annotation on a page.</summary>
    Annotation,
}

/// <summary>What an element holds, in reading order.</summary>
/// <param name="Page">The number of the page's object, where it stands on one.</param>
/// <param name="Number">Of the object, or of the sequence in its page (MCID).</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Kid(KidKind Kind, int Page, int Number);
