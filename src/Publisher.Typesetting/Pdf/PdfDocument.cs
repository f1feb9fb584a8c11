using System.Security.Cryptography;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Tags;

namespace Publisher.Typesetting.Pdf;

/// <summary>
/// Writes a PDF 1.7 file to a stream, page by page: what is finished leaves memory. The same calls give the same bytes.
/// The stream need not seek and is left open.
/// </summary>
public sealed class PdfDocument : IDisposable
{
    private readonly PdfMetadata metadata;
    private readonly PageTree pages;
    private readonly List<EmbeddedFont> fonts = [];
    private readonly Dictionary<Font, EmbeddedFont> fontsByFace = [];
    private readonly Dictionary<PageImage, EmbeddedImage> images = [];
    private readonly Dictionary<string, int> profiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> states = new(StringComparer.Ordinal);
    private readonly PageLabels labels = new();
    private readonly TokenWriter pageTokens = new();
    private PdfPage? current;
    private bool finished;

    /// <param name="output">Null for a draft, whose pages are told apart and written nowhere.</param>
    public PdfDocument(Stream? output, PdfMetadata metadata)
    {
        this.metadata = metadata;
        File = new ObjectFile(output);
        pages = new PageTree(File);
    }

    /// <summary>The lines of the outline's first level. May be set at any time before the end.</summary>
    public IReadOnlyList<OutlineItem> Outline { get; set; } = [];

    /// <summary>How many pages have been added.</summary>
    public int PageCount { get; private set; }

    /// <summary>The destinations that links lead to and that no page has defined (so far), in ordinal order.</summary>
    public IReadOnlyCollection<string> UndefinedDestinations => Destinations.Undefined;

    /// <summary>The root of the structure tree. A document whose root is asked for before its first page is a tagged one,
    /// and says that it conforms to PDF/UA-1 and PDF/A-2a: what is drawn without a mark is an artifact then.</summary>
    public StructureElement Structure => (Tree ??= new StructureTree(File)).Root;

    internal StructureTree? Tree { get; private set; }

    internal ObjectFile File { get; }

    /// <summary>Whether nothing is written: what is drawn leaves no trace then.</summary>
    internal bool IsDraft => File.IsDraft;

    internal Destinations Destinations { get; } = new();

    /// <summary>Gives an element its place after its siblings now, before anything of it is drawn.</summary>
    public void Place(StructureElement element) => Tree?.Place(element);

    /// <summary>Finishes the page before and adds one of a size in points.</summary>
    public PdfPage AddPage(double width, double height)
    {
        FinishPage();
        current = new PdfPage(this, File.Allocate(), PageCount++, width, height);
        return current;
    }

    /// <summary>Puts the pages that are added from here on before those added so far: contents are known last and stand
    /// first. May be called once.</summary>
    public void GoToFront()
    {
        FinishPage();
        pages.GoToFront();
    }

    /// <summary>Labels the pages from one on: "iv", "12". Without labels they are 1, 2, 3.</summary>
    /// <param name="firstPage">The page's place in the finished document, from 0.</param>
    /// <param name="start">The number of that first page, from 1.</param>
    public void LabelPages(
        int firstPage,
        PageNumbering numbering,
        int start = 1,
        string prefix = ""
    ) => labels.Add(firstPage, numbering, start, prefix);

    /// <summary>Writes all that belongs to the end: fonts, outline, destinations. The document takes no more.</summary>
    public void Finish()
    {
        if (finished)
        {
            return;
        }
        FinishPage();
        finished = true;
        foreach (var font in fonts)
        {
            FontWriter.Write(File, font);
        }
        var info = File.Allocate();
        File.Write(info, MetadataWriter.Information(metadata));
        var catalog = File.Allocate();
        var entry = new TokenWriter().Raw("<</Type/Catalog/Pages "u8).Reference(pages.Finish());
        entry.Raw("/Metadata "u8).Reference(WriteXmp()).Raw("/Lang"u8).Text(metadata.Language);
        entry.Raw("/ViewerPreferences<</DisplayDocTitle true>>"u8);
        labels.Write(entry);
        if (Tree is not null)
        {
            Tree.Write(entry);
            WriteOutputIntent(entry);
        }
        Destinations.Write(entry, File);
        OutlineWriter.Write(entry, File, Outline, Destinations);
        File.Write(catalog, entry.Raw(">>"u8));
        File.Finish(catalog, info);
    }

    /// <summary>Frees what writing needs; a document that isn't finished stays incomplete.</summary>
    public void Dispose() => File.Dispose();

    /// <summary>The buffer of the page that is being drawn, emptied for a new one.</summary>
    internal TokenWriter PageTokens()
    {
        pageTokens.Clear();
        return pageTokens;
    }

    internal EmbeddedFont Embed(Font font)
    {
        if (!fontsByFace.TryGetValue(font, out var embedded))
        {
            embedded = new EmbeddedFont(font, File.Allocate(), fonts.Count + 1);
            fontsByFace.Add(font, embedded);
            fonts.Add(embedded);
        }
        return embedded;
    }

    internal EmbeddedImage Embed(PageImage image)
    {
        if (!images.TryGetValue(image, out var embedded))
        {
            embedded = new EmbeddedImage(
                ImageWriter.Write(this, image),
                images.Count + 1,
                image.Orientation
            );
            images.Add(image, embedded);
        }
        return embedded;
    }

    /// <summary>A colour profile, stored once for all images that have it.</summary>
    internal int Embed(byte[] profile, int channels)
    {
        var digest = Convert.ToHexString(SHA256.HashData(profile));
        if (!profiles.TryGetValue(digest, out var number))
        {
            number = File.Allocate();
            File.WriteStream(
                number,
                new TokenWriter().Raw("/N "u8).Integer(channels).Written,
                profile
            );
            profiles.Add(digest, number);
        }
        return number;
    }

    /// <summary>A graphics state, stored once for all that is drawn in it (ISO 32000-1, 8.4.5).</summary>
    internal int State(string entries)
    {
        if (!states.TryGetValue(entries, out var number))
        {
            number = File.Allocate();
            File.Write(number, new TokenWriter().Raw("<<"u8).Raw(entries).Raw(">>"u8));
            states.Add(entries, number);
        }
        return number;
    }

    private void FinishPage()
    {
        ObjectDisposedException.ThrowIf(finished, this);
        if (current is { } page)
        {
            pages.Write(page, Tree);
            current = null;
        }
    }

    /// <summary>What the file's colours mean (ISO 19005-2, 6.2.3).</summary>
    private void WriteOutputIntent(TokenWriter catalog)
    {
        var profile = File.Allocate();
        File.WriteStream(profile, "/N 3"u8, IccProfile.Srgb());
        catalog.Raw("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"u8);
        catalog.Raw(
            "/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile "u8
        );
        catalog.Reference(profile).Raw(">>]"u8);
    }

    private int WriteXmp()
    {
        var number = File.Allocate();
        // Left uncompressed, so that programs which know nothing of PDF can find it (14.3.2).
        File.WriteStream(
            number,
            "/Type/Metadata/Subtype/XML"u8,
            MetadataWriter.Xmp(metadata, isTagged: Tree is not null),
            compress: false
        );
        return number;
    }
}
