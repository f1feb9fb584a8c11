using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using Publisher.Model;

namespace Publisher.Editions.Docx;

/// <summary>The relationships of a part: one an address, one a picture, with ids that depend on their order alone.</summary>
internal sealed partial class DocxPart(OpenXmlPart part, DocxPictures pictures)
{
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pictures = new(StringComparer.Ordinal);

    /// <summary>Whether a reader of the file alone can follow an address.</summary>
    public static bool IsFollowable(string address) =>
        Scheme().IsMatch(address) && Uri.TryCreate(address, UriKind.Absolute, out _);

    /// <summary>Id of the relationship to an address outside; null when no package can hold it.</summary>
    public string? Link(string address)
    {
        if (_links.TryGetValue(address, out var id))
        {
            return id;
        }

        if (!Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out var uri))
        {
            return null;
        }

        if (uri.IsAbsoluteUri && !Uri.IsWellFormedUriString(address, UriKind.Absolute))
        {
            uri = new(uri.AbsoluteUri);
        }

        if (!uri.IsAbsoluteUri && Unheld().IsMatch(address))
        {
            return null;
        }

        id = $"link{(_links.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        part.AddHyperlinkRelationship(uri, isExternal: true, id);
        return _links[address] = id;
    }

    /// <summary>Id of the relationship to a picture.</summary>
    public string Picture(ImageFile file)
    {
        if (!_pictures.TryGetValue(file.Name, out var id))
        {
            id = $"picture{(_pictures.Count + 1).ToString(CultureInfo.InvariantCulture)}";
            pictures.Relate(part, file, id);
            _pictures[file.Name] = id;
        }

        return id;
    }

    /// <summary>What no relationship holds as it is (RFC 3986, 2).</summary>
    [GeneratedRegex("""[^!-~]|["<>\\^`{|}]""", RegexOptions.CultureInvariant)]
    private static partial Regex Unheld();

    /// <summary>What a reader can follow. A relative address leads nowhere from a file on its own.</summary>
    [GeneratedRegex(
        "^(?:https?|mailto|ftp|tel|doi|news|geo|sms|urn):.",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Scheme();
}
