using System.Globalization;
using Publisher.Images;
using Publisher.Model;

namespace Publisher.Importers.Canonical;

/// <summary>The pictures that a document uses: the same content once, under the author's name for it, each name once.</summary>
internal sealed class PictureFiles
{
    private const int LongestName = 120;

    private readonly Dictionary<string, ImageFile> _byDigest = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ImageFile> _inOrder = [];

    /// <summary>In the order of first use.</summary>
    public Items<ImageFile> InOrder => _inOrder.ToItems();

    /// <summary>Null where no edition shows such a file.</summary>
    /// <param name="path">Where the author has it; empty for a picture without a file of its own.</param>
    public ImageFile? Add(ReadOnlyMemory<byte>? bytes, string path)
    {
        if (bytes is not { } content || ImageFile.Recognise(content) is not { } read)
        {
            return null;
        }

        if (!_byDigest.TryGetValue(read.Digest, out var file))
        {
            file = Unique(read.Named(path));
            _byDigest.Add(file.Digest, file);
            _inOrder.Add(file);
        }

        return file;
    }

    /// <summary>Why a file is shown by no edition, and what to do.</summary>
    /// <param name="name">What the author knows the picture by; empty for nothing.</param>
    public static (string Message, string Hint) Problem(ReadOnlyMemory<byte>? bytes, string name)
    {
        name = name.Length > LongestName ? name[..LongestName] + "…" : name;
        var picture = name.Length > 0 ? $"The picture “{name}”" : "A picture";
        if (bytes is not { Length: > 0 } content)
        {
            return (
                $"{picture} is missing: the export holds {(bytes is null ? "no such file" : "an empty file")}. Its description stands in its place.",
                "Export the document again; if it stays so, insert the picture again as PNG or JPEG."
            );
        }

        var kind = ImageFormat.Of(content.Span);
        return kind is { IsShown: true }
            ? (
                $"{picture} is broken: it is {kind.Name} that ends before its size. Its description stands in its place.",
                "Insert the picture again."
            )
            : (
                $"{picture} is {kind?.Name ?? "of no kind that is known"}, which the editions can't show. Its description stands in its place.",
                "Save it as PNG or JPEG, and insert it again."
            );
    }

    /// <summary>That a picture is nothing but an address, and what to do about it in what an author writes by hand.</summary>
    public static (string Message, string Hint) OnTheWeb(string name) =>
        (
            $"The picture “{name}” is only an address on the web, which no edition loads. Its description stands in its place.",
            "Save the picture's file beside the text, and name it there."
        );

    /// <summary>That no file is where a text that an author writes by hand says, and what to do about it.</summary>
    public static (string Message, string Hint) NotBeside(string name) =>
        (
            $"The picture “{name}” is missing: no such file lies beside the text. Its description stands in its place.",
            "Put the file there, or mend its path in the text."
        );

    /// <summary>Names that differ in more than their ending: an edition may need another kind of file.</summary>
    private ImageFile Unique(ImageFile file)
    {
        var ending = Path.GetExtension(file.Name);
        var stem = Path.GetFileNameWithoutExtension(file.Name);
        var name = stem;
        for (var number = 2; !_names.Add(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
        }

        return file with
        {
            Name = name + ending,
        };
    }
}
