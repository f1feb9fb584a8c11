using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Importers.Canonical;
using Publisher.Importers.Markdown.Lines;
using Publisher.Model;

namespace Publisher.Importers.Markdown;

/// <summary>Finds the file behind each picture: in the text itself, or beside it in the export.</summary>
internal sealed class ImageReader(MarkdownExport export)
{
    private readonly Dictionary<string, ImageFile?> _byAddress = [];
    private readonly PictureFiles _pictures = new();

    /// <summary>In the order of first use.</summary>
    public Items<ImageFile> InOrder => _pictures.InOrder;

    public Image Read(LinkInline link, Source source)
    {
        var address = link.Url ?? "";
        export.PlacedImages.Add(EmbeddedImages.NameOf(address));
        if (!_byAddress.TryGetValue(address, out var file))
        {
            file = _pictures.Add(Bytes(address), Place(address));
            _byAddress.Add(address, file);
        }

        var alt = string.Concat(link.Descendants<LeafInline>().Select(Words));
        var image = new Image(file?.Name, InlineRuns.Canonical(alt))
        {
            Address = file is null ? Place(address) : "",
            Source = source,
        };
        if (file is null)
        {
            var name = image.AltText.Length > 0 ? image.AltText : image.Address;
            var isOnTheWeb = address.Contains("://", StringComparison.Ordinal);
            var (message, hint) = isOnTheWeb
                ? (
                    $"The picture “{name}” is not in the export, only its address on the web.",
                    "Put the picture's file beside the text, and name it there."
                )
                : PictureFiles.Problem(Bytes(address), name);
            export.Find(
                Severity.Warning,
                message,
                hint,
                source,
                image.AltText,
                same: isOnTheWeb ? "picture on the web" : ""
            );
        }

        return image;
    }

    private static string Words(LeafInline inline) =>
        inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            LineBreakInline => " ",
            _ => "",
        };

    /// <summary>Where the export says the picture is, but never its data.</summary>
    private static string Place(string address) =>
        EmbeddedImages.NameOf(address) is { Length: > 0 } name ? name
        : address.StartsWith("data:", StringComparison.Ordinal) ? ""
        : address;

    private ReadOnlyMemory<byte>? Bytes(string address) =>
        EmbeddedImages.Find(address, export) is { } data ? Decode(data) : Beside(address);

    private static ReadOnlyMemory<byte>? Decode(string data)
    {
        const string Marker = ";base64,";
        var start = data.IndexOf(Marker, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        var digits = data.AsSpan(start + Marker.Length);
        var bytes = new byte[(digits.Length / 4 * 3) + 3];
        return Convert.TryFromBase64Chars(digits, bytes, out var written)
            ? bytes.AsMemory(0, written)
            : null;
    }

    private ReadOnlyMemory<byte>? Beside(string address)
    {
        if (address.Length == 0 || address.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var folder = export.Path[..(export.Path.LastIndexOf('/') + 1)];
        return export.Files.Read(folder + Uri.UnescapeDataString(address));
    }
}
