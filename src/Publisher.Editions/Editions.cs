using System.Globalization;
using Publisher.Editions.Dictionary;
using Publisher.Editions.Docx;
using Publisher.Editions.Epub;
using Publisher.Editions.Html;
using Publisher.Editions.Pdf;
using Publisher.Editions.Pdf.Themes;
using Publisher.Editions.Revisions;
using Publisher.Editions.Site;
using Publisher.Model;
using Publisher.References.Index;

namespace Publisher.Editions;

/// <summary>One published form of a document.</summary>
public interface IEdition
{
    /// <summary>As on the command line, and the extension of the file: <c>html</c>.</summary>
    string Name { get; }

    /// <summary>Writes the whole edition of a normalised document. The same arguments give the same bytes on any
    /// machine, in any time zone and culture.</summary>
    Items<Finding> Write(Document document, EditionSettings settings, Stream output);
}

/// <summary>A published form of a document that is a folder of files.</summary>
public interface IFolderEdition
{
    /// <summary>As on the command line, and the end of the folder's name: <c>site</c>.</summary>
    string Name { get; }

    /// <summary>Whether the other editions of the run lie in it too.</summary>
    bool HoldsOthers => false;

    /// <summary>Writes the whole edition of a normalised document. The same arguments give the same files.</summary>
    /// <param name="write">Takes each file once: its path within the folder, with slashes, and its bytes.</param>
    Items<Finding> Write(
        Document document,
        EditionSettings settings,
        Action<string, ReadOnlyMemory<byte>> write
    );
}

/// <summary>What a site needs beside what every edition does.</summary>
public sealed record SiteSettings
{
    /// <summary>Where the site is going to be, with a slash at its end: <c>https://example.org/glossary/</c>. Empty where
    /// nobody said; then it has nothing that names its own address.</summary>
    public string Address { get; init; } = "";

    /// <summary>Whether each entry that stands in a section has a page of its own.</summary>
    public bool HasPageATerm { get; init; }

    /// <summary>What the site that is replaced has under a path; null where that is nothing.</summary>
    public Func<string, ReadOnlyMemory<byte>?> Earlier { get; init; } = _ => null;

    /// <summary>The folder of the site that other editions lie in.</summary>
    public const string Folder = "editions";

    /// <summary>Names of the files of other editions, which lie in <see cref="Folder"/>.</summary>
    public Items<string> Files { get; init; }
}

/// <summary>What the pages of the HTML edition and of a site have of the author's.</summary>
public sealed record PageSettings
{
    /// <summary>Above the title; null for none.</summary>
    public ImageFile? Logo { get; init; }

    /// <summary>What browsers show for the page; null for ours.</summary>
    public ImageFile? Icon { get; init; }

    /// <summary>Goes behind the style sheet; empty for none.</summary>
    public string Css { get; init; } = "";
}

/// <summary>What an edition needs beside the document.</summary>
/// <param name="Templates">The look.</param>
/// <param name="Date">The edition's date, in UTC: the only date that a file may hold.</param>
public sealed record EditionSettings(ITemplates Templates, DateTimeOffset Date)
{
    /// <summary>The <see cref="Date"/> of an edition whose source has none: formats that demand a date carry this one,
    /// and nothing shows it to a reader.</summary>
    public static DateTimeOffset Undated { get; } = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public bool IsDated => Date != Undated;

    public Items<string> Authors { get; init; }

    /// <summary>The licence as the author words it; empty when none is stated.</summary>
    public string Licence { get; init; } = "";

    /// <summary>A Word template of the author's own; null for none.</summary>
    public WordTemplate? WordTemplate { get; init; }

    /// <summary>The author's own picture for the cover; null for one that is drawn.</summary>
    public ImageFile? Cover { get; init; }

    /// <summary>Whether there is an index; null for one where the document has names enough.</summary>
    public bool? HasIndex { get; init; }

    public SiteSettings Site { get; init; } = new();

    public PageSettings Page { get; init; } = new();

    /// <summary>The edition whose readers are told what changed; null for none.</summary>
    public EarlierEdition? Since { get; init; }

