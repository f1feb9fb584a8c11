using System.Text;
using Publisher.Model;

namespace Publisher.Editions.Site.Terms;

/// <summary>A deck of cards as the text that Anki imports: the term in front, its definition behind. A card is known again
/// by the term's id, so that importing a later edition brings cards up to date and keeps what was learned.</summary>
internal static class AnkiDeck
{
    public static string Of(Document document, IReadOnlyList<SiteTerm> terms)
    {
        var deck = new StringBuilder("#separator:tab\n#html:true\n#notetype:Basic\n");
        deck.Append("#deck:").Append(Line(document.Name)).Append('\n');
        deck.Append("#guid column:1\n#tags column:4\n");
        foreach (var term in terms.Where(term => term.Definition.Length > 0))
        {
            string[] fields =
            [
                Field($"publisher-{term.Id}"),
                Field(string.Join(", ", term.Aliases.Prepend(term.Name))),
                Field(term.Definition),
                Line(term.Section).Replace(' ', '_'),
            ];
            deck.AppendJoin('\t', fields).Append('\n');
        }

        return deck.ToString();
    }

    private static string Field(string text) =>
        MarkupWriter
            .Escape(text.Replace('\t', ' ').ReplaceLineEndings("\n"))
            .Replace("&#10;", "<br>", StringComparison.Ordinal);

    private static string Line(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
