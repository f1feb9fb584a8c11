using Publisher.Model;

namespace Publisher.Checks.WellMade;

/// <summary>What reads as a heading has a heading style, and what reads as a paragraph has none. Reported and never guessed
/// into the document: only the author knows whether a bold line is a heading.</summary>
internal sealed class StyledHeading : Check
{
    private const int MostCharacters = 80;
    private const int MostWords = 10;

    /// <summary>A term on a line of its own is followed by its definition; a heading by more than that.</summary>
    private const int FewestBlocksUnder = 2;

    /// <summary>A bold line that occurs once may be stress; a habit is a level of headings.</summary>
    private const int FewestOfOneStyle = 2;

    /// <summary>A bold line with a colon may lead into one list; several, each in words of its own, part the document.</summary>
    private const int FewestWithColon = 3;

    /// <summary>A heading of so many words that ends in a stop is a paragraph.</summary>
    private const int FewestWordsOfParagraph = 15;

    public override string Name => "styled-heading";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var (document, outline) = (subject.Document, subject.Outline);
        var suspects = Stretches(document, outline)
            .SelectMany(stretch => Suspects(stretch.Section, stretch.Blocks));
        return suspects
            .GroupBy(suspect => (suspect.Style, suspect.HasColon))
            .Where(alike =>
                alike.Key.HasColon ? ArePartsOfText([.. alike]) : alike.Count() >= FewestOfOneStyle
            )
            .SelectMany(alike => alike.Select(suspect => Report(suspect, subject.Mending)))
            .Concat(Paragraphs(outline, subject.Mending));
    }

    private static bool ArePartsOfText(List<Suspect> suspects) =>
        suspects.Count >= FewestWithColon
        && suspects
            .Select(suspect => suspect.Words)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count() == suspects.Count;

    private IEnumerable<Finding> Paragraphs(Outline outline, Mending mending) =>
        outline
            .Sections.Where(section =>
                section.Title.TrimEnd() is [.., '.']
                && PlainText.Words(section.Title) >= FewestWordsOfParagraph
            )
            .Select(section =>
                Find(
                    $"“{Shortened.Of(section.Title)}” is a sentence in the style of a heading: tables of contents and the tops of pages repeat it whole.",
                    mending.Paragraph
                ) with
                {
                    Quote = section.Title,
                    Section = section.Id,
                    Source = section.Section.Source,
                }
            );

    /// <summary>The blocks of the document and of each section: a heading stands nowhere else.</summary>
    private static IEnumerable<(string Section, Items<Block> Blocks)> Stretches(
        Document document,
        Outline outline
    )
    {
        var sections = outline.Sections.Select(section => (section.Id, section.Section.Blocks));
        return [("", document.Blocks), .. sections];
    }

    private static List<Suspect> Suspects(string section, Items<Block> blocks)
    {
        var suspects = new List<Suspect>();
        var under = 0;
        for (var at = blocks.Count - 1; at >= 0; at--)
        {
            if (blocks[at] is Paragraph paragraph && HeadingStyle(paragraph) is { } style)
            {
                var suspect = new Suspect(paragraph, style, section);
                if (under >= (suspect.HasColon ? 1 : FewestBlocksUnder))
                {
                    suspects.Add(suspect);
                }

                under = 0;
            }
            else
            {
                under += blocks[at] is Section ? 0 : 1;
            }
        }

        suspects.Reverse();
        return suspects;
    }

    /// <summary>The one style of a short line that is bold throughout and no sentence; else null.</summary>
    private static TextStyle? HeadingStyle(Paragraph paragraph)
    {
        if (
            paragraph.Content is not [Text { Style: var style }, ..]
            || !style.HasFlag(TextStyle.Bold)
            || paragraph.Content.Any(inline => inline is not Text text || !IsIn(text, style))
        )
        {
            return null;
        }

        var words = PlainText.Of(paragraph.Content).Trim();
        return
            words.Length <= MostCharacters
            && PlainText.Words(words) <= MostWords
            && (char.IsUpper(words[0]) || char.IsDigit(words[0]))
            && words.Any(char.IsLetter)
            && (char.IsLetterOrDigit(words[^1]) || words[^1] is '?' or ')' or '”' or '"' or ':')
            ? style
            : null;
    }

    private static bool IsIn(Text text, TextStyle style) =>
        text.Style == style || !text.Value.Any(char.IsLetterOrDigit);

    private Finding Report(Suspect suspect, Mending mending)
    {
        var words = suspect.Words;
        return Find(
            $"“{words}” reads as a heading and is a bold paragraph: it is in no table of contents, and no link can lead to it.",
            mending.Heading
        ) with
        {
            Quote = words,
            Section = suspect.Section,
            Source = suspect.Paragraph.Source,
            Same = suspect.HasColon ? "colon" : words,
        };
    }

    private sealed record Suspect(Paragraph Paragraph, TextStyle Style, string Section)
    {
        public string Words { get; } = PlainText.Of(Paragraph.Content).Trim();

        public bool HasColon => Words is [.., ':'];
    }
}