    /// <summary>Which theme the PDF has.</summary>
    public PdfLook Pdf { get; init; } = PdfLook.Default;

    /// <summary>Keys of the theme that are set for all PDFs; null for none.</summary>
    public ThemeSettings? Theme { get; init; }

    /// <summary>Told how many pages an edition has, where it has pages.</summary>
    public Action<int>? PageCount { get; init; }

    /// <summary>The pages of the PDF that is published beside this edition; null where none is.</summary>
    public PdfPages? Pages { get; init; }

    /// <summary>Whether the EPUB brings the faces of the theme along.</summary>
    public bool EmbedsFonts { get; init; }

    /// <summary>Fonts for the characters that those of the theme lack, in the order in which they are asked.</summary>
    public Items<FontSource> Fonts { get; init; }

    /// <summary>Fonts for what even those lack: the computer's. Gone through only where a character is lacking.</summary>
    public IEnumerable<FontSource> SystemFonts { get; init; } = [];

    /// <summary>The version as its author counts them; empty where none is said.</summary>
    public string Version { get; init; } = "";

    /// <summary>As a title page names it: the author's version, and what is said of the content.</summary>
    internal string EditionName(Document document) =>
        Version.Length > 0 ? $"{Version} ({ContentId.Of(document)})" : ContentId.Of(document);

    /// <summary>What tells this edition from all others: the author's version, the date, and what is said of the content
    /// (<see cref="ContentId"/>).</summary>
    public string EditionId(Document document) =>
        string.Join(
            ' ',
            new[]
            {
                string.Concat(
                    Version.Where(letter =>
                        letter is > ' ' and < (char)0x7F and not ';' and not '-'
                    )
                ),
                IsDated ? Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
                ContentId.Of(document),
            }.Where(part => part.Length > 0)
        );

    /// <summary>The index of a document; empty when the edition has none.</summary>
    internal Items<IndexLetter> Index(Document document) =>
        HasIndex ?? TermIndex.IsUseful(document) ? TermIndex.Of(document) : [];
}

/// <summary>A Word template (.dotx), or a document that serves as one.</summary>
/// <param name="File">Where it lies, for messages.</param>
public sealed record WordTemplate(string File, ReadOnlyMemory<byte> Bytes);

/// <summary>A font file.</summary>
/// <param name="Name">The file's name, for messages.</param>
/// <param name="Read">Its bytes; none where it can't be read.</param>
public sealed record FontSource(string Name, Func<ReadOnlyMemory<byte>> Read);

/// <summary>The files of <c>templates/</c>: the look, never code.</summary>
public interface ITemplates
{
    /// <param name="path">Path within <c>templates/</c>, with forward slashes: <c>html/shell.hbs</c>.</param>
    /// <exception cref="InvalidTemplateException">There is no such template.</exception>
    ReadOnlyMemory<byte> Read(string path);

    /// <summary>Whether there is such a template.</summary>
    bool Has(string path);

    /// <summary>Where its file lies: the full path of a file of the user's that is read in its place, else the path as it is.</summary>
    string Place(string path) => path;

    /// <summary>What messages call it: a file that its user can edit.</summary>
    string Name(string path)
    {
        var place = Place(path);
        return Path.IsPathRooted(place) ? place : $"templates/{place}";
    }
}

/// <summary>A template is missing or broken: whoever edits templates has to act.</summary>
/// <param name="message">Which template, where in it, and what is wrong.</param>
public sealed class InvalidTemplateException(string message) : Exception(message)
{
    /// <summary>What to do next.</summary>
    public string Hint { get; init; } =
        "Mend it there, or put back the template that Publisher came with.";
}

/// <summary>The editions there are.</summary>
public static class Editions
{
    /// <summary>Those that are a folder, which are written where they are asked for.</summary>
    public static IReadOnlyList<IFolderEdition> Folders { get; } =
    [new SiteEdition(), new DictionaryEdition()];

    /// <summary>Those that are a file.</summary>
    public static IReadOnlyList<IEdition> All { get; } =
    [new HtmlEdition(), new EpubEdition(), new PdfEdition(), new DocxEdition()];
}
