using System.Text;
using Publisher.Model;

namespace Publisher.Training;

/// <summary>A treebank's sentences as bullets, every second without its full stop, as authors of glossaries write.</summary>
internal static class TreebankDocument
{
    private const int ItemsOfAList = 20;

    public static Document Of(IReadOnlyList<AnnotatedSentence> sentences) =>
        new([
            .. sentences
                .Where(sentence => sentence.Count > 3)
                .Select(
                    (sentence, at) =>
                        new ListItem([
                            new Paragraph([new Text(Line(sentence, withStop: at % 2 == 0))])
                            {
                                Source = new("", at + 1, []),
                            },
                        ])
                )
                .Chunk(ItemsOfAList)
                .Select(items => new List(ListStyle.Bullet, 1, [.. items])),
        ]);

    /// <summary>Its sentences that a stop closes, a paragraph each, as prose is written.</summary>
    public static Document Prose(IEnumerable<AnnotatedSentence> sentences) =>
        new([
            .. sentences
                .Where(sentence => sentence.Count > 3)
                .Select(sentence => Line(sentence, withStop: true))
                .Where(line => line[^1] is '.' or '?' or '!')
                .Select(
                    (line, at) => new Paragraph([new Text(line)]) { Source = new("", at + 1, []) }
                ),
        ]);

    private static string Line(AnnotatedSentence sentence, bool withStop)
    {
        var text = new StringBuilder();
        foreach (var word in sentence.Words)
        {
            text.Append(' ', word.Start - text.Length).Append(word.Text);
        }

        var line = text.ToString();
        return withStop || !line.EndsWith('.') ? line : line[..^1].TrimEnd();
    }
}
