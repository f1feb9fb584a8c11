using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Publisher.Model;

namespace Publisher.Importers.Opml;

/// <summary>An outline as its XML says it.</summary>
internal sealed partial class OutlineFile
{
    /// <summary>Deeper than any author goes; what comes later walks the levels by recursion.</summary>
    private const int Deepest = 200;

    private OutlineFile(bool isRepaired) => IsRepaired = isRepaired;

    public string Title { get; private set; } = "";

    public DateTimeOffset? Modified { get; private set; }

    public List<OutlineItem> Items { get; } = [];

    /// <summary>Whether bare ampersands had to be escaped before the XML could be read.</summary>
    public bool IsRepaired { get; }

    public IEnumerable<OutlineItem> All => Items.SelectMany(item => item.SelfAndDescendants());

    /// <exception cref="UnreadableSourceException">It is not well-formed, declares entities or is nested too deeply.</exception>
    public static OutlineFile Read(string name, ReadOnlySpan<byte> bytes)
    {
        var text = Decode(bytes);
        var whole = BareAmpersand().Replace(text, "&amp;");
        var file = new OutlineFile(whole.Length != text.Length);
        try
        {
            using var reader = XmlReader.Create(new StringReader(whole), Settings);
            file.Read(reader, name);
            return file;
        }
        catch (XmlException error)
        {
            // A document type is refused with no place.
            var place =
                error.LineNumber > 0
                    ? FormattableString.Invariant(
                        $" at line {error.LineNumber}, character {error.LinePosition}"
                    )
                    : "";
            throw new UnreadableSourceException(
                $"{name} can't be read as XML{place}: {error.Message}",
                "Export the outline again as OPML; if you edited the file, mend that line. Entities and document types of its own are never read."
            );
        }
    }

    /// <summary>Nothing outside the file is ever resolved, and no entity expands.</summary>
    private static XmlReaderSettings Settings =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

    private static string Decode(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            [(byte)'<', 0, ..] => Encoding.Unicode.GetString(bytes),
            [0, (byte)'<', ..] => Encoding.BigEndianUnicode.GetString(bytes),
            _ when System.Text.Unicode.Utf8.IsValid(bytes) => Encoding.UTF8.GetString(bytes),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes),
        };

    private void Read(XmlReader reader, string name)
    {
        var open = new Stack<(int Depth, OutlineItem Item)>();
        var count = 0;
        var element = "";
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                Head(element, reader.Value.Trim());
            }

            element = reader.NodeType == XmlNodeType.Element ? reader.LocalName : "";
            if (element != "outline")
            {
                continue;
            }

            while (open.TryPeek(out var top) && top.Depth >= reader.Depth)
            {
                open.Pop();
            }

            var item = new OutlineItem(++count, Attributes(reader));
            (open.TryPeek(out var parent) ? parent.Item.Children : Items).Add(item);
            open.Push((reader.Depth, item));
            if (open.Count > Deepest)
            {
                throw TooDeep(name, (IXmlLineInfo)reader);
            }
        }
    }

    private void Head(string element, string value)
    {
        switch (element)
        {
            case "title":
                Title = value;
                break;
            case "dateModified"
                when DateTimeOffset.TryParse(
                    value,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                    out var date
                ):
                Modified = date;
                break;
        }
    }

    private static Dictionary<string, string> Attributes(XmlReader reader)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.MoveToNextAttribute())
        {
            attributes[reader.LocalName] = reader.Value;
        }

        reader.MoveToElement();
        return attributes;
    }

    private static UnreadableSourceException TooDeep(string name, IXmlLineInfo place) =>
        new(
            FormattableString.Invariant(
                $"{name} nests more than {Deepest} levels at line {place.LineNumber}, so it is not read."
            ),
            "Move the deepest items up in the outliner and export it again."
        );

    [GeneratedRegex(
        "&(?!(amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex BareAmpersand();
}
