using Publisher.Changes;
using Publisher.Editions.Pdf.Themes;
using Publisher.Editions.Revisions;
using Publisher.Model;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Editions.Pdf.Parts;

/// <summary>The list of changes behind the body, with the pages of what changed: words that came are bold, words that went
/// struck out.</summary>
internal sealed class RevisionPages(Setting setting)
{
    private readonly RevisionList list = setting.Revisions;
    private readonly Theme theme = setting.Theme;
    private readonly TypeStyle style = setting.Theme.Style("note") with
    {
        Alignment = Alignment.Start,
    };

    public void Write()
    {
        if (list.Groups.Count == 0)
        {
            return;
        }

        setting.Book.OpenChapter();
        var chapter = new StructureElement(Role.Sect, setting.Body);
        var heading = theme.Style("heading-1");
        setting.Book.Add(
            PartHeading.OfPart(
                setting,
                list.Title,
                heading,
                new(Role.H1, chapter),
                PdfNames.Changes
            )
        );
        foreach (var group in list.Groups)
        {
            Write(group, chapter);
        }

        setting.ReportLacking(new("", "", Source.Unknown));
    }

    private void Write(RevisionGroup group, StructureElement chapter)
    {
        var heading = theme.Style("heading-4");
        setting.Book.Add(
            PartHeading.Of(
                setting.Shape(group.Title, heading),
                heading,
                new(Role.H2, chapter),
                [],
                []
            )
        );
        if (group.IsOfNames)
        {
            Line(group.Revisions, chapter);
            return;
        }

        foreach (var revision in group.Revisions)
        {
            Line([revision], chapter);
            foreach (var sentence in revision.Sentences)
            {
                Sentence(sentence, chapter);
            }
        }
    }

    private void Line(Items<Revision> revisions, StructureElement chapter)
    {
        var paragraph = new StructureElement(Role.P, chapter);
        var runs = new List<TextRun>();
        foreach (var revision in revisions)
        {
            foreach (var unit in revision.Units)
            {
                Add(runs.Count == 0 ? "" : "; ", runs, paragraph);
                Add(unit, runs, paragraph);
            }

            Add(revision.Notes.Count > 0 ? " " : "", runs, paragraph);
            Add(revision.Notes, runs, paragraph);
        }

        Add(runs, paragraph, indent: 0, revisions is [{ Sentences.Count: > 0 }]);
    }

    private void Add(RevisedUnit unit, List<TextRun> runs, StructureElement paragraph)
    {
        var page = setting.IsTarget(unit.Id) ? setting.Book.PageOf(unit.Id) : null;
        var link = page is null ? null : new InternalTarget(unit.Id);
        StructureElement Tag() => link is null ? paragraph : new(Role.Link, paragraph);
        runs.Add(
            new(unit.Name, theme.Text(style, isLink: link is not null)) { Link = link, Tag = Tag() }
        );
        if (page is not null)
        {
            var words = $"\u00A0{setting.Words.Page}\u00A0{page}";
            runs.Add(new(words, theme.PageReference(style)) { Link = link, Tag = Tag() });
        }
    }

    private void Sentence(SentenceChange sentence, StructureElement chapter)
    {
        var paragraph = new StructureElement(Role.P, chapter);
        var runs = new List<TextRun>();
        Add(RevisedSentence.Place(sentence), runs, paragraph);
        Add(RevisedSentence.Words(sentence), runs, paragraph);
        Add(runs, paragraph, theme.EntryHang, keeps: false);
    }

    private void Add(Items<ChangedWords> words, List<TextRun> runs, StructureElement paragraph)
    {
        foreach (var (change, text) in words)
        {
            var flags = change switch
            {
                WordChange.Added => Model.TextStyle.Bold,
                WordChange.Removed => Model.TextStyle.Strike,
                _ => Model.TextStyle.None,
            };
            // A blank that is struck out joins what stands beside it.
            var word = text.TrimEnd();
            if (word.Length > 0)
            {
                var run = theme.Text(style, flags);
                runs.Add(new(word.ReplaceLineEndings(" "), run) { Tag = paragraph });
            }

            Add(text[word.Length..], runs, paragraph);
        }
    }

    private void Add(string text, List<TextRun> runs, StructureElement paragraph)
    {
        if (text.Length > 0)
        {
            runs.Add(new(text.ReplaceLineEndings(" "), theme.Text(style)) { Tag = paragraph });
        }
    }

    private void Add(List<TextRun> runs, StructureElement paragraph, double indent, bool keeps)
    {
        var line = new TextBlock(setting.Shaper.Shape(runs), style.Leading)
        {
            Tag = paragraph,
            SpaceBefore = style.Before,
            SpaceAfter = style.After,
            KeepsWithNext = keeps,
        };
        setting.Book.Add(
            indent == 0
                ? line
                : new StackBlock([line]) { IndentLeft = indent, SpaceAfter = style.After }
        );
    }
}
