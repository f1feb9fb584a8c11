using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Publisher.Model;

namespace Publisher.Editions.Html.Places;

/// <summary>Ids of the points of entries - list items and paragraphs -, by what they say: one that moves keeps its id, and a
/// link to one that says something else now leads to its entry and not to another point.</summary>
internal sealed class PointIds
{
    private const int DigestLength = 6;

    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>Of the entry that is being written; empty outside of all.</summary>
    public string Entry { get; set; } = "";

    /// <summary>Null outside of entries, and for what says nothing.</summary>
    public string? Of(ReadOnlySpan<Block> blocks)
    {
        if (Entry.Length == 0 || blocks is not [Paragraph first, ..])
        {
            return null;
        }

        var text = PlainText.Of(first.Content).Trim();
        if (text.Length == 0)
        {
            return null;
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var id = $"_{Entry}.{digest[..DigestLength]}";
        var unique = id;
        for (var number = 2; !_given.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        }

        return unique;
    }
}
