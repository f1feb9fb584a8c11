using Publisher.Model;
using Publisher.References.Index;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;

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
            foreach (var line in letter.Lines)
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

    private void Write(IndexLine line, string letter, IndexedPages pages, StructureElement lines)
    {
        var style = theme.Style("index");
        var (text, quiet) = (theme.Text(style), theme.Text(style, Model.TextStyle.Italic));
        var paragraph = new StructureElement(Role.P, lines);
        var link = setting.IsTarget(line.Entry) ? new InternalTarget(line.Entry) : null;
        StructureElement Tag() => link is null ? paragraph : new(Role.Link, paragraph);
        var runs = new List<TextRun>();
        if (line.Headword.Length > 0)
        {
            runs.Add(new($"{Flat(line.Name)}, ", text) { Tag = paragraph });
            runs.Add(new($"{words.See} ", quiet) { Tag = paragraph });
        }

        var name = line.Headword.Length > 0 ? line.Headword : line.Name;
        runs.Add(new(Flat(name), text) { Link = link, Tag = Tag() });
        if (line.Qualifier.Length > 0)
        {
            runs.Add(new($" ({Flat(line.Qualifier)})", quiet) { Tag = paragraph });
        }

        if (line.Headword.Length > 0)
        {
            Add(runs, letter, paragraph, 0);
            return;
        }

        var parts = pages.Of(line.Entry);
        runs.AddRange(Numbers(parts[0].Places, text, paragraph));
        Add(runs, letter, paragraph, 0);
        foreach (var part in parts.Skip(1))
        {
            var below = new StructureElement(Role.P, lines);
            Add(
                [new(Flat(part.Title), text) { Tag = below }, .. Numbers(part.Places, text, below)],
                letter,
                below,
                theme.IndexHang
            );
        }

        if (line.SeeAlso.Count > 0)
        {
            var below = new StructureElement(Role.P, lines);
            Add([.. SeeAlso(line, below)], letter, below, theme.IndexHang);
        }
    }

    private IEnumerable<TextRun> SeeAlso(IndexLine line, StructureElement paragraph)
    {
        var style = theme.Style("index");
        var (text, quiet) = (theme.Text(style), theme.Text(style, Model.TextStyle.Italic));
        yield return new($"{words.SeeAlso} ", quiet) { Tag = paragraph };
        foreach (var (at, other) in line.SeeAlso.AsEnumerable().Index())
        {
            if (at > 0)
            {
                yield return new("; ", text) { Tag = paragraph };
            }

            var link = setting.IsTarget(other.Entry) ? new InternalTarget(other.Entry) : null;
            yield return new(Flat(other.Name), text)
            {
                Link = link,
                Tag = link is null ? paragraph : new(Role.Link, paragraph),
            };
        }
    }

    /// <param name="letter">That it stands under, for the head of a page that begins with it.</param>
    /// <param name="indent">Of its first line; those below are moved in further.</param>
    private void Add(List<TextRun> runs, string letter, StructureElement tag, double indent)
    {
        var style = theme.Style("index");
        setting.Book.Add(
            new TextBlock(setting.Shaper.Shape(runs), style.Leading)
            {
                Tag = tag,
                Marks = [new(MarkClass.Word, letter)],
                FirstIndent = indent,
                HangingIndent = indent + theme.IndexHang,
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
