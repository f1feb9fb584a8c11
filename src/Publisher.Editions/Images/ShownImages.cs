using Publisher.Images;
using Publisher.Model;

namespace Publisher.Editions.Images;

/// <summary>The pictures of a document as an edition shows them: those of a kind that its readers know as they are, the others
/// converted, each once.</summary>
/// <param name="kinds">What its readers know.</param>
/// <param name="name">The edition's, for messages: "PDF".</param>
internal sealed class ShownImages(
    Document document,
    string name,
    params IReadOnlyCollection<ImageFormat> kinds
)
{
    /// <summary>What reading systems of EPUB 3.3 and browsers know (EPUB 3.3, 3.2).</summary>
    public static readonly IReadOnlyCollection<ImageFormat> OfTheWeb =
    [
        ImageFormat.Png,
        ImageFormat.Jpeg,
        ImageFormat.Gif,
        ImageFormat.WebP,
        ImageFormat.Svg,
    ];

    private readonly Dictionary<string, ImageFile> _files = document
        .Images.DistinctBy(image => image.Name)
        .ToDictionary(image => image.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, ImageFile?> _shown = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings = [];

    /// <summary>In the order of first use.</summary>
    public IEnumerable<ImageFile> Files => _shown.Values.OfType<ImageFile>();

    /// <summary>Null where there is nothing to show; a finding tells why, unless the importer has done so.</summary>
    public ImageFile? Of(Image node)
    {
        if (node.File is not { } file)
        {
            return null;
        }

        if (!_shown.TryGetValue(file, out var shown))
        {
            shown = Converted(file, node);
            _shown[file] = shown;
        }

        return shown;
    }

    /// <summary>What could not be shown since this was last called, each picture once.</summary>
    public Finding[] TakeFindings()
    {
        Finding[] taken = [.. _findings];
        _findings.Clear();
        return taken;
    }

    /// <summary>Tells of a picture that turns out to be none.</summary>
    public void Refuse(string file, Image node, string problem)
    {
        _shown[file] = null;
        _findings.Add(
            new(
                "readable-image",
                Severity.Warning,
                $"The picture {file} is left out of the {name}, and its description stands in its place: {problem}",
                "Insert the picture anew in the document, as PNG or JPEG."
            )
            {
                Source = node.Source,
                Quote = node.AltText.Length > 0 ? node.AltText : file,
            }
        );
    }

    /// <summary>Tells of a drawing that is shown without something of it.</summary>
    /// <param name="lacking">By its names in SVG.</param>
    public void TellLacking(string file, Image node, IReadOnlyCollection<string> lacking)
    {
        if (lacking.Count > 0)
        {
            _findings.Add(
                new(
                    "readable-image",
                    Severity.Note,
                    $"The {name} shows the drawing {file} without something of it: {string.Join(", ", lacking)}.",
                    "See whether the drawing says what it should; if not, insert it as PNG."
                )
                {
                    Source = node.Source,
                    Quote = node.AltText.Length > 0 ? node.AltText : file,
                }
            );
        }
    }

    private ImageFile? Converted(string name, Image node)
    {
        var problem = "the export holds no such file.";
        var shown =
            !_files.TryGetValue(name, out var file) ? null
            : file.Format == ImageFormat.Svg && kinds.Contains(ImageFormat.Svg)
                ? SvgSanitiser.Clean(file, out problem)
            : kinds.Contains(file.Format) ? file
            : Raster.Convert(file, out problem);
        if (shown is null)
        {
            Refuse(name, node, problem);
        }

        return shown;
    }
}
