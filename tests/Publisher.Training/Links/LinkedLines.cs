using System.Globalization;
using System.Text;
using Publisher.Model;
using Publisher.References;

namespace Publisher.Training.Links;

/// <summary>The lines of a document with the links that were added and seen, and the mentions that were left, so that a
/// reader can judge them.</summary>
internal sealed class LinkedLines : LineWalker
{
    private readonly Mentions _mentions;
    private readonly HashSet<(string From, string To)> _linked;
    private readonly List<string> _lines = [];

    private LinkedLines(Document document, Outline outline)
    {
        _mentions = new(GlossaryNames.Of(document, outline));
        _linked = [.. outline.Links.Select(link => (link.From, link.To))];
    }

    /// <summary>Lines that hold a link or a mention that is none and whose entry leads nowhere else to the same:
    /// "entry | words [added], words {seen}, words ‹left›".</summary>
    public static IReadOnlyList<string> Of(Document document)
    {
        var lines = new LinkedLines(document, Outline.Of(document));
        lines.Rewrite(document);
        return lines._lines;
    }

    protected override Items<Inline> Line(
        Items<Inline> content,
        ParagraphPlace place,
        Source source
    )
    {
        var from = place.Entry.Length > 0 ? place.Entry : place.Section;
        var text = new StringBuilder();
        var isWorthReading = false;
        foreach (var run in Runs(content))
        {
            if (run is [Link { Target: { } target } link])
            {
                isWorthReading |= link.Kind != LinkKind.Author;
                var (open, close) = link.Kind switch
                {
                    LinkKind.Added => ('[', ']'),
                    LinkKind.Seen => ('{', '}'),
                    _ => ('(', ')'),
                };
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{open}{PlainText.Of(link.Content)}→{target}{close}"
                );
            }
            else
            {
                isWorthReading |= Append(run, place, from, text);
            }
        }

        if (isWorthReading)
        {
            _lines.Add($"{from} | {text.ToString().ReplaceLineEndings(" ")}");
        }

        return content;
    }

    /// <summary>Appends words between links with the mentions in them marked.</summary>
    private bool Append(Items<Inline> run, ParagraphPlace place, string from, StringBuilder into)
    {
        var line = ParagraphText.Of(run);
        var (at, isMarked) = (0, false);
        foreach (var mention in _mentions.In(line, place))
        {
            var id = mention.Meant.Id;
            if (!place.Entries.Contains(id) && !_linked.Contains((from, id)))
            {
                var words = line.Text[mention.Start..mention.End];
                into.Append(line.Text[at..mention.Start])
                    .Append(CultureInfo.InvariantCulture, $"‹{words}→{id}›");
                (at, isMarked) = (mention.End, true);
            }
        }

        into.Append(line.Text[at..]);
        return isMarked;
    }

    /// <summary>Each link alone, and what stands between links.</summary>
    private static IEnumerable<Items<Inline>> Runs(Items<Inline> content)
    {
        var run = new List<Inline>();
        foreach (var inline in content)
        {
            if (inline is Link { Target: not null })
            {
                yield return run.ToItems();
                run = [];
                yield return [inline];
            }
            else
            {
                run.Add(inline);
            }
        }

        yield return run.ToItems();
    }
}
