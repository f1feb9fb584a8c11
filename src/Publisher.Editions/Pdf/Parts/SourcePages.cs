using System.Globalization;
using Publisher.Editions.Pdf.Themes;
using Publisher.Model;
using Publisher.References.Index;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Editions.Pdf.Parts;

/// <summary>The list of sources by section: what the numbers after links mean to a reader of paper.</summary>
internal sealed class SourcePages(Setting setting)
{
    private readonly Theme theme = setting.Theme;

    public void Write()
    {
        var groups = setting.Sources.Groups;
        if (groups.Count == 0)
        {
            return;
        }

        setting.Book.OpenChapter();
        var chapter = new StructureElement(Role.Sect, setting.Body);
        setting.Book.Add(
            PartHeading.OfPart(
                setting,
                setting.Words.Sources,
                theme.Style("heading-1"),
                new(Role.H1, chapter),
                PdfNames.Sources
            )
        );
        var style = theme.Style("note") with { Alignment = Alignment.Start };
        var widest = groups.Max(group =>
            group.Sources.Max(source => Label(source, style, null).NaturalWidth)
        );
        foreach (var group in groups)
        {
            if (group.Title.Length > 0)
            {
                var heading = theme.Style("heading-4");
                var title = setting.Shape(group.Title, heading);
                setting.Book.Add(PartHeading.Of(title, heading, new(Role.H2, chapter), [], []));
            }

            var list = new StructureElement(Role.L, chapter) { Numbering = ListNumbering.Decimal };
            foreach (var source in group.Sources)
            {
                Write(source, style, widest, new(Role.LI, list));
            }
        }

        setting.ReportLacking(new("", "", Source.Unknown));
    }

    private void Write(CitedSource source, TypeStyle style, double widest, StructureElement item)
    {
        var labelTag = new StructureElement(Role.Lbl, item);
        var paragraph = new StructureElement(Role.P, new(Role.LBody, item));
        var words = source.Words.ReplaceLineEndings(" ").Trim();
        var colon = FrenchSpacing.Colon(setting.Document.Language);
        var text = theme.Text(style);
        var address = new TextRun(
            PrintedAddress.Of(source.Address),
            theme.Text(style, isLink: true)
        )
        {
            Link = new ExternalTarget(source.Address),
            Tag = new(Role.Link, paragraph),
        };
        var line = new TextBlock(
            setting.Shaper.Shape([new(words + colon, text) { Tag = paragraph }, address]),
            style.Leading
        )
        {
            Tag = paragraph,
        };
        setting.Book.Add(
            new ItemBlock(
                Label(source, style, labelTag),
                widest,
                [line],
                theme.Items(style.Leading)
            )
            {
                LabelTag = labelTag,
                Anchors = [PdfNames.Source(source.Number)],
                SpaceBefore = style.Before,
                SpaceAfter = style.After,
            }
        );
    }

    private ShapedText Label(CitedSource source, TypeStyle style, StructureElement? tag) =>
        setting.Shaper.Shape([
            new(string.Create(CultureInfo.InvariantCulture, $"{source.Number}."), theme.Text(style))
            {
                Tag = tag,
            },
        ]);
}
