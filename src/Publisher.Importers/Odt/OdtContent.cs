using System.Text;
using System.Xml.Linq;
using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Model;
using static Publisher.Importers.Odt.OdtNames;

namespace Publisher.Importers.Odt;

/// <summary>Counts what stands in a text by what its elements are, without a style or a change understood for it.</summary>
internal sealed class OdtContent
{
    private const int MaximumDepth = 2000;

    private readonly ContentCounter _counter = new();
    private readonly Queue<XElement> _notes = [];

    private readonly Func<XElement, string> _shown;

    private OdtContent(Func<XElement, string>? shown) => _shown = shown ?? (_ => "");

    /// <summary>Its words, pictures, tables and notes; what lists and links hold is counted where they are read.</summary>
    /// <param name="shown">What is shown in the place of a form's field or of a deletion; null for nothing.</param>
    public static ContentCount Of(
        IEnumerable<XElement> elements,
        Func<XElement, string>? shown = null
    )
    {
        var content = new OdtContent(shown);
        foreach (var element in elements)
        {
            content.One(element, 0);
        }

        while (content._notes.TryDequeue(out var note))
        {
            content._counter.Count[ContentKind.Footnote]++;
            content.Within(note, 0);
        }

        return content._counter.Count;
    }

    /// <summary>The words of an element with a blank where its elements make one.</summary>
    public static string Words(XElement element)
    {
        var words = new StringBuilder();
        Words(element, words, 0);
        return Html.Parsing.Blank.Single(words.ToString());
    }

    private static void Words(XElement parent, StringBuilder into, int depth)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText text)
            {
                into.Append(text.Value);
            }
            else if (node is XElement element && !IsApart(element) && depth < MaximumDepth)
            {
                var blank = element.Name.LocalName is "s" or "tab" or "line-break" or "p" or "h"
                    ? " "
                    : "";
                into.Append(blank);
                Words(element, into, depth + 1);
                into.Append(blank);
            }
        }
    }

    /// <summary>What holds no word of the text: declarations, code, what is said of the document and its marks.</summary>
    public static bool IsApart(XElement element) =>
        element.Name.LocalName
            is "tracked-changes"
                or "annotation"
                or "sequence-decls"
                or "variable-decls"
                or "user-field-decls"
                or "dde-connection-decls"
                or "forms"
                or "script"
                or "event-listeners"
                or "note-citation"
                or "binary-data"
                or "object"
                or "object-ole"
                or "image-map"
                or "math"
        || (
            element.Name.LocalName is "title" or "desc"
            && (element.Name.Namespace == Svg || element.Name.Namespace == Tables)
        )
        || element.Name.LocalName.EndsWith("-source", StringComparison.Ordinal);

    private void Within(XElement parent, int depth)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText text)
            {
                _counter.Text(text.Value);
            }
            else if (node is XElement element)
            {
                One(element, depth + 1);
            }
        }
    }

    private void One(XElement element, int depth)
    {
        if (IsApart(element) || depth > MaximumDepth)
        {
            return;
        }

        switch (element.Name.LocalName)
        {
            case "s" or "tab":
                _counter.Text(" ");
                break;
            case "line-break":
                _counter.LineBreak();
                break;
            case "control" or "change":
                _counter.Text(_shown(element));
                break;
            case "note":
                _notes.Enqueue(element);
                break;
            case "image" when element.Name.Namespace == Draw:
                _counter.Count[ContentKind.Image] += IsPicture(element) ? 1 : 0;
                break;
            case "p" or "h" or "table" or "text-box":
                _counter.Count[ContentKind.Table] += element.Name == Tables + "table" ? 1 : 0;
                _counter.EndParagraph();
                Within(element, depth);
                _counter.EndParagraph();
                break;
            default:
                Within(element, depth);
                break;
        }
    }

    /// <summary>Of several forms of one picture the first counts; beside an object it is only how that looks.</summary>
    private static bool IsPicture(XElement image) =>
        image.Parent is { } frame
        && frame.Element(Draw + "image") == image
        && frame.Element(Draw + "object") is null
        && frame.Element(Draw + "text-box") is null;
}
