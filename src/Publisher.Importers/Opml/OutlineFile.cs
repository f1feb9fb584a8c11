using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Importers.Opml;

/// <summary>An outline as its XML says it.</summary>
internal sealed partial class OutlineFile
{
    /// <summary>Deeper than any author goes; what comes later walks the levels by recursion.</summary>
    private const int Deepest = 200;

    private int _count;

    private OutlineFile(bool isRepaired) => IsRepaired = isRepaired;

    public string Title { get; private set; } = "";

    public DateTimeOffset? Modified { get; private set; }

    public List<OutlineItem> Items { get; } = [];

    /// <summary>Whether bare ampersands had to be escaped before the XML could be read.</summary>
    public bool IsRepaired { get; }

    /// <summary>Whether it is not in UTF-8 and does not say what it is in.</summary>
    public bool IsGuess { get; private init; }

    public IEnumerable<OutlineItem> All => Items.SelectMany(item => item.SelfAndDescendants());

    /// <exception cref="UnreadableSourceException">It is not well-formed, declares entities or is nested too deeply.</exception>
    public static OutlineFile Read(string name, ReadOnlySpan<byte> bytes)
    {
        var encoding = EncodingOf(bytes);
        var text = TextEncoding.Decode(encoding, bytes);
        var whole = BareAmpersand().Replace(text, "&amp;");
        var file = new OutlineFile(whole.Length != text.Length)
        {
            IsGuess = encoding.Equals(TextEncoding.Windows) && !NamesItself().IsMatch(text),
        };
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

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes) =>
        TextEncoding.Of(bytes) ?? TextEncoding.Windows;

    private void Read(XmlReader reader, string name)
    {
        var open = new Stack<(int Depth, OutlineItem Item)>();
        var isInHead = false;
        var element = "";
        while (reader.Read())
        {
            var isText = reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA;
            if (isText && isInHead)
            {
                Head(element, reader.Value.Trim());
            }
            else if (isText)
            {
                Add(new(++_count, Stray(reader.Value)) { IsStray = true }, reader.Depth, open);
            }

            element = reader.NodeType == XmlNodeType.Element ? reader.LocalName : "";
            isInHead = (isInHead || element == "head") && element is not ("body" or "outline");
            if (element == "outline")
            {
                Add(new(++_count, Attributes(reader)), reader.Depth, open);
            }

            if (open.Count > Deepest)
            {
                throw TooDeep(name, (IXmlLineInfo)reader);
            }
        }
    }

    private void Add(OutlineItem item, int depth, Stack<(int Depth, OutlineItem Item)> open)
    {
        while (open.TryPeek(out var top) && top.Depth >= depth)
        {
            open.Pop();
        }

        (open.TryPeek(out var parent) ? parent.Item.Children : Items).Add(item);
        open.Push((depth, item));
    }

    private static Dictionary<string, string> Stray(string words) =>
        new(StringComparer.Ordinal) { ["text"] = words.Trim() };

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
            var name = OutlineItem.Known.TryGetValue(reader.LocalName, out var known)
                ? known
                : reader.LocalName;
            if (!attributes.TryAdd(name, reader.Value))
            {
                attributes[reader.Name] = reader.Value;
            }
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
        """^<\?xml[^>]{0,100}encoding=["'](windows-1252|iso-8859-1)["']""",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex NamesItself();

    [GeneratedRegex(
        "&(?!(amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex BareAmpersand();
}
