using System.Text;
using System.Text.RegularExpressions;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Importers;

namespace Publisher.Tests.Changes;

/// <summary>A line of a glossary in Markdown that is one whole entry.</summary>
/// <param name="At">Number of the line, from 0.</param>
/// <param name="Lead">What stands before the term.</param>
/// <param name="Separator">What stands between the term and its definition.</param>
internal sealed record EntryLine(
    int At,
    string Term,
    string Lead,
    string Separator,
    string Definition
)
{
    public string Text => $"{Lead}{Term}{Separator}{Definition}";

    /// <summary>Whether only marks stand between the term and its definition, so that both can be exchanged.</summary>
    public bool IsPlain => Regex.IsMatch(Separator, @"^[\s*_`""”:–—-]*$");
}

/// <summary>A glossary in Markdown whose lines can be edited.</summary>
internal sealed class EditedGlossary
{
    public EditedGlossary(string name, IReadOnlyList<string> lines)
    {
        (Name, Lines) = (name, lines);
        Document = Normaliser.Normalise(
            Publisher
                .Importers.Importers.Import(
                    "a.md",
                    "a.md",
                    new MemoryFiles("a.md", string.Join('\n', lines))
                )
                .Value
        );
        Outline = Outline.Of(Document);
    }

    public string Name { get; }

    public IReadOnlyList<string> Lines { get; }

    public Document Document { get; }

    public Outline Outline { get; }

    /// <summary>Entries that are a line each, and no line of another entry's.</summary>
    public IReadOnlyList<EntryLine> Entries => field ??= FindEntries();

    /// <summary>Lines of prose, in no entry, each with the title of the section that it stands in; none for the document's.</summary>
    public IReadOnlyList<(int At, string? Section)> Prose =>
        field ??= [
            .. Outside
                .Of(Document)
                .Select(line => (At: Only(line.Words), line.Section))
                .Where(line =>
                    line.At >= 0 && !Lines[line.At].Contains('[', StringComparison.Ordinal)
                ),
        ];

    public static EditedGlossary Read(string name) =>
        new(name, [.. Encoding.UTF8.GetString(SampleFiles.Bytes(name)).Split('\n')]);

    public EditedGlossary With(params IEnumerable<string> lines) => new(Name, [.. lines]);

    private List<EntryLine> FindEntries() =>
        [
            .. Outline
                .Entries.Where(entry =>
                    entry.Body.Count == 0
                    && entry.Form is EntryForm.Item or EntryForm.Paragraph
                    && entry.Headword is { Others.Count: 0, Qualifier: "" }
                    && Outline.Entries.Count(other => other.Headword.Term == entry.Headword.Term)
                        == 1
                )
                .Select(entry => Line(entry.Headword.Term, PlainText.Of(entry.Head)))
                .OfType<EntryLine>(),
        ];

    private EntryLine? Line(string term, string words)
    {
        var at = Only(words);
        var match =
            at < 0
                ? Match.Empty
                : Regex.Match(
                    Lines[at],
                    $"""^(\s*(?:[-*+]|[0-9]+[.)])?\s*[*_`“"]*){Regex.Escape(term)}(\P{"{L}"}*(?:\([^)]*\)\P{"{L}"}*)?)(\p{"{L}"}.*)$"""
                );
        return match.Success
            ? new(at, term, match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value)
            : null;
    }

    private int Only(string words)
    {
        var plain = Plain(words);
        var found = Enumerable
            .Range(0, Lines.Count)
            .Where(at => Plain(Lines[at]) == plain)
            .Take(2)
            .ToList();
        return plain.Length > 0 && found is [var only] ? only : -1;
    }

    /// <summary>The letters of a line of Markdown.</summary>
    private static string Plain(string line) =>
        Regex.Replace(
            Regex.Replace(line, @"^\s*(?:[-*+]|[0-9]+[.)])\s|\]\([^)]*\)", ""),
            @"[^\p{L}\p{N}]+",
            ""
        );

    private sealed class Outside : DocumentWalker<string?>
    {
        private readonly List<(string Words, string? Section)> _found = [];

        public static List<(string Words, string? Section)> Of(Document document)
        {
            var outside = new Outside();
            outside.Write(document.Blocks, null);
            return outside._found;
        }

        protected override void Paragraph(Paragraph node, string? into) =>
            _found.Add((PlainText.Of(node.Content), into));

        protected override void Section(Section node, string? into) =>
            base.Section(node, PlainText.Of(node.Title));

        protected override void Entry(Entry node, string? into) { }

        protected override void Table(Table node, string? into) { }

        protected override void DefinitionList(DefinitionList node, string? into) { }
    }
}
