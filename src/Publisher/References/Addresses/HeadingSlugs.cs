using System.Globalization;
using System.Runtime.InteropServices;

namespace Publisher.References.Addresses;

/// <summary>The addresses that the headings of a document have where tools make them out of their words.</summary>
internal sealed class HeadingSlugs
{
    /// <summary>What sites put before the slug in the page; links are written without it or with it.</summary>
    private static readonly string[] Prefixes = ["user-content-", "markdown-header-"];

    private readonly List<Dictionary<string, string>> _styles;

    private HeadingSlugs(List<Dictionary<string, string>> styles) => _styles = styles;

    /// <param name="headings">Words of each heading and the id that it leads to, in reading order.</param>
    /// <param name="addresses">That the author's links have. Of two tools that read one differently the one goes first
    /// that made more of the others.</param>
    public static HeadingSlugs Of(
        IReadOnlyList<(string Words, string Id)> headings,
        IReadOnlyCollection<string> addresses
    )
    {
        var styles = SlugStyle.All.Select(style => Slugs(style, headings));
        return new([
            .. styles.OrderByDescending(slugs =>
                addresses.Count(address => slugs.ContainsKey(Plain(address)))
            ),
        ]);
    }

    /// <param name="address">Of a link within the document, without its sign.</param>
    /// <returns>Null where no heading has it.</returns>
    public string? TargetOf(string address)
    {
        var slug = Plain(address);
        return _styles
            .Select(slugs => slugs.GetValueOrDefault(slug))
            .FirstOrDefault(target => target is not null);
    }

    /// <summary>The address as its tool made it, before a page or a browser wrote it otherwise.</summary>
    public static string Plain(string address)
    {
        var plain = Uri.UnescapeDataString(address);
        var prefix = Array.Find(
            Prefixes,
            prefix => plain.StartsWith(prefix, StringComparison.Ordinal)
        );
        return plain[(prefix?.Length ?? 0)..];
    }

    private static Dictionary<string, string> Slugs(
        SlugStyle style,
        IReadOnlyList<(string Words, string Id)> headings
    )
    {
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        var repeats = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (words, id) in headings)
        {
            var slug = style.Of(words);
            if (slug.Length == 0)
            {
                continue;
            }

            var free = slug;
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(repeats, slug, out _);
            while (!slugs.TryAdd(free, id))
            {
                number++;
                free = string.Create(CultureInfo.InvariantCulture, $"{slug}{style.Joint}{number}");
            }
        }

        return slugs;
    }
}
