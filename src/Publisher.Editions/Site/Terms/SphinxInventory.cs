using System.Globalization;
using System.IO.Compression;
using System.Text;
using Publisher.Editions.Html;
using Publisher.Model;

namespace Publisher.Editions.Site.Terms;

/// <summary>The inventory by which documentation written in Sphinx refers to these terms and sections: the role
/// <c>:term:</c> with a term's name, <c>:ref:</c> with a section's id (its version 2).</summary>
internal static class SphinxInventory
{
    public static byte[] Of(Document document, IReadOnlyList<SiteTerm> terms, Anchors anchors)
    {
        using var bytes = new MemoryStream();
        bytes.Write(
            Encoding.UTF8.GetBytes(
                $"# Sphinx inventory version 2\n# Project: {Flat(document.Name)}\n# Version: \n# The remainder of this file is compressed using zlib.\n"
            )
        );
        // Stored as it is: what a compressor makes of it differs from one to the next.
        using (var packed = new ZLibStream(bytes, CompressionLevel.NoCompression, leaveOpen: true))
        {
            packed.Write(Encoding.UTF8.GetBytes(Lines(document, terms, anchors)));
        }

        return bytes.ToArray();
    }

    private static string Lines(Document document, IReadOnlyList<SiteTerm> terms, Anchors anchors)
    {
        var lines = new StringBuilder();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            foreach (var name in term.Aliases.Prepend(term.Name).Where(named.Add))
            {
                lines.Append(
                    CultureInfo.InvariantCulture,
                    $"{name} std:term 1 {Escaped(term.Path)} -\n"
                );
            }
        }

        foreach (var section in Outline.Of(document).Sections)
        {
            var title = Flat(section.Title);
            if (anchors.Address(section.Id) is { } path)
            {
                lines.Append(
                    CultureInfo.InvariantCulture,
                    $"{section.Id} std:label -1 {Escaped(path)} {(title.Length > 0 ? title : "-")}\n"
                );
            }
        }

        return lines.ToString();
    }

    private static string Escaped(string path)
    {
        var parts = path.Split('#');
        return string.Join('#', parts.Select(Uri.EscapeDataString));
    }

    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
