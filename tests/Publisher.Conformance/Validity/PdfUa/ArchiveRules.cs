using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>What PDF/A-2a asks for beyond PDF/UA-1, by the clauses of ISO 19005-2.</summary>
internal static class ArchiveRules
{
    private const int LongestString = 32767;
    private const int LongestName = 127;
    private const int DeepestState = 28;
    private const int Print = 4;
    private const int InvisibleHiddenNoViewToggle = 1 | 2 | 32 | 256;

    private static readonly XNamespace A = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>The schemas of XMP that need no description (6.6.2.3.2), as far as we write them.</summary>
    private static readonly HashSet<string> Known =
    [
        "http://purl.org/dc/elements/1.1/",
        "http://ns.adobe.com/xap/1.0/",
        "http://ns.adobe.com/xap/1.0/mm/",
        "http://ns.adobe.com/pdf/1.3/",
        "http://www.aiim.org/pdfa/ns/id/",
        "http://www.aiim.org/pdfa/ns/extension/",
    ];

    /// <summary>ISO 32000-1, annex A.</summary>
    private static readonly HashSet<string> Operators =
    [
        .. "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs".Split(
            ' '
        ),
        .. "h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf".Split(
            ' '
        ),
        .. "Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".Split(' '),
    ];

    private static readonly HashSet<string> Actions =
    [
        "GoTo",
        "GoToR",
        "GoToE",
        "Thread",
        "URI",
        "Named",
        "SubmitForm",
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            "A 6.1.3 identifier",
            "the trailer has an identifier",
            pdf =>
                pdf.File.Array(pdf.File.Trailer["/ID"]) is { Count: 2 } id
                && id.All(part => pdf.File.Text(part) is { Length: > 0 })
        ),
        new(
            "A 6.1.3 encryption",
            "the file is not encrypted",
            pdf => pdf.File.Trailer["/Encrypt"] is null
        ),
        OfDictionary(
            "A 6.1.7.1",
            "no stream's data is in another file",
            (_, entries) => entries["/FFilter"] is null && entries["/FDecodeParms"] is null
        ),
        new("A 6.1.13 strings", "no string or name is too long", TooLong),
        new(
            "A 6.1.13 states",
            "graphics states are saved no deeper than 28",
            pdf => pdf.Pages.Where(p => p.DeepestState > DeepestState).Select(p => p.Reference)
        ),
        new(
            "A 6.1.13 pages",
            "pages measure 3 to 14400 units",
            pdf =>
                pdf.Pages.Where(page =>
                        pdf.File.Array(page.Page["/MediaBox"])
                            .Skip(2)
                            .Any(side => pdf.File.Number(side) is not (>= 3 and <= 14400))
                    )
                    .Select(page => page.Reference)
        ),
        new(
            "A 6.2.2 operators",
            "content uses the operators of ISO 32000-1",
            pdf =>
                from page in pdf.Pages
                from name in page.Operators
                where !Operators.Contains(name)
                select $"page {page.Reference}, {name}"
        ),
        new(
            "A 6.2.2 resources",
            "each page names its own resources",
            pdf =>
                pdf.Pages.Where(page => pdf.File.Dictionary(page.Page["/Resources"]) is null)
                    .Select(page => page.Reference)
        ),
        new(
            "A 6.2.3",
            "the output intent holds a colour profile of its kind",
            pdf => Profile(pdf) is not null
        ),
        new("A 6.2.4.3 content", "device colours are those of the output intent", DeviceColours),
        OfImage(
            "A 6.2.4.3 images",
            "images' device colours are those of the output intent",
            (pdf, image) =>
                pdf.File.Name(image["/ColorSpace"]) switch
                {
                    "DeviceCMYK" => Profile(pdf) == "CMYK",
                    "DeviceRGB" => Profile(pdf) == "RGB ",
                    "DeviceGray" => Profile(pdf) is not null,
                    _ => true,
                }
        ),
        OfImage(
            "A 6.2.8",
            "images have no alternates and are not interpolated",
            (pdf, image) =>
                image["/Alternates"] is null
                && image["/OPI"] is null
                && !pdf.File.IsTrue(image["/Interpolate"])
        ),
        new("A 6.2.11.7.3", "what characters of private use stand for is said", Private),
        OfAnnotation(
            "A 6.3.1",
            "annotations are of kinds that last",
            (pdf, annotation) =>
                pdf.File.Name(annotation["/Subtype"])
                    is not (null or "3D" or "Sound" or "Screen" or "Movie")
        ),
        OfAnnotation(
            "A 6.3.2",
            "annotations are seen and printed",
            (pdf, annotation) =>
                pdf.File.Integer(annotation["/F"]) is { } flags
                && (flags & Print) != 0
                && (flags & InvisibleHiddenNoViewToggle) == 0
        ),
        OfAnnotation(
            "A 6.3.3",
            "annotations but links have an appearance",
            (pdf, annotation) =>
                pdf.File.Name(annotation["/Subtype"]) is "Link" or "Popup"
                || annotation["/AP"] is not null
        ),
        OfDictionary(
            "A 6.5.1",
            "actions are of kinds that last",
            (pdf, entries) =>
                pdf.File.Dictionary(entries["/A"]) is not { } action
                || pdf.File.Name(action["/S"]) is not { } kind
                || Actions.Contains(kind)
        ),
        OfDictionary("A 6.5.2", "nothing acts by itself", (_, entries) => entries["/AA"] is null),
        new(
            "A 6.6.2.1",
            "the XMP packet names neither length nor encoding",
            pdf =>
                pdf.Xmp?.Nodes()
                    .OfType<XProcessingInstruction>()
                    .All(packet =>
                        !packet.Data.Contains("bytes=", StringComparison.Ordinal)
                        && !packet.Data.Contains("encoding=", StringComparison.Ordinal)
                    ) == true
        ),
        new("A 6.6.2.3", "every property of the XMP is known or described", Undescribed),
        new("A 6.6.4 part", "pdfaid:part is 2", pdf => pdf.Xml(A + "part").SequenceEqual(["2"])),
        new(
            "A 6.6.4 level",
            "pdfaid:conformance is A",
            pdf => pdf.Xml(A + "conformance").SequenceEqual(["A"])
        ),
        new(
            "A 6.8",
            "there are no embedded files",
            pdf => pdf.File.Dictionary(pdf.Catalog["/Names"])?["/EmbeddedFiles"] is null
        ),
        new(
            "A 6.10",
            "there is one presentation",
            pdf => pdf.File.Dictionary(pdf.Catalog["/Names"])?["/AlternatePresentations"] is null
        ),
        new(
            "A 6.11",
            "the file requires nothing of its reader",
            pdf => pdf.Catalog["/Requirements"] is null
        ),
        new(
            "ISO 32000-1 14.6.1",
            "sequences and text objects are within each other",
            pdf => pdf.Pages.SelectMany(page => page.Misnested)
        ),
    ];

    private static Rule OfDictionary(
        string id,
        string says,
        Func<TaggedPdf, JsonObject, bool> isKept
    ) =>
        new(
            id,
            says,
            pdf =>
                pdf.File.Dictionaries.Where(d => !isKept(pdf, d.Entries)).Select(d => d.Reference)
        );

    private static Rule OfImage(string id, string says, Func<TaggedPdf, JsonObject, bool> isKept) =>
        OfDictionary(
            id,
            says,
            (pdf, entries) => pdf.File.Name(entries["/Subtype"]) != "Image" || isKept(pdf, entries)
        );

    private static Rule OfAnnotation(
        string id,
        string says,
        Func<TaggedPdf, JsonObject, bool> isKept
    ) =>
        new(
            id,
            says,
            pdf => pdf.Annotations.Where(a => !isKept(pdf, a.Entries)).Select(a => a.Reference)
        );

    /// <summary>The colour space of the output intent's profile; null where that is none.</summary>
    private static string? Profile(TaggedPdf pdf)
    {
        var intent = pdf
            .File.Array(pdf.Catalog["/OutputIntents"])
            .Select(pdf.File.Dictionary)
            .FirstOrDefault(intent => pdf.File.Name(intent?["/S"]) == "GTS_PDFA1");
        var profile = pdf.File.Stream(intent?["/DestOutputProfile"]);
        if (
            profile is null
            || profile.Length < 132
            || BinaryPrimitives.ReadInt32BigEndian(profile) != profile.Length
            || !profile.AsSpan(36, 4).SequenceEqual("acsp"u8)
            || profile[8] > 4
        )
        {
            return null;
        }

        var kind = Encoding.ASCII.GetString(profile, 12, 4);
        var space = Encoding.ASCII.GetString(profile, 16, 4);
        var components = pdf.File.Integer(
            pdf.File.Dictionary(intent!["/DestOutputProfile"])?["/N"]
        );
        var isOfItsKind = (space, components) is ("RGB ", 3) or ("CMYK", 4) or ("GRAY", 1);
        return kind is "mntr" or "prtr" && isOfItsKind ? space : null;
    }

    private static IEnumerable<string> DeviceColours(TaggedPdf pdf)
    {
        var space = Profile(pdf);
        return from page in pdf.Pages
            where
                (page.Operators.Overlaps(["rg", "RG"]) && space != "RGB ")
                || (page.Operators.Overlaps(["k", "K"]) && space != "CMYK")
            select page.Reference;
    }

    private static IEnumerable<string> Private(TaggedPdf pdf) =>
        from page in pdf.Pages
        from painted in page.Painted
        where painted.Font.Length > 0
        let font = pdf.Fonts.GetValueOrDefault(painted.Font)
        where
            painted.Codes.Any(code =>
                font?.Unicode.GetValueOrDefault(code, "")
                    .AsSpan()
                    .ContainsAnyInRange('\uE000', '\uF8FF') == true
            )
        where painted.Within?.Enclosing(sequence => sequence.Keys.Contains("/ActualText")) is null
        select $"page {page.Reference}";

    private static IEnumerable<string> TooLong(TaggedPdf pdf) =>
        from entry in pdf.File.Objects
        from text in Texts(entry.Value)
        where
            (text.StartsWith("u:", StringComparison.Ordinal) && 2 * text.Length > LongestString)
            || (text.StartsWith('/') && Encoding.UTF8.GetByteCount(text) > LongestName + 1)
        select $"{entry.Key}, {text[..40]}";

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonObject entries => entries
                .Where(entry => entry.Key != "data")
                .SelectMany(entry => Texts(entry.Value).Append(entry.Key)),
            JsonArray items => items.SelectMany(Texts),
            JsonValue value when value.TryGetValue<string>(out var text) => [text],
            _ => [],
        };

    private static IEnumerable<string> Undescribed(TaggedPdf pdf)
    {
        var described = pdf.Xml(Schema + "namespaceURI").ToHashSet(StringComparer.Ordinal);
        return pdf.Xmp is null
            ? ["the document"]
            : pdf
                .Xmp.Descendants(Rdf + "Description")
                .Elements()
                .Where(property =>
                    !Known.Contains(property.Name.NamespaceName)
                    && !described.Contains(property.Name.NamespaceName)
                )
                .Select(property => property.Name.ToString());
    }
}
