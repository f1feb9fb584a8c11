using Publisher.Checks;
using Publisher.Editions;
using Publisher.Importers;
using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation;

namespace Publisher.Cli.Configuration;

/// <summary>What <c>publisher.yml</c> may say. Everything is optional.</summary>
internal sealed record SourceConfiguration
{
    private const string SinceKey = "since";
    private const string FeedbackKey = "feedback";
    private static readonly string[] Spacings = ["plain", "french"];
    private static readonly string[] Looks = ["auto", "as-written", "uniform"];

    /// <summary>All that there are, in the order of the manual.</summary>
    public static readonly SettingKey[] Keys =
    [
        new("title", SettingValue.Text, "The title, instead of the document's own.", "A Glossary"),
        new(
            "subtitle",
            SettingValue.Text,
            "The subtitle, instead of the document's own.",
            "For newcomers"
        ),
        new(
            "authors",
            SettingValue.Texts,
            "The authors, in the order of the title page.",
            "[Ada, Grace]"
        ),
        new(
            "language",
            SettingValue.Text,
            "The language of the document by its tag (BCP 47); else the export's, or what its words tell.",
            "en-GB"
        ),
        new(
            "date",
            SettingValue.Text,
            "The date of the edition; else the export's own.",
            "2026-01-31"
        ),
        new(
            "licence",
            SettingValue.Text,
            "The terms of use, as the title page names them.",
            "CC BY 4.0"
        ),
        new(
            "version",
            SettingValue.Text,
            "The version of the edition, as its author counts them; the title page and `publisher verify` say it.",
            "1.2"
        ),
        new(
            "document",
            SettingValue.Text,
            "The address of the Google Doc, so that a finding links to its place.",
            "https://docs.google.com/document/d/…"
        ),
        .. ImportConfiguration.Keys,
        new(
            "ids",
            SettingValue.Text,
            "The list of ids of an earlier edition, which go on to lead to their entries.",
            "MyGlossary.ids.json"
        ),
        new(
            SinceKey,
            SettingValue.Text,
            "The edition before, of which this one tells what changed: a file, or a revision in git.",
            "\"v1:MyGlossary.md\""
        ),
        new(
            FeedbackKey,
            SettingValue.Text,
            "What readers reported; a feedback.yml beside the document is read without being named.",
            "remarks/feedback.yml"
        ),
        new(
            "typography",
            SettingValue.OneOf(Spacings),
            "With french, thin no-break spaces stand before ? ! : ; and within « », where there is a plain blank or none.",
            "french"
        ),
        new(
            "headwords",
            SettingValue.OneOf(Looks),
            "With uniform, the editions set all headwords alike: bold, and none as a heading unless sections stand under it; with auto, where headings, bold and plain words were mixed.",
            "uniform"
        ),
        .. EntrySettingsReader.Keys,
        .. LinkConfiguration.Keys,
        .. PdfConfiguration.Keys,
        SiteConfiguration.Key,
        PageConfiguration.Key,
        TemplateConfiguration.Key,
        CoverConfiguration.Key,
        DocxConfiguration.Key,
        .. FontConfiguration.Keys,
        .. CheckConfiguration.Keys,
    ];

    /// <summary>Shown instead of the document's own title.</summary>
    public string? Title { get; private init; }

    public string? Subtitle { get; private init; }

    public Items<string> Authors { get; private init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; private init; }

    public DateTimeOffset? Date { get; private init; }

    public string Licence { get; private init; } = "";

    /// <summary>Of the edition, as its author counts them; empty where none is said.</summary>
    public string Version { get; private init; } = "";

    /// <summary>Address of the Google Doc, so that a finding can link to its place.</summary>
    public string Document { get; private init; } = "";

    /// <summary>File with the ids of an earlier edition; null where none is named.</summary>
    public string? Ids { get; private init; }

    /// <summary>The edition that a new one tells the changes since; null for none.</summary>
    public ComparedSide? Since { get; private init; }

    /// <summary>File with what readers reported; null where none is named.</summary>
    public string? Feedback { get; private init; }

    /// <summary>How to read the export.</summary>
    public ImportSettings Import { get; private init; } = new();

    /// <summary>How to understand the document.</summary>
    public NormaliserSettings Normaliser { get; private init; } = new();

    /// <summary>What to check, and how severely.</summary>
    public CheckSettings Checks { get; private init; } = new();

    /// <summary>How the addresses of the web are asked for, where they are.</summary>
    public LinkCheckSettings LinkCheck { get; private init; } = new();

    /// <summary>Whether the editions set the thin no-break spaces of French.</summary>
    public bool HasFrenchSpacing { get; private init; }

    /// <summary>Whether the editions set all headwords alike; null where the document decides.</summary>
    public bool? HasUniformHeadwords { get; private init; }

    /// <summary>Whether the editions have an index; null where the document decides.</summary>
    public bool? HasIndex { get; private init; }

    /// <summary>What is set of the theme of all PDFs; null for nothing.</summary>
    public ThemeSettings? Theme { get; private init; }

    /// <summary>The look of every edition.</summary>
    public TemplateFiles Templates { get; private init; } = new();

