using Publisher.Editions.Pdf.Themes;
using Publisher.Model;
using Publisher.References.Index;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Editions.Pdf.Parts;

/// <summary>The index from A to Z: the last chapter, set once all pages before it are known.</summary>
internal sealed class IndexPages(Setting setting, Items<IndexLetter> letters)
{
    private readonly Theme theme = setting.Theme;
    private readonly EditionWords words = setting.Words;

    public void Write()
    {
        if (letters.Count == 0)
        {
            return;
        }

        setting.Book.OpenChapter();
        var index = new StructureElement(Role.Sect, setting.Body);
        var tag = new StructureElement(Role.H1, index);
        setting.Book.Add(
            PartHeading.OfPart(setting, words.Index, theme.Style("heading-1"), tag, PdfNames.Index)
        );
        var (columns, gap) = theme.IndexColumns;
        setting.Book.StartColumns(columns, gap);
        var pages = new IndexedPages(
            setting.Book,
            setting.Mentions.ToLookup(mention => mention.Target.Name, StringComparer.Ordinal),
            new(setting.Outline)
        );
        foreach (var letter in letters)
        {
            Letter(letter.Headed(words.Symbols), new(Role.H2, index));
            var lines = new StructureElement(Role.Index, index);
            foreach (var line in PrintedLine.Of(letter))
            {
                Write(line, letter.Headed(words.Symbols), pages, lines);
            }
        }

        setting.ReportLacking(new("", "", Source.Unknown));
    }

    private void Letter(string letter, StructureElement tag)
    {
        var style = theme.Style("index-letter");
        var shaped = setting.Shape(letter, style);
        setting.Book.Add(PartHeading.Of(shaped, style, tag, [], [new(MarkClass.Word, letter)]));
    }

    private void Write(PrintedLine line, string letter, IndexedPages pages, StructureElement lines)
    {
        var text = theme.Text(theme.Style("index"));
        var paragraph = new StructureElement(Role.P, lines);
        if (line.Entries.Count == 0)
        {
            Add(
                [
                    new($"{Flat(line.Name)}, ", text) { Tag = paragraph },
                    .. Others(words.See, line.See, paragraph),
                ],
                letter,
                paragraph
            );
            return;
        }

        var parts = pages.Of(line.Entries);
        var below = parts.Skip(1).ToList();
        Add(
            [
                .. Name(new(line.Name, line.Entries[0]) { Qualifier = line.Qualifier }, paragraph),
                .. Numbers(parts[0].Places, text, paragraph),
            ],
            letter,
            paragraph,
            keepsWithNext: below.Count > 0 || line.SeeAlso.Count > 0
        );
        foreach (var part in below)
        {
            var tag = new StructureElement(Role.P, lines);
            AddBelow(
                [new(Flat(part.Title), text) { Tag = tag }, .. Numbers(part.Places, text, tag)],
                letter,
                tag
            );
        }

        if (line.SeeAlso.Count > 0)
        {
            var tag = new StructureElement(Role.P, lines);
            AddBelow([.. Others(words.SeeAlso, line.SeeAlso, tag)], letter, tag);
        }
    }

    private IEnumerable<TextRun> Others(
        string see,
        Items<IndexReference> others,
        StructureElement paragraph
    )
    {
        var style = theme.Style("index");
        yield return new($"{see} ", theme.Text(style, Model.TextStyle.Italic)) { Tag = paragraph };
        foreach (var (at, other) in others.AsEnumerable().Index())
        {
            if (at > 0)
            {
                yield return new("; ", theme.Text(style)) { Tag = paragraph };
            }

            foreach (var run in Name(other, paragraph))
            {
                yield return run;
            }
        }
    }

    private IEnumerable<TextRun> Name(IndexReference named, StructureElement paragraph)
    {
        var style = theme.Style("index");
        var link = setting.IsTarget(named.Entry) ? new InternalTarget(named.Entry) : null;
        yield return new(Flat(named.Name), theme.Text(style))
        {
            Link = link,
            Tag = link is null ? paragraph : new(Role.Link, paragraph),
        };
        if (named.Qualifier.Length > 0)
        {
            yield return new(
                $" ({Flat(named.Qualifier)})",
                theme.Text(style, Model.TextStyle.Italic)
            )
            {
                Tag = paragraph,
            };
        }
    }

    private void AddBelow(List<TextRun> runs, string letter, StructureElement tag) =>
        Add(runs, letter, tag, theme.IndexHang);

    /// <param name="letter">That it stands under, for the head of a page that begins with it.</param>
    /// <param name="indent">Of its first line; those below are moved in further.</param>
    /// <param name="keepsWithNext">Whether what stands below belongs to it: no column begins with that.</param>
    private void Add(
        List<TextRun> runs,
        string letter,
        StructureElement tag,
        double indent = 0,
        bool keepsWithNext = false
    )
    {
        var style = theme.Style("index");
        setting.Book.Add(
            new TextBlock(setting.Shaper.Shape(runs), style.Leading)
            {
                Tag = tag,
                Marks = [new(MarkClass.Word, letter)],
                FirstIndent = indent,
                HangingIndent = indent + theme.IndexHang,
                KeepsWithNext = keepsWithNext,
                SpaceBefore = style.Before,
                SpaceAfter = style.After,
            }
        );
    }

    /// <summary>The page that defines an entry in bold, and those that lead to it.</summary>
    private IEnumerable<TextRun> Numbers(
        IEnumerable<IndexedPage> pages,
        Typesetting.Text.TextStyle text,
        StructureElement paragraph
    )
    {
        var bold = theme.Text(theme.Style("index"), Model.TextStyle.Bold);
        var before = ",\u00A0";
        foreach (var (page, isDefining, place) in pages)
        {
            yield return new(before, text) { Tag = paragraph };
            var link = setting.IsTarget(place) ? new InternalTarget(place) : null;
            yield return new(page, isDefining ? bold : text)
            {
                Link = link,
                Tag = link is null ? paragraph : new(Role.Link, paragraph),
            };
            before = ", ";
        }
    }

    /// <summary>A name is one line, whatever breaks its author set.</summary>
    private static string Flat(string name) => name.Replace('\n', ' ');
}
