using System.Text;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.Languages;

/// <summary>Words in another language than their document's, by the tags that their author or his word processor gave them.</summary>
public static class ForeignWords
{
    /// <summary>The tag of words for <see cref="Text.Language"/>: empty where they are in the document's language, of
    /// whichever country, and where they are said to be in none (RFC 5646, 4.1).</summary>
    /// <param name="tag">BCP 47 tag of the words.</param>
    /// <param name="document">BCP 47 tag of the document; an empty one counts as English.</param>
    public static string Tag(string tag, string document) =>
        tag.Length == 0
        || AreOne(tag, document.Length > 0 ? document : "en")
        || Primary(tag) is "zxx" or "und" or "mul"
            ? ""
            : tag;

    /// <summary>Whether two tags are of one language, whatever the country.</summary>
    public static bool AreOne(string tag, string other) => Primary(tag) == Primary(other);

    /// <summary>The language that all words of a text are tagged with; null where they differ.</summary>
    public static string? Of(ReadOnlySpan<Inline> inlines)
    {
        string? language = null;
        foreach (var inline in inlines)
        {
            var own = inline switch
            {
                Text text => text.Language,
                Link { Content: var content } => Of(content.AsSpan()),
                _ => language ?? "",
            };
            if (own is null || (language is not null && own != language))
            {
                return null;
            }

            language = own;
        }

        return language ?? "";
    }

    /// <summary>The document without the tags of its own language, and without those that its words contradict: a word
    /// processor tags words by the keyboard on which they were typed.</summary>
    public static Document Checked(Document document)
    {
        var words = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        Gathering.Walker.Gather(document, words);
        var contradicted = words
            .Where(pair => IsWrittenIn(document.Language, pair.Key, pair.Value.ToString()))
            .Select(pair => pair.Key)
            .ToHashSet(StringComparer.Ordinal);
        return contradicted.Count == 0 ? document : new Untagging(contradicted).Rewrite(document);
    }

    private static bool IsWrittenIn(string language, string tag, string words) =>
        AreOne(language, tag)
        || (
            KnownLanguages.Of(language) is { } own
            && KnownLanguages.Of(
                new Document([new Paragraph([new Text(words)])]) { Language = tag }
            ) == own
        );

    private static string Primary(string tag)
    {
        var end = tag.AsSpan().IndexOfAny('-', '_');
        return NormalForm.Fold(end < 0 ? tag : tag[..end]);
    }

    private sealed class Gathering : DocumentWalker<Dictionary<string, StringBuilder>>
    {
        public static readonly Gathering Walker = new();

        public void Gather(Document document, Dictionary<string, StringBuilder> into) =>
            Walk(document, into);

        protected override void Text(Text node, Dictionary<string, StringBuilder> into)
        {
            if (node.Language.Length == 0)
            {
                return;
            }

            if (!into.TryGetValue(node.Language, out var words))
            {
                into[node.Language] = words = new();
            }

            words.Append(node.Value).Append(' ');
        }
    }

    private sealed class Untagging(HashSet<string> tags) : DocumentRewriter
    {
        protected override void Text(Text node, Built into)
        {
            var text = tags.Contains(node.Language) ? node with { Language = "" } : node;
            if (
                into.Inlines is [.., Text last]
                && last.Style == text.Style
                && last.Language == text.Language
            )
            {
                into.Inlines[^1] = last with { Value = last.Value + text.Value };
            }
            else
            {
                into.Inlines.Add(text);
            }
        }
    }
}
