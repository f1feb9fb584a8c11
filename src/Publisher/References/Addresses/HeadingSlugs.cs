using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.References.Addresses;

/// <summary>The addresses that the headings of a document have where tools make them out of their words.</summary>
internal sealed class HeadingSlugs
{
    /// <summary>What sites put before the slug in the page; links are written without it or with it.</summary>
    private static readonly string[] Prefixes = ["user-content-", "markdown-header-"];

    /// <summary>Stands for a small picture, and is a letter that no heading has.</summary>
    private const string Picture = "\uA7F8";

    private readonly List<Dictionary<string, string>> _styles;
    private readonly List<(Regex Slug, string Id)> _pictured;

    private HeadingSlugs(
        List<Dictionary<string, string>> styles,
        List<(Regex Slug, string Id)> pictured
    ) => (_styles, _pictured) = (styles, pictured);

    /// <param name="headings">Words of each heading and the id that it leads to, in reading order.</param>
    /// <param name="addresses">That the author's links have. Of two tools that read one differently the one goes first
    /// that made more of the others.</param>
    public static HeadingSlugs Of(
        IReadOnlyList<(string Words, string Id)> headings,
        IReadOnlyCollection<string> addresses
    )
    {
        var styles = SlugStyle.All.Select(style => Slugs(style, headings));
        return new(
            [
                .. styles.OrderByDescending(slugs =>
                    addresses.Count(address => slugs.ContainsKey(Plain(address)))
                ),
            ],
            [
                .. headings
                    .Where(heading => heading.Words.EnumerateRunes().Any(IsPicture))
                    .Select(heading => (Pictured(heading.Words), heading.Id)),
            ]
        );
    }

    private static bool IsPicture(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;

    /// <summary>"A :thumbsup: in it" is "a-thumbsup-in-it", and came in with the picture that the name is of.</summary>
    private static Regex Pictured(string words)
    {
        var named = string.Concat(
            words.EnumerateRunes().Select(rune => IsPicture(rune) ? Picture : rune.ToString())
        );
        var slug = SlugStyle.All[0].Of(named);
        return new(
            $"^{Regex.Escape(slug).Replace(Picture, "[a-z0-9_+-]+", StringComparison.Ordinal)}$",
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
        );
    }

    /// <param name="address">Of a link within the document, without its sign.</param>
    /// <returns>Null where no heading has it.</returns>
    public string? TargetOf(string address)
    {
        var slug = Plain(address);
        return _styles
                .Select(slugs => slugs.GetValueOrDefault(slug))
                .FirstOrDefault(target => target is not null)
            ?? _pictured.Find(heading => heading.Slug.IsMatch(slug)).Id;
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
