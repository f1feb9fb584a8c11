using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Importers.Markdown.Common.Lines;

/// <summary>Notes to the reader in the spellings that are no containers: GitHub's and Obsidian's <c>&gt; [!NOTE]</c>, and
/// <c>!!! note "Title"</c> with what is indented below. Each becomes a quotation that opens with its title; a tab,
/// <c>=== "Title"</c>, opens with its title and is no quotation.</summary>
internal static partial class Admonitions
{
    private const int Indent = 4;

    public static void Resolve(MarkdownExport export, FrontMatter head)
    {
        if (
            export.Text.Contains("[!", StringComparison.Ordinal)
            || export.Text.Contains("!!! ", StringComparison.Ordinal)
            || export.Text.Contains("??? ", StringComparison.Ordinal)
            || export.Text.Contains("???+ ", StringComparison.Ordinal)
            || export.Text.Contains("=== \"", StringComparison.Ordinal)
        )
        {
            export.Text = new Rewriter().Rewrite(export.Text);
        }
    }

    /// <summary>What a kind is called where its author gives it no title.</summary>
    public static string Label(string kind) =>
        kind.Length == 0
            ? ""
            : char.ToUpperInvariant(kind[0]) + kind[1..].ToLowerInvariant().Replace('-', ' ');

    public static bool IsKind(string kind) => Kinds().IsMatch(kind);

    private sealed class Rewriter
    {
        private readonly StringBuilder _text = new();

        /// <summary>The notes and tabs that are open.</summary>
        private readonly List<(int Indent, string Mark)> _open = [];

        private string _fence = "";
        private bool _isQuote;
        private bool _isList;

        public string Rewrite(string text)
        {
            foreach (var line in text.Split('\n'))
            {
                Add(line);
            }

            return _text.ToString(0, Math.Max(0, _text.Length - 1));
        }

        private void Add(string line)
        {
            var indent = line.Length - line.AsSpan().TrimStart(' ').Length;
            var isBlank = indent == line.Length;
            while (!isBlank && _open.Count > 0 && indent < _open[^1].Indent + Indent)
            {
                _open.RemoveAt(_open.Count - 1);
                _text.Append(Prefix()).Append('\n');
            }

            var rest = isBlank ? "" : line[(_open.Count > 0 ? _open[^1].Indent + Indent : 0)..];
            if (_fence.Length == 0 && Opening().Match(rest) is { Success: true } note)
            {
                var mark = note.Groups["tab"].Success ? "" : "> ";
                Title(
                    note.Groups["kind"].Value,
                    note.Groups["title"].Value.Trim('"'),
                    indent,
                    mark
                );
            }
            else if (
                _fence.Length == 0
                && !_isQuote
                && Alert().Match(rest) is { Success: true } alert
                && (_isList || alert.Groups["indent"].Length < Indent)
            )
            {
                Write(alert);
            }
            else
            {
                _text.Append(Prefix()).Append(rest).Append('\n');
            }

            _isQuote = rest.TrimStart(' ').StartsWith('>');
            _isList = rest is [not ' ', ..] ? Item().IsMatch(rest) : _isList;
            Fence(rest);
        }

        private void Write(Match alert)
        {
            var title = alert.Groups["title"].Value.Trim();
            var words = title.Length > 0 ? title : Label(alert.Groups["kind"].Value);
            var around = Prefix() + alert.Groups["indent"].Value;
            var item = alert.Groups["item"].Value;
            var quote = alert.Groups["quote"].Value;
            _text.Append(around).Append(item).Append(quote);
            _text.Append("**").Append(words).Append("**\n");
            _text.Append(around).Append(' ', item.Length).Append(quote.TrimEnd()).Append('\n');
        }

        private void Title(string kinds, string title, int indent, string mark)
        {
            var outer = Prefix();
            var around = new string(
                ' ',
                indent - (_open.Count > 0 ? _open[^1].Indent + Indent : 0)
            );
            _open.Add((indent, mark));
            var words = title.Length > 0 ? title : Label(kinds.Split(' ')[0]);
            _text.Append(outer).Append(around).Append(mark);
            _text.Append("**").Append(words).Append("**\n");
            _text.Append(outer).Append(around).Append(mark.TrimEnd()).Append('\n');
        }

        /// <summary>Of what stands in the notes that are open.</summary>
        private string Prefix()
        {
            var prefix = new StringBuilder();
            var left = 0;
            foreach (var (indent, mark) in _open)
            {
                prefix.Append(' ', Math.Max(0, indent - left)).Append(mark);
                left = indent + Indent;
            }

            return prefix.ToString();
        }

        private void Fence(string line)
        {
            var mark = FenceMark().Match(line).Groups["mark"].Value;
            _fence =
                mark.Length == 0 ? _fence
                : _fence.Length == 0 ? mark
                : mark.StartsWith(_fence, StringComparison.Ordinal) ? ""
                : _fence;
        }
    }

    [GeneratedRegex(
        @"^(?:admonition|note|tip|hint|info|important|warning|caution|attention|danger|error|seealso|todo|success|question|example|abstract|summary|bug|failure|quote|callout|alert|remark|versionadded|versionchanged|deprecated|sidebar|margin|topic|definition|theorem|proof|exercise|epigraph|pull-quote|dropdown|card)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Kinds();

    [GeneratedRegex(
        @"^ *(?:(?:!!!|\?\?\?\+?) +(?<kind>[A-Za-z][\w -]{0,60}?)(?: +(?<title>""[^""]*""))?|(?<tab>===[!+]?) +(?<title>""[^""]+"")) *$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^(?<indent> *)(?<item>(?:(?:[*+-]|\d{1,9}[.)]) +)?)(?<quote>(?:> ?)+)\[!(?<kind>[A-Za-z][\w-]{0,30})(?:\|[^\]]{0,60})?\][+-]?(?<title>.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Alert();

    [GeneratedRegex(@"^(?:[*+-]|\d{1,9}[.)]) ", RegexOptions.NonBacktracking)]
    private static partial Regex Item();

    [GeneratedRegex(
        @"^ *(?<mark>`{3,}|~{3,})",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex FenceMark();
}
