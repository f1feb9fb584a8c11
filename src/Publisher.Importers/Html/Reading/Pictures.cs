using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Reading;

/// <summary>The pictures of a page: files beside it, <c>data:</c> addresses (RFC 2397) within it, or remote ones that can't be
/// had.</summary>
internal sealed class Pictures(string folder, IExportFiles files, Page page)
{
    private readonly Dictionary<string, ImageFile?> _bySource = new(StringComparer.Ordinal);
    private readonly PictureFiles _pictures = new();

    public Items<ImageFile> Images => _pictures.InOrder;

    /// <param name="frame">What stands around it: Google crops a picture by a narrower span.</param>
    public Image Read(Element element, Element frame, Element block)
    {
        var source = element["src"].Trim();
        var file = File(source);
        var description = element["alt"].Length > 0 ? element["alt"] : element["title"];
        var alt = InlineRuns.Canonical(description);
        var image = new Image(file?.Name, alt)
        {
            Width = Size(element.Style.Width, element["width"]),
            Height = Size(element.Style.Height, element["height"]),
            WidthShare =
                element.Style.WidthShare
                ?? (element.Style.Width is null ? Style.Share(element["width"]) : null),
            Address = file is null && !IsData(source) ? source : "",
        };
        if (file is null)
        {
            Tell(source, alt, block);
        }
        else if (
            IsWider(image.Width, frame.Style.Width) || IsWider(image.Height, frame.Style.Height)
        )
        {
            page.Report(
                Severity.Note,
                "A picture is cropped in the document; its file, which the editions show, is whole.",
                "Crop the picture before you insert it, if what is cut off must not be seen.",
                alt,
                block.Ordinal
            );
        }

        return image;
    }

    /// <summary>By more than rounding: Google writes two decimals.</summary>
    private static bool IsWider(double? picture, double? frame) => picture > frame + 1;

    private ImageFile? File(string source)
    {
        if (!_bySource.TryGetValue(source, out var file))
        {
            file = _pictures.Add(Bytes(source), IsData(source) ? "" : Unescaped(source));
            _bySource[source] = file;
        }

        return file;
    }

    private ReadOnlyMemory<byte>? Bytes(string source)
    {
        if (source.Length == 0 || IsRemote(source))
        {
            return null;
        }

        return IsData(source) ? Data(source) : files.Read(Within(Unescaped(source)));
    }

    /// <summary>What a browser asks a disk for: a question or a place within is no part of the name.</summary>
    private static string Unescaped(string source) =>
        Uri.UnescapeDataString(source.Split('?', '#')[0]);

    private static ReadOnlyMemory<byte>? Data(string source)
    {
        var comma = source.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !source[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bytes = new byte[(source.Length - comma) * 3 / 4 + 3];
        return Convert.TryFromBase64String(source[(comma + 1)..], bytes, out var length)
            ? bytes.AsMemory(0, length)
            : null;
    }

    /// <summary>A path within the export: relative to the page's folder, with no step out of the export.</summary>
    private string Within(string source)
    {
        var path = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in source.Split('/', '\\'))
        {
            if (step == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }

    private void Tell(string source, string alt, Element block)
    {
        var name =
            IsData(source) ? "within the page"
            : source.Length > 120 ? source[..120] + "…"
            : source;
        var isExport =
            page.IsOfGoogle
            || files is ZipFiles
            || page.Format is Features.ExportFormat.Odt or Features.ExportFormat.Epub
            || source.Contains(".googleusercontent.com/", StringComparison.Ordinal);
        var (message, hint) = IsRemote(source)
            ? isExport
                ? (
                    $"The picture “{name}” is not in the export, only its address on the web.",
                    "Export with File > Download > Web page, which puts the pictures into the zip."
                )
                : PictureFiles.OnTheWeb(name)
            : Bytes(source) is null && !isExport && !IsData(source)
                ? PictureFiles.NotBeside(name)
                : PictureFiles.Problem(Bytes(source), name);
        page.Report(
            Severity.Warning,
            message,
            hint,
            alt,
            block.Ordinal,
            same: IsRemote(source) ? "picture on the web" : ""
        );
    }

    private static bool IsData(string source) =>
        source.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    private static bool IsRemote(string source) =>
        source.StartsWith("//", StringComparison.Ordinal)
        || (source.Contains("://", StringComparison.Ordinal) && !IsData(source));

    /// <summary>In points. Bare numbers in width="" and height="" are CSS pixels.</summary>
    private static double? Size(double? style, string attribute) =>
        style is > 0 ? style
        : Style.Length(attribute.Trim() + "px") is > 0 and var size ? size
        : null;
}
