using System.Globalization;
using System.Xml.Linq;
using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing;
using Publisher.Languages;
using Publisher.Model;
using static Publisher.Importers.Odt.OdtNames;
using Page = Publisher.Importers.Html.Page;

namespace Publisher.Importers.Odt;

/// <summary>What stands in a paragraph, one case a kind of element.</summary>
internal sealed class OdtInlines(
    OdtReader reader,
    OdtStyles styles,
    Page page,
    OdtObjects objects,
    OdtChanges changes
)
{
    private const int MaximumDepth = 180;

    /// <summary>The style in which our own edition for word processors sets a link that it made and the author did not.</summary>
    private const string AddedReference = "Added_20_Reference";
    private const int MostBlanks = 1000;

    /// <summary>In points.</summary>
    private const double ThinRule = 3;

    private readonly Dictionary<string, System.Text.StringBuilder> _quotes = new(
        StringComparer.Ordinal
    );
    private readonly List<(Comment Comment, string Name)> _comments = [];
    private readonly List<string> _pageNumbers = [];

    /// <summary>The notes, in Google's shape, in the order of their marks.</summary>
    public List<Element> Notes { get; } = [];

    /// <summary>How many words stand in the page that do not stand in the text: numbers of headings, descriptions of objects.</summary>
    public int Added { get; private set; }

    /// <summary>An id without blanks, which no link can hold.</summary>
    public static string Anchor(string name) => name.Trim().Replace(' ', '_');

    public void Read(XElement paragraph, Element into, OdtLook look, int depth) =>
        Nodes(paragraph, into, look.Within(TextStyle.None), depth);

    /// <summary>What stands between paragraphs.</summary>
    public void Loose(XElement element, Element into, int depth) =>
        One(element, into, TextStyle.None, depth);

    /// <summary>Counts words that the text does not hold in its place.</summary>
    public void Add(string words) =>
        Added += words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    public void Tell()
    {
        changes.Tell(page);
        page.Comments.AddRange(
            CommentThreads.InOrder(
                // What has no end stands on a place and no words.
                _comments.Select(comment => new[] { comment.Comment })
            )
        );
        if (_pageNumbers.Count > 0)
        {
            page.Report(
                Severity.Warning,
                $"The text counts pages of the word processor{(_pageNumbers.Count == 1 ? "" : FormattableString.Invariant($" {_pageNumbers.Count} times"))}, which no edition has: “{string.Join("”, “", _pageNumbers.Distinct(StringComparer.Ordinal).Take(3))}”.",
                "Refer to the heading or the entry by its name.",
                _pageNumbers[0],
                ordinal: 0
            );
        }
    }

    private void Nodes(XElement parent, Element into, TextStyle look, int depth)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText text)
            {
                Words(text.Value, into, look);
            }
            else if (node is XElement element)
            {
                One(element, into, look, depth + 1);
            }
        }
    }

    private void Words(string text, Element into, TextStyle look)
    {
        if (changes.IsLeftOut)
        {
            LeaveOut(text, into, "suggestion");
            return;
        }

        foreach (var quote in _quotes.Values.Where(quote => quote.Length is > 0 and < 500))
        {
            quote.Append(text);
        }

        into.Children.Add(Element.OfText(text, look, into.Language));
    }

    /// <summary>Words that are none of the text: they are entered into the account with the reason.</summary>
    private static void LeaveOut(string words, Element into, string reason)
    {
        if (words.Length > 0)
        {
            into.Children.Add(
                new("span") { Children = [Element.OfText(words, TextStyle.None)], LeftOut = reason }
            );
        }
    }

    private void One(XElement element, Element into, TextStyle look, int depth)
    {
        if (depth > MaximumDepth)
        {
            Words(element.Value, into, look);
            return;
        }

        switch (element.Name.LocalName)
        {
            case "span":
                Span(element, into, look, depth);
                break;
            case "a"
                when element.Name.Namespace == OdtNames.Texts || element.Name.Namespace == Draw:
                Link(element, into, look, depth);
                break;
            case "s":
                Words(
                    new(' ', Math.Clamp(element.Count(Texts + "c") ?? 1, 1, MostBlanks)),
                    into,
                    look
                );
                break;
            case "tab":
                Words("\t", into, look);
                break;
            case "line-break":
                into.Children.Add(new("br"));
                break;
            case "bookmark" or "bookmark-start" or "reference-mark" or "reference-mark-start":
                into.Children.Add(new("a") { ["id"] = Anchor(element.Value(Texts + "name")) });
                break;
            case "note":
                Note(element, into, depth);
                break;
            case "annotation":
                Annotation(element);
                break;
            case "annotation-end":
                End(element.Value(Office + "name"));
                break;
            case "change-start":
                changes.Start(element.Value(Texts + "change-id"));
                break;
            case "change-end":
                changes.End(element.Value(Texts + "change-id"));
                break;
            case "change":
                Deleted(element, into, look, depth);
                break;
            case "frame":
                Frame(element, into, look, depth);
                break;
            case "ruby":
                Nodes(element.Element(Texts + "ruby-base") ?? element, into, look, depth);
                Words($" ({element.Element(Texts + "ruby-text")?.Value.Trim()})", into, look);
                break;
            case "bookmark-ref" or "reference-ref" or "sequence-ref" or "note-ref":
                Reference(element, into, look, depth);
                break;
            case "page-number" or "page-count" or "page-continuation":
                _pageNumbers.Add(Blank.Single(element.Parent?.Value ?? element.Value));
                Nodes(element, into, look, depth);
                break;
            case "hidden-text" when element.Value(Texts + "is-hidden") == "true":
                LeaveOut(OdtContent.Words(element), into, "hidden");
                break;
            case "control":
                Control(element, into, look);
                break;
            case "soft-page-break"
            or "bookmark-end"
            or "reference-mark-end"
            or "toc-mark"
            or "toc-mark-start"
            or "alphabetical-index-mark"
            or "alphabetical-index-mark-start"
            or "user-index-mark":
                break;
            case var _ when OdtContent.IsApart(element):
                break;
            case var _ when element.Name.Namespace == Draw:
                Boxed(element, into, depth);
                break;
            default:
                Nodes(element, into, look, depth);
                break;
        }
    }

    private void Span(XElement element, Element into, TextStyle look, int depth)
    {
        var own = styles.Look("text", element.Value(Texts + "style-name"));
        var span = new Element("span")
        {
            Look = own.Within(look),
            Language = own.Language is { Length: > 0 } language
                ? ForeignWords.Tag(language, page.Language)
                : into.Language,
            LeftOut = own.IsHidden ? "hidden" : "",
        };
        Nodes(element, span, own.Within(look), depth);
        into.HoldsBlock |= span.HoldsBlock;
        into.Children.Add(span);
    }

    /// <summary>A link within names a bookmark, or a heading by its words and the word <c>outline</c>.</summary>
    private void Link(XElement element, Element into, TextStyle look, int depth)
    {
        var address = element.Value(XLink + "href");
        var link = new Element("a")
        {
            Look = look,
            Language = into.Language,
            ["href"] =
                element.Value(Texts + "style-name") == AddedReference ? ""
                : address.StartsWith('#') ? "#" + Within(address[1..])
                : address,
        };
        Nodes(element, link, look, depth);
        into.HoldsBlock |= link.HoldsBlock;
        into.Children.Add(link);
    }

    private string Within(string name)
    {
        name = Uri.UnescapeDataString(name);
        if (objects.HasBookmark(name))
        {
            return Anchor(name);
        }

        // The number of the heading stands before its words: "2.1.Warp|outline".
        var words = name.EndsWith("|outline", StringComparison.Ordinal)
            ? name.TrimStart("0123456789. ".ToCharArray())
            : name;
        return Anchor(words.Length > "|outline".Length ? words : name);
    }

    private void Reference(XElement element, Element into, TextStyle look, int depth)
    {
        var isOfPage = element.Value(Texts + "reference-format") is "page" or "page-style";
        if (isOfPage)
        {
            _pageNumbers.Add(Blank.Single(element.Parent?.Value ?? element.Value));
        }

        var link = new Element("a")
        {
            Look = look,
            Language = into.Language,
            ["href"] = "#" + Anchor(element.Value(Texts + "ref-name")),
        };
        Nodes(element, link, look, depth);
        into.Children.Add(
            objects.HasBookmark(element.Value(Texts + "ref-name"))
                ? link
                : new("span") { Children = link.Children }
        );
    }

    private void Note(XElement element, Element into, int depth)
    {
        if (changes.IsLeftOut)
        {
            LeaveOut(OdtContent.Words(element), into, "suggestion");
            page.Ledger.Omit(ContentKind.Footnote, "suggestion", reader.Ordinal);
            return;
        }

        var number = (Notes.Count + 1).ToString(CultureInfo.InvariantCulture);
        var note = new Element("div") { Children = [new("a") { ["href"] = "#ftnt_ref" + number }] };
        Notes.Add(note);
        if (element.Value(Texts + "id") is { Length: > 0 } id)
        {
            into.Children.Add(new("a") { ["id"] = Anchor(id) });
        }

        into.Children.Add(
            new("a")
            {
                ["href"] = "#ftnt" + number,
                Children = [Element.OfText(number, TextStyle.None)],
            }
        );
        reader.Blocks(element.Elements(Texts + "note-body").Elements(), note, depth + 1);
    }

    private void Annotation(XElement element)
    {
        var name = element.Value(Office + "name") is { Length: > 0 } given
            ? given
            : FormattableString.Invariant($"\n{_comments.Count}");
        var words = element
            .Elements()
            .Where(inner => inner.Name == Texts + "p" || inner.Name == Texts + "list")
            .Select(line => Blank.Single(line.Value));
        page.Ledger.Enter(ContentKind.Comment);
        _quotes[name] = new(" ");
        _comments.Add(
            (
                new(
                    element.Element(Dc + "creator")?.Value.Trim() ?? "",
                    string.Join('\n', words.Where(line => line.Length > 0)),
                    ""
                )
                {
                    Date = DateTimeOffset.TryParse(
                        element.Element(Dc + "date")?.Value,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                        out var date
                    )
                        ? date
                        : null,
                    IsResolved = element.Value(LibreOffice + "resolved") == "true",
                    Source = new(page.File, reader.Ordinal, []),
                },
                name
            )
        );
        if (name[0] == '\n')
        {
            End(name);
        }
    }

    /// <summary>What a comment stands on ends here.</summary>
    private void End(string name)
    {
        if (_quotes.Remove(name, out var quote))
        {
            var at = _comments.FindIndex(comment => comment.Name == name);
            if (at >= 0)
            {
                _comments[at] = (
                    _comments[at].Comment with
                    {
                        Quote = Blank.Single(quote.ToString()),
                    },
                    ""
                );
            }
        }
    }

    private void Deleted(XElement element, Element into, TextStyle look, int depth)
    {
        var isFirst = true;
        foreach (var paragraph in changes.Deleted(element.Value(Texts + "change-id")))
        {
            if (!isFirst)
            {
                into.Children.Add(new("br"));
            }

            Nodes(paragraph, into, look, depth);
            isFirst = false;
        }
    }

    /// <summary>A field of a form shows its value, any other part of it its label.</summary>
    private void Control(XElement control, Element into, TextStyle look)
    {
        if (objects.FormWords(control) is { Length: > 0 } words)
        {
            Words(words, into, look);
        }
    }

    /// <summary>The words that stand in the place of a form's field, or of a deletion that is not taken.</summary>
    public string Shown(XElement element) =>
        element.Name.LocalName == "control"
            ? objects.FormWords(element)
            : string.Join(
                ' ',
                changes.Deleted(element.Value(Texts + "change-id")).Select(OdtContent.Words)
            );

    private void Frame(XElement frame, Element into, TextStyle look, int depth)
    {
        if (changes.IsLeftOut)
        {
            var content = OdtContent.Of([frame]);
            LeaveOut(OdtContent.Words(frame), into, "suggestion");
            page.Ledger.Omit(
                ContentKind.Image,
                "suggestion",
                reader.Ordinal,
                content[ContentKind.Image]
            );
            return;
        }

        if (objects.Formula(frame) is { } formula)
        {
            into.Children.Add(formula);
        }
        else if (frame.Element(Draw + "text-box") is not null)
        {
            Boxed(frame, into, depth);
        }
        else if (frame.Element(Draw + "image") is { } image)
        {
            into.Children.Add(Picture(frame, image, look));
        }
        else
        {
            Embedded(frame, into);
        }

        if (objects.Words(frame) is { Length: > 0 } words)
        {
            page.Report(
                Severity.Warning,
                $"A chart or an embedded document is shown as its picture; its words are: “{(words.Length > 200 ? words[..200] + "…" : words)}”.",
                "Say in the text or in the picture's description what readers should know of it.",
                words.Length > 80 ? words[..80] : words,
                reader.Ordinal
            );
        }
    }

    private void Embedded(XElement frame, Element into)
    {
        var description = Description(frame);
        Add(description);
        into.Children.Add(Element.OfText($" {description} ", TextStyle.None));
        page.Report(
            Severity.Warning,
            "An embedded object is left out, since no edition can show it.",
            "Put in a picture of it, or say in the text what it shows.",
            description,
            reader.Ordinal
        );
    }

    private static Element Picture(XElement frame, XElement image, TextStyle look)
    {
        var element = new Element("img")
        {
            Look = look,
            ["alt"] = Description(frame),
            ["src"] = Source(image),
        };
        element.Style = Html.Parsing.Style.OfSize(
            Html.Parsing.Style.Length(frame.Value(Svg + "width")),
            Html.Parsing.Style.Length(frame.Value(Svg + "height"))
        );
        return element;
    }

    private static string Source(XElement image)
    {
        var address = image.Value(XLink + "href");
        return address.Length > 0
                ? (address.StartsWith("./", StringComparison.Ordinal) ? address[2..] : address)
            : image.Element(Office + "binary-data") is { } data
                ? "data:image;base64,"
                    + string.Concat(data.Value.Where(character => !char.IsWhiteSpace(character)))
            : "";
    }

    private static string Description(XElement frame) =>
        string.Join(
            ". ",
            new[] { frame.Element(Svg + "title")?.Value, frame.Element(Svg + "desc")?.Value }
                .Select(words => Blank.Single(words ?? ""))
                .Where(words => words.Length > 0)
                .Distinct(StringComparer.Ordinal)
        );

    /// <summary>A drawing without words: a thin one is a rule.</summary>
    private void Drawn(XElement shape, Element into)
    {
        var isThin =
            shape.Name.LocalName == "line"
            || Html.Parsing.Style.Length(shape.Value(Svg + "height")) is <= ThinRule;
        if (isThin)
        {
            into.HoldsBlock = true;
            into.Children.Add(new("hr"));
        }
        else if (shape.Name.LocalName is not ("frame" or "text-box" or "g"))
        {
            page.Report(
                Severity.Warning,
                "A drawing is left out: it is no picture that an edition could show, and has no words.",
                "Insert it as a picture (PNG), and save the document again.",
                Description(shape),
                reader.Ordinal
            );
        }
    }

    /// <summary>The words of a box stand after the line that it is anchored to.</summary>
    private void Boxed(XElement box, Element into, int depth)
    {
        var block = new Element("div");
        reader.Blocks(
            box.Name.LocalName == "frame"
                ? box.Elements(Draw + "text-box").Elements()
                : box.Elements(),
            block,
            depth + 1
        );
        if (!block.IsVisible())
        {
            Drawn(box, into);
            return;
        }

        into.HoldsBlock = true;
        into.Children.Add(block);
    }
}
