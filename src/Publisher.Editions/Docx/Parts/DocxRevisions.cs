using DocumentFormat.OpenXml;
using Publisher.Changes;
using Publisher.Editions.Revisions;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx.Parts;

/// <summary>The list of changes, behind the text: words that came are underlined, words that went struck out. They are no
/// revisions in Word's sense, which somebody could accept. Its styles tell whoever reads the file that all this is the
/// edition's.</summary>
internal static class DocxRevisions
{
    /// <summary>No id gives a bookmark that begins like this.</summary>
    public const string Bookmark = "_Changes";

    /// <summary>Beyond those of the text, which count up from 1.</summary>
    private const string BookmarkId = "2147483000";

    public static void Write(RevisionList list, Document document, Action<OpenXmlElement> append)
    {
        if (list.Groups.Count == 0)
        {
            return;
        }

        var outline = Outline.Of(document);
        var targets = outline
            .Sections.Select(section => section.Id)
            .Concat(outline.Entries.Select(entry => entry.Id))
            .Where(id => id.Length > 0)
            .ToHashSet(StringComparer.Ordinal);

        append(
            Paragraph(
                DocxStyles.RevisionTitle,
                new W.BookmarkStart { Id = BookmarkId, Name = Bookmark },
                DocxRun.Of(Keep(list.Title), default, null),
                new W.BookmarkEnd { Id = BookmarkId }
            )
        );
        foreach (var group in list.Groups)
        {
            append(
                Paragraph(DocxStyles.RevisionHeading, DocxRun.Of(Keep(group.Title), default, null))
            );
            if (group.IsOfNames)
            {
                append(Line(group.Revisions, targets));
                continue;
            }

            foreach (var revision in group.Revisions)
            {
                var line = Line([revision], targets);
                if (revision.Sentences.Count > 0)
                {
                    line.ParagraphProperties!.KeepNext = new();
                }

                append(line);
                foreach (var sentence in revision.Sentences)
                {
                    var text = Paragraph(DocxStyles.RevisedText);
                    Add(RevisedSentence.Place(sentence), text);
                    Add(RevisedSentence.Words(sentence), text);
                    append(text);
                }
            }
        }
    }

    private static W.Paragraph Line(Items<Revision> revisions, HashSet<string> targets)
    {
        var line = Paragraph(DocxStyles.Revision);
        var isFirst = true;
        foreach (var revision in revisions)
        {
            foreach (var unit in revision.Units)
            {
                Add(isFirst ? "" : ", ", line);
                isFirst = false;
                Add(unit, targets, line);
            }

            Add(revision.Notes.Count > 0 ? "  " : "", line);
            Add(revision.Notes, line);
        }

        return line;
    }

    private static void Add(RevisedUnit unit, HashSet<string> targets, W.Paragraph line)
    {
        if (!targets.Contains(unit.Id))
        {
            Add(unit.Name, line);
            return;
        }

        line.AppendChild(
            new W.Hyperlink(DocxRun.Of(Keep(unit.Name), default, DocxStyles.CrossReference))
            {
                Anchor = BookmarkNames.Of(unit.Id),
                History = true,
            }
        );
    }

    private static void Add(Items<ChangedWords> words, W.Paragraph line)
    {
        foreach (var (change, text) in words)
        {
            var run = DocxRun.Of(
                Keep(text),
                change == WordChange.Removed ? TextStyle.Strike : TextStyle.None,
                null
            );
            if (change == WordChange.Added)
            {
                run.RunProperties = new() { Underline = new() { Val = W.UnderlineValues.Single } };
            }

            line.AppendChild(run);
        }
    }

    private static void Add(string text, W.Paragraph line)
    {
        if (text.Length > 0)
        {
            line.AppendChild(DocxRun.Of(Keep(text), default, null));
        }
    }

    private static W.Paragraph Paragraph(string style, params OpenXmlElement[] content)
    {
        var paragraph = new W.Paragraph(
            new W.ParagraphProperties { ParagraphStyleId = new() { Val = style } }
        );
        paragraph.Append(content);
        return paragraph;
    }

    private static string Keep(string text) => XmlCharacters.Keep(text);
}
