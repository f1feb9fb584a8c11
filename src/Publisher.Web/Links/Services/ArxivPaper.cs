using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Publisher.Web.Links.Services;

/// <summary>A paper of arXiv's as an address names it.</summary>
/// <param name="Id">Without a version: <c>2401.00001</c>, <c>hep-th/9901001</c>.</param>
/// <param name="Version">The one that is linked; null for the newest.</param>
internal sealed partial record ArxivPaper(string Id, int? Version)
{
    /// <summary>How many are asked for at once.</summary>
    public const int MostAtOnce = 100;

    /// <returns>Null for what is no paper.</returns>
    public static ArxivPaper? Of(Uri address)
    {
        if (
            !address.IdnHost.Equals("arxiv.org", StringComparison.OrdinalIgnoreCase)
            && !address.IdnHost.Equals("www.arxiv.org", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        var match = Path().Match(address.AbsolutePath);
        return match.Success
            ? new(match.Groups["id"].Value, Number(match.Groups["version"]))
            : null;
    }

    /// <returns>Where arXiv tells of several papers at once.</returns>
    public static Uri Query(IEnumerable<string> ids) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"https://export.arxiv.org/api/query?max_results={MostAtOnce}&id_list={string.Join(',', ids)}"
            )
        );

    /// <returns>What an answer (Atom) says of each paper; nothing where it is no such answer.</returns>
    public static IReadOnlyDictionary<string, ArxivState> Read(string feed)
    {
        var states = new Dictionary<string, ArxivState>(StringComparer.Ordinal);
        try
        {
            using var text = new StringReader(feed);
            using var xml = XmlReader.Create(
                text,
                new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            while (xml.ReadToFollowing("entry", "http://www.w3.org/2005/Atom"))
            {
                using var entry = xml.ReadSubtree();
                ReadEntry(entry, states);
            }
        }
        catch (XmlException)
        {
            // What was read so far stands; the others are asked for as any page.
        }

        return states;
    }

    private static void ReadEntry(XmlReader entry, Dictionary<string, ArxivState> states)
    {
        var (id, comment, summary) = ("", "", "");
        entry.Read();
        entry.Read();
        while (!entry.EOF)
        {
            if (entry.NodeType == XmlNodeType.Element && entry.Depth == 1)
            {
                switch (entry.LocalName)
                {
                    case "id":
                        id = entry.ReadElementContentAsString();
                        continue;
                    case "comment":
                        comment = entry.ReadElementContentAsString();
                        continue;
                    case "summary":
                        summary = entry.ReadElementContentAsString();
                        continue;
                }
            }

            entry.Read();
        }

        if (Uri.TryCreate(id.Trim(), UriKind.Absolute, out var address) && Of(address) is { } paper)
        {
            states[paper.Id] = new(
                paper.Version ?? 1,
                Withdrawn().IsMatch(comment) || Withdrawn().IsMatch(summary)
            );
        }
    }

    private static int? Number(Group version) =>
        version.Success ? int.Parse(version.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"^/(?:abs|pdf|html|format)/(?<id>\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7})(?:v(?<version>\d{1,3}))?(?:\.pdf)?/?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Path();

    /// <summary>Its authors say so in their own words, the first of them mostly these.</summary>
    [GeneratedRegex(
        @"^\W*(?:this (?:paper|article|submission|manuscript|work|preprint|version|note)|the (?:paper|article|manuscript|submission))?\s*(?:has been |is |was |have been )?withdrawn\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Withdrawn();
}

/// <param name="Version">The newest.</param>
internal sealed record ArxivState(int Version, bool IsWithdrawn);
