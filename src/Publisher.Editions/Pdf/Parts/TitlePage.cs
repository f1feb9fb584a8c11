using System.Collections.Immutable;
using Publisher.Editions.Pdf.Themes;
using Publisher.Model;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Tags;

namespace Publisher.Editions.Pdf.Parts;

/// <summary>Title, subtitle and imprint on a page of their own.</summary>
internal sealed class TitlePage(Setting setting, EditionSettings settings, BodyWriter writer)
{
    private readonly Theme theme = setting.Theme;
    private readonly EditionWords words = setting.Words;

    public void Write()
    {
        setting.Book.IsBare = true;
        WriteTitle();
        setting.Book.EndPage();
        setting.Book.IsBare = false;
    }

    private void WriteTitle()
    {
        var title =
            setting.Document.Title.Count > 0
                ? setting.Document.Title
                : [new Text(setting.Document.Name)];
        // Space vanishes at the top of a page, and a title stands lower.
        setting.Book.Add(new RuleBlock(theme.Shade, 0, 0));
        AddLine(title, theme.Style("title"), [PdfNames.Title]);
        if (setting.Document.Subtitle.Count > 0)
        {
            AddLine(setting.Document.Subtitle, theme.Style("subtitle"), []);
        }

        var imprint = theme.Style("imprint");
        string[] lines =
        [
            string.Join(", ", settings.Authors),
            settings.IsDated ? words.Date(settings.Date) : "",
            words.Edition(settings.EditionName(setting.Document)),
            settings.Licence,
        ];
        var before = 2 * imprint.Leading;
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            setting.Book.Add(
                new TextBlock(setting.Shape(line, imprint), imprint.Leading)
                {
                    Tag = new(Role.P, setting.Front),
                    SpaceBefore = before,
                }
            );
            before = imprint.Before;
        }
    }

    private void AddLine(Items<Inline> content, TypeStyle style, ImmutableArray<string> anchors)
    {
        var tag = new StructureElement(Role.P, setting.Front);
        var runs = writer.Runs(content, style, tag);
        setting.Book.Add(
            new TextBlock(setting.Shaper.Shape(runs), style.Leading)
            {
                Tag = tag,
                Alignment = style.Alignment,
                Anchors = anchors,
                SpaceBefore = style.Before,
                SpaceAfter = style.After,
            }
        );
        setting.ReportLacking(new("", "", Source.Unknown));
    }
}
