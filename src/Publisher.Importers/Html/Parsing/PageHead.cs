using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Importers.Html.Parsing.Markup;

namespace Publisher.Importers.Html.Parsing;

/// <summary>What a page says of itself: its title, language, address and program.</summary>
internal sealed partial class PageHead
{
    private Uri? _base;
    private Uri? _saved;
    private Uri? _canonical;

    public string Title { get; private set; } = "";

    public string Language { get; private set; } = "";

    public string Generator { get; private set; } = "";

    /// <summary>As its authors are named, each once.</summary>
    public List<string> Authors { get; } = [];

    public string Description { get; private set; } = "";

    public List<string> Keywords { get; } = [];

    /// <summary>Of the edition, as Dublin Core has it; null where it is not told.</summary>
    public DateTimeOffset? Date { get; private set; }

    /// <summary>What relative addresses are relative to: as told, else where a browser saved the page from, else where its
    /// makers say that it stands.</summary>
    public Uri? Base => _base ?? _saved ?? _canonical;

    public void Read(MarkupNode node)
    {
        switch (node.Name)
        {
            case "title" when Title.Length == 0:
                Title = Blank.Single(CharacterReferences.Decode(node.InnerText()));
                break;
            case "html" or "body" when Language.Length == 0:
                Language = Value(node, "lang") is { Length: > 0 } language
                    ? language
                    : Value(node, "xml:lang");
                break;
            case "base":
                _base ??= Address(Value(node, "href"));
                break;
            case "link" when Value(node, "rel") == "canonical":
                _canonical ??= Address(Value(node, "href"));
                break;
            case "meta":
                Read(Value(node, "name").ToUpperInvariant(), Value(node, "content"));
                break;
            case "#comment" when _saved is null:
                _saved = Address(SavedFrom().Match(node.Written).Groups["url"].Value);
                break;
        }
    }

    private void Read(string name, string content)
    {
        switch (name)
        {
            case "GENERATOR":
                Generator = content;
                break;
            case "DCTERMS.DATE":
                Date ??= Day(content);
                break;
            case "AUTHOR" or "DC.CREATOR" or "CITATION_AUTHOR":
                Authors.AddRange(Words(content, ';', Authors));
                break;
            case "DESCRIPTION" when Description.Length == 0:
                Description = Blank.Single(content);
                break;
            case "KEYWORDS":
                Keywords.AddRange(Words(content, ',', Keywords));
                break;
        }
    }

    private static List<string> Words(string content, char mark, List<string> known) =>
        [
            .. content
                .Split(mark)
                .Select(Blank.Single)
                .Where(word => word.Length > 0)
                .Except(known, StringComparer.Ordinal),
        ];

    private static string Value(MarkupNode node, string attribute) => node.Value(attribute).Trim();

    private static DateTimeOffset? Day(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var day
        )
            ? day
            : null;

    private static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
            ? address
            : null;

    [GeneratedRegex(
        @"saved from url=\([0-9]{4}\)(?<url>[^\s>]{1,2000})|Page saved with SingleFile\s+url:\s*(?<url>[^\s>]{1,2000})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SavedFrom();
}
