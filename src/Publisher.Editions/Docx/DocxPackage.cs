using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Publisher.Model;
using M = DocumentFormat.OpenXml.Math;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx;

/// <summary>The parts of the package. The template is an unzipped document: its parts are taken as they are, and the
/// edition fills them. Ids of relationships are given, because the library would draw them by lot.</summary>
internal sealed class DocxPackage
{
    public const string HeaderId = "header";

    public const string FooterId = "footer";

    private const string Folder = "docx/";
    private const string CoreType = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string ExtendedType =
        "application/vnd.openxmlformats-officedocument.extended-properties+xml";

    private static readonly XNamespace Formulas = "urn:publisher:formulas";

    private readonly ITemplates _templates;
    private readonly Dictionary<string, (string Tex, int Count)> _formulas = new(
        StringComparer.Ordinal
    );
    private readonly XElement _sources = new(Formulas + "formulas");

    public DocxPackage(WordprocessingDocument word, ITemplates templates)
    {
        _templates = templates;
        Main = word.AddNewPart<MainDocumentPart>(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "document"
        );
        Feed(Main, "document");
        Frame = Main.Document;
        Styles = Add<StyleDefinitionsPart>("styles").Styles!;
        Numbering = Add<NumberingDefinitionsPart>("numbering").Numbering!;
        Settings = Add<DocumentSettingsPart>("settings").Settings!;
        Add<FontTablePart>("fontTable");
        Footer = Add<FooterPart>(FooterId);
        Header = Add<HeaderPart>(HeaderId);
        Notes = Add<FootnotesPart>("footnotes");
        Core = word.AddNewPart<CoreFilePropertiesPart>(CoreType, "core");
        Extended = word.AddNewPart<ExtendedFilePropertiesPart>(ExtendedType, "extended");
    }

    public MainDocumentPart Main { get; }

    /// <summary>The template's document: the frame of the contents and the page.</summary>
    public W.Document Frame { get; }

    public W.Styles Styles { get; }

    public W.Numbering Numbering { get; }

    public W.Settings Settings { get; }

    public FootnotesPart Notes { get; }

    /// <summary>The head of the pages, which <see cref="DropHeader"/> takes out where it would say nothing.</summary>
    public HeaderPart Header { get; }

    public void DropHeader() => Main.DeletePart(Header);

    /// <summary>The foot of the pages; an author's template may have another.</summary>
    private FooterPart Footer { get; }

    /// <summary>Puts another page in place of that of the frame, heads and feet with it.</summary>
    public void SetPage(W.SectionProperties page)
    {
        Frame.Body!.GetFirstChild<W.SectionProperties>()?.Remove();
        Frame.Body.AppendChild(page);
        if (page.Elements<W.FooterReference>().All(foot => foot.Id?.Value != FooterId))
        {
            Main.DeletePart(Footer);
        }
    }

    public CoreFilePropertiesPart Core { get; }

    public ExtendedFilePropertiesPart Extended { get; }

    /// <summary>Keeps the TeX of a formula beside the text, since Word's form has not all that TeX can say: who reads the file
    /// again takes it where that form is unchanged. Where formulas of one form are spelled in several ways, it is told from
    /// which of them on another spelling holds.</summary>
    public void Keep(string tex, M.OfficeMath equation)
    {
        var form = equation.OuterXml;
        var (written, count) = _formulas.GetValueOrDefault(form, ("", 0));
        _formulas[form] = (tex, count + 1);
        if (tex == written)
        {
            return;
        }

        _sources.Add(
            new XElement(
                Formulas + "formula",
                new XAttribute("tex", XmlCharacters.Keep(tex)),
                count > 0 ? new XAttribute("from", count) : null,
                XElement.Parse(form)
            )
        );
    }

    /// <summary>Writes back the parts that have been changed as trees.</summary>
    public void Save()
    {
        if (_formulas.Count > 0)
        {
            using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(_sources.ToString()));
            Main.AddNewPart<CustomXmlPart>("application/xml", "formulas").FeedData(bytes);
        }

        Styles.Save();
        Numbering.Save();
        Settings.Save();
        Notes.Footnotes.Save();
    }

    private T Add<T>(string name)
        where T : OpenXmlPart, IFixedContentTypePart
    {
        var part = Main.AddNewPart<T>(name);
        Feed(part, name);
        return part;
    }

    private void Feed(OpenXmlPart part, string name)
    {
        using var bytes = new MemoryStream(
            _templates.Read($"{Folder}{name}.xml").ToArray(),
            writable: false
        );
        part.FeedData(bytes);
    }
}
