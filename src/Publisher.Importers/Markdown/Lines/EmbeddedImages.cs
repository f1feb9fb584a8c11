using System.Text.RegularExpressions;

namespace Publisher.Importers.Markdown.Lines;

/// <summary>Google writes pictures as definitions at the end of the file, <c>[image1]: &lt;data:image/png;base64,…&gt;</c>,
/// each one line of up to many megabytes. They are put aside under their names, so that the parser
/// never sees the data, and an empty line before each keeps it from becoming text of an unfinished paragraph.</summary>
internal static partial class EmbeddedImages
{
    private const string Scheme = "embedded-image:";

    public static void Repair(MarkdownExport export) =>
        export.Text = MarkdownLines.Rewrite(export.Text, line => PutAside(line, export));

    /// <summary>The data URI behind an address; null where the address is no picture of this file.</summary>
    public static string? Find(string address, MarkdownExport export) =>
        address.StartsWith(Scheme, StringComparison.Ordinal)
            ? export.EmbeddedImages.GetValueOrDefault(address[Scheme.Length..])
        : address.StartsWith("data:", StringComparison.Ordinal) ? address
        : null;

    /// <summary>Name of the definition that an address stands for.</summary>
    public static string NameOf(string address) =>
        address.StartsWith(Scheme, StringComparison.Ordinal) ? address[Scheme.Length..] : "";

    private static string PutAside(string line, MarkdownExport export)
    {
        var head = Definition().Match(line);
        if (!head.Success)
        {
            return line;
        }

        var name = head.Groups["name"].Value;
        export.EmbeddedImages.TryAdd(
            name,
            line[(head.Index + head.Length - "data:".Length)..].TrimEnd().TrimEnd('>')
        );
        return $"\n[{name}]: <{Scheme}{name}>";
    }

    [GeneratedRegex(@"^\[(?<name>[A-Za-z0-9_-]{1,99})\]: *<?data:", RegexOptions.ExplicitCapture)]
    private static partial Regex Definition();
}