    /// <summary>A PDF each.</summary>
    public IReadOnlyList<PdfLook> Pdf { get; private init; } = [PdfLook.Default];

    public SiteSettings Site { get; private init; } = new();

    /// <summary>What the HTML edition and the site have of the author's.</summary>
    public PageSettings Page { get; private init; } = new();

    /// <summary>The author's own picture for the cover; null for one that is drawn.</summary>
    public ImageFile? Cover { get; private init; }

    /// <summary>A Word template of the author's own; null for none.</summary>
    public WordTemplate? WordTemplate { get; private init; }

    /// <summary>Fonts for what the theme's lack.</summary>
    public Items<FontSource> Fonts { get; private init; }

    public bool UsesSystemFonts { get; private init; } = true;

    /// <summary>Whether the EPUB brings the faces of the theme along.</summary>
    public bool EmbedsFonts { get; private init; }

    /// <summary>Full paths of the settings file and of the files that it names, which no run writes over.</summary>
    public IReadOnlyList<string> Inputs { get; private init; } = [];

    /// <param name="path">The file that the command line names; null for the one beside the source, if it is there.</param>
    /// <param name="beside">The folder that the source lies in.</param>
    /// <param name="templates">The folder of templates that the command line names; null for the one that the file names.</param>
    public static SourceConfiguration Read(string? path, string beside, string? templates = null)
    {
        var given = TemplateConfiguration.Named(templates);
        if (ConfigurationFile.Find(path, beside) is not { } file)
        {
            return new() { Templates = given ?? new(), Inputs = given?.Edited ?? [] };
        }

        var read = ConfigurationFile.Read(file) is { } settings
            ? From(settings, given)
            : new() { Templates = given ?? new() };
        return read with
        {
            Inputs = [Path.GetFullPath(file), .. read.Inputs, .. read.Templates.Edited],
        };
    }

    /// <param name="address">Where the source is edited that was fetched from there; empty for a file.</param>
    public SourceConfiguration EditedAt(string address) =>
        Document.Length > 0 ? this : this with { Document = address };

    /// <summary>The document with what the configuration says in place of what the export says.</summary>
    public Document Apply(Document document)
    {
        if (Title is not null)
        {
            document = document with { Title = [new Text(Title)], Name = Title };
        }

        if (Subtitle is not null)
        {
            document = document with { Subtitle = [new Text(Subtitle)] };
        }

        var language = Language ?? WrittenLanguage.Of(document);
        return ForeignWords.AreOne(language, document.Language)
            ? document with
            {
                Language = language,
            }
            : ForeignWords.Checked(document with { Language = language });
    }

    private static SourceConfiguration From(Settings settings, TemplateFiles? given)
    {
        settings.Know(Keys);
        var templates = given ?? TemplateConfiguration.From(settings);
        var looks = PdfConfiguration.Looks(settings, templates);
        return new()
        {
            Title = settings.Text("title"),
            Subtitle = settings.Text("subtitle"),
            Authors = settings.Texts("authors"),
            Language = LanguageTag.Read(settings, "language"),
            Date = settings.Date("date"),
            Licence = settings.Text("licence") ?? "",
            Version = settings.Text("version") ?? "",
            Document = settings.Text("document") ?? "",
            Import = ImportConfiguration.From(settings),
            Ids = settings.Text("ids") is { } ids ? settings.PathOf("ids", ids) : null,
            Since = settings.Text(SinceKey) is { } side
                ? new(side, Path.GetDirectoryName(Path.GetFullPath(settings.File))!)
                : null,
            Feedback = settings.Text(FeedbackKey) is { } feedback
                ? settings.PathOf(FeedbackKey, feedback)
                : null,
            Normaliser = new()
            {
                Entries = EntrySettingsReader.Read(settings),
                Links = LinkConfiguration.Links(settings),
            },
            Checks = CheckConfiguration.From(settings),
            LinkCheck = LinkConfiguration.Check(settings),
            HasFrenchSpacing = settings.Choice("typography", "plain", Spacings) == "french",
            HasUniformHeadwords = settings.Choice("headwords", "auto", Looks) switch
            {
                "uniform" => true,
                "as-written" => false,
                _ => null,
            },
            HasIndex = LinkConfiguration.Index(settings),
            Theme = PdfConfiguration.Theme(settings),
            Pdf = looks,
            Site = SiteConfiguration.From(settings),
            Page = PageConfiguration.From(settings),
            Cover = CoverConfiguration.From(settings),
            WordTemplate = DocxConfiguration.From(settings),
            Fonts = FontConfiguration.Fonts(settings),
            UsesSystemFonts = FontConfiguration.UsesSystem(settings),
            EmbedsFonts = FontConfiguration.EmbedsInBook(settings),
            Templates = templates,
            Inputs =
            [
                .. FontConfiguration.Paths(settings),
                .. PageConfiguration.Paths(settings),
                .. new[]
                {
                    CoverConfiguration.Path(settings),
                    DocxConfiguration.Path(settings),
                }.OfType<string>(),
                .. looks.Select(look => look.Theme).Where(Path.IsPathRooted),
            ],
        };
    }
}
