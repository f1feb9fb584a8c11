using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Office2010.Word;
using Publisher.Importers.Accounting;
using Publisher.Importers.Docx.Equations;
using Publisher.Importers.Docx.Formatting;
using Publisher.Importers.Docx.Package;
using Publisher.Importers.Docx.Reading;
using Publisher.Importers.Docx.Reading.Drawings;
using Publisher.Importers.Docx.Reading.FieldCodes;
using Publisher.Model;
using M = DocumentFormat.OpenXml.Math;
using V = DocumentFormat.OpenXml.Vml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx;

/// <summary>Counts what stands in the elements of a part, whatever the readers make of them. Words that are no part of the
/// text, hidden or suggested, are counted apart from the words around them, for they end none of these; their
/// paragraphs and links are not counted.</summary>
/// <param name="part">Path of the part that holds the elements.</param>
internal sealed class DocxContent(DocxExport export, string part)
{
    private readonly ContentCounter _text = new();
    private readonly ContentCounter _suggested = new();
    private readonly ContentCounter _hidden = new();
    private readonly Fields _fields = new();
    private readonly HashSet<string> _unfollowable = new(StringComparer.Ordinal);
    private RunLook _look;
    private bool _isHidden;
    private bool _isSuggested;
    private bool _isOpening;
    private bool _isSeparated;
    private bool _isMarkNext;
    private bool _isTex;
    private bool _isPicture;
    private string _address = "";

    public static ContentCount Of(OpenXmlElement element, string part, DocxExport export)
    {
        var content = new DocxContent(export, part);
        content.Read(element);
        return content.Close();
    }

    /// <summary>Passes elements on and enters them into the account.</summary>
    public IEnumerable<OpenXmlElement> Entering(IEnumerable<OpenXmlElement> elements)
    {
        foreach (var element in elements)
        {
            Read(element);
            yield return element;
        }

        export.Ledger.Enter(Close());
    }

    private ContentCount Close()
    {
        _text.EndParagraph();
        _text.Count.Add(Apart(_suggested.Count));
        _text.Count.Add(Apart(_hidden.Count));
        return _text.Count;
    }

    /// <summary>What is counted of words that are no part of the text.</summary>
    public static ContentCount Apart(ContentCount count)
    {
        count[ContentKind.Paragraph] = count[ContentKind.Link] = 0;
        return count;
    }

    private ContentCounter Counter =>
        _isHidden ? _hidden
        : _isSuggested ? _suggested
        : _text;

    private void Read(OpenXmlElement element)
    {
        switch (element)
        {
            case W.Paragraph paragraph:
                Paragraph(paragraph);
                break;
            case W.Table or W.TableCell:
                _text.EndParagraph();
                _text.Count[ContentKind.Table] += element is W.Table ? 1 : 0;
                Within(element);
                _text.EndParagraph();
                break;
            case W.Run run:
                Run(run);
                break;
            case W.Text text:
                Text(Written(text.Text, text.Space));
                break;
            case W.DeletedText text:
                Text(Written(text.Text, text.Space));
                break;
            case W.TabChar or W.PositionalTab:
                Text("\t");
                break;
            case W.Break { Type.InnerText: "page" or "column" }:
                Text(" ");
                break;
            case W.Break or W.CarriageReturn:
                LineBreak();
                break;
            case W.NoBreakHyphen or W.SymbolChar:
                Text("-");
                break;
            case W.Ruby ruby:
                Ruby(ruby);
                break;
            case W.FieldChar field:
                Field(field);
                break;
            case W.FieldCode code:
                _fields.Instruct(code.Text);
                break;
            case W.DeletedFieldCode code:
                _fields.Instruct(code.Text);
                break;
            case W.SimpleField field:
                _fields.Begin();
                _fields.Instruct(field.Instruction.Words());
                _fields.Separate();
                Within(field);
                _fields.End();
                break;
            case W.Hyperlink link:
                Link(link);
                break;
            case W.FootnoteReference or W.EndnoteReference:
                Note((W.FootnoteEndnoteReferenceType)element);
                break;
            case M.OfficeMath:
                Equation(element);
                break;
            case M.Paragraph:
                Display(element);
                break;
            case W.Drawing or W.Picture or W.EmbeddedObject:
                Shape(element);
                break;
            case AlternateContent alternatives:
                foreach (var child in Alternative.Of(alternatives))
                {
                    Read(child);
                }

                break;
            case W.SdtRun control when Box(control) is not null:
                Checkbox(control);
                break;
            case OpenXmlUnknownElement unknown:
                Unknown(unknown);
                break;
            case W.ParagraphProperties or W.RunProperties or W.SdtProperties:
                break;
            default:
                Change(element);
                break;
        }
    }

    private void Within(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            Read(child);
        }
    }

    private void Change(OpenXmlElement element)
    {
        var outer = _isSuggested;
        _isSuggested |= export.Suggestions.IsLeftOut(element);
        Within(element);
        _isSuggested = outer;
    }

    private void Paragraph(W.Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties?.ParagraphPropertiesChange is { } change
            ? Decided(paragraph.ParagraphProperties, change.ParagraphPropertiesExtended)
            : paragraph.ParagraphProperties;
        var named = export.Styles.Paragraph(
            properties?.GetFirstChild<W.ParagraphStyleId>()?.Val.Words()
        );
        var style = ParagraphStyle.Of(properties).Over(named);
        if (style.Role is Role.Heading or Role.Title)
        {
            _fields.EndContents();
        }

        var mark = paragraph.ParagraphProperties?.ParagraphMarkRunProperties;
        if (_isSeparated && style.Role is (Role.Heading or Role.Title or Role.Subtitle))
        {
            _text.EndParagraph();
        }

        _isSeparated = ParagraphStyle.IsSeparated(style.Role, properties);
        var hasMark =
            !style.IsDropCap
            && !_isSeparated
            && mark?.Elements().Any(export.Suggestions.IsLeftOut) != true;
        _isOpening = !(hasMark && export.Numbering.Holds(style.NumberId));
        _text.Count[ContentKind.ListItem] += _isOpening ? 0 : 1;
        _isOpening &= hasMark;
        _look = named.Look;
        _unfollowable.Clear();
        Within(paragraph);
        _fields.EndParagraph();
        if (hasMark)
        {
            _text.EndParagraph();
        }
        else if (_isSeparated)
        {
            _text.Text(" ");
        }

        _suggested.EndParagraph();
        _hidden.EndParagraph();
    }

    private void Run(W.Run run)
    {
        if (NamedPage.Is(run))
        {
            return;
        }

        var properties = run.RunProperties?.RunPropertiesChange is { } change
            ? Decided(run.RunProperties, change.PreviousRunProperties)
            : run.RunProperties;
        var character = properties?.GetFirstChild<W.RunStyle>()?.Val.Words();
        var look = RunLook.Of(properties).Over(export.Styles.Character(character).Within(_look));
        _isHidden = look.Hidden == true;
        _isMarkNext = false;
        _isTex = TypedTex.Of(character) is not null;
        _isPicture = MissingPicture.IsStyle(character);
        Within(run);
        _isHidden = _isMarkNext = _isTex = _isPicture = false;
    }

    /// <summary>The properties that count.</summary>
    private OpenXmlElement? Decided(OpenXmlElement suggested, OpenXmlElement? former) =>
        export.Settings.AppliesSuggestions ? suggested : former;

    private void Text(string text)
    {
        if (!_isMarkNext && (_isHidden || !_fields.IsInstruction))
        {
            Typed(text);
            _isOpening &= string.IsNullOrWhiteSpace(text);
        }
        else if (!_isMarkNext)
        {
            _fields.Instruct(text);
        }
    }

    private void Typed(string text)
    {
        if (_isTex && !_isHidden && text.Length > 0)
        {
            Counter.Atom(ContentKind.Equation, Address);
        }
        else if (_isPicture && !_isHidden && MissingPicture.Described(text) is not null)
        {
            Counter.Atom(ContentKind.Image, Address);
        }
        else
        {
            Counter.Text(text, Address);
        }
    }

    private void LineBreak()
    {
        if (!_fields.IsInstruction)
        {
            (_isSuggested ? _suggested : _text).LineBreak();
        }
    }

    private string Address =>
        _isHidden || _isSuggested ? ""
        : _address.Length > 0 ? _address
        : _fields.Address is { } written ? Followable(written)
        : "";

    /// <summary>The address that a reader may follow; empty where there is none, which counts once a paragraph.</summary>
    private string Followable(string written)
    {
        var address = Canonical.LinkAddress.Canonical(written);
        if (Canonical.LinkAddress.IsFollowable(address))
        {
            return address;
        }

        _text.Count[ContentKind.Link] += _unfollowable.Add(address) ? 1 : 0;
        return "";
    }

    private void Link(W.Hyperlink link)
    {
        var outer = _address;
        var address = LineReader.Address(
            link,
            export.Package.Relationship(part, link.Id?.InnerText)
        );
        _address = address.Length > 0 ? Followable(address) : outer;
        Within(link);
        _address = outer;
    }

    private void Ruby(W.Ruby ruby)
    {
        Text(PlainWords.Of((OpenXmlElement?)ruby.RubyBase ?? ruby));
        Text(ruby.RubyContent is { } reading ? $" ({PlainWords.Of(reading).Trim()})" : "");
    }

    private void Field(W.FieldChar field)
    {
        switch (field.FieldCharType?.InnerText)
        {
            case "begin":
                var isMark = Tick(field.FormFieldData?.GetFirstChild<W.CheckBox>());
                _fields.Begin(export.FieldEnds.Has(field), isMark ? null : field.FormFieldData);
                break;
            case "separate":
                _fields.Separate();
                break;
            case "end":
                Text(_fields.End());
                break;
            default:
                break;
        }
    }

    private void Note(W.FootnoteEndnoteReferenceType note)
    {
        if (!_isSuggested && !_isHidden && !_fields.IsInstruction && export.Notes.Holds(note))
        {
            // A mark leads to its note, whatever link stands around it.
            _text.Atom(kind: null);
            _isMarkNext = note.CustomMarkFollows.Words() is "1" or "true" or "on";
            _isOpening = false;
        }
    }

    private void Equation(OpenXmlElement equation)
    {
        if (!_fields.IsInstruction && new Tex(export.Suggestions.IsLeftOut).Of(equation).Length > 0)
        {
            (_isSuggested ? _suggested : _text).Atom(ContentKind.Equation, Address);
            _isOpening = false;
        }
    }

    /// <summary>Equations on lines of their own: one a line.</summary>
    private void Display(OpenXmlElement display)
    {
        var hasLine = false;
        foreach (var child in display.ChildElements)
        {
            if (child is M.OfficeMath && hasLine)
            {
                LineBreak();
            }

            hasLine |= child is M.OfficeMath;
            Read(child);
        }
    }

    private void Shape(OpenXmlElement shape)
    {
        if (shape.Descendants<V.Rectangle>().Any(line => line.Horizontal.Words() is "t" or "true"))
        {
            return;
        }

        var outer = _address;
        var address = _isSuggested ? null : Shapes.Address(shape, part, export.Package);
        _address = address is { Length: > 0 } ? Followable(address) : outer;
        foreach (var _ in _fields.IsInstruction ? [] : Shapes.Images(shape))
        {
            (_isSuggested ? _suggested : _text).Atom(ContentKind.Image, Address);
            _isOpening = false;
        }

        _address = outer;
        Text(Shapes.Words(shape, part, export.Package));

        foreach (var box in Shapes.Boxes(shape))
        {
            // A box is a text of its own: its words stand in no word around it.
            _text.Count.Add(Of(box, part, export));
        }
    }

    private static SdtContentCheckBox? Box(W.SdtRun control) =>
        control.SdtProperties?.GetFirstChild<SdtContentCheckBox>();

    private void Checkbox(W.SdtRun control)
    {
        if (_text.IsInParagraph)
        {
            Within(control);
        }
        else
        {
            Tick(control);
        }
    }

    /// <summary>A box that opens a paragraph makes an item of it.</summary>
    private bool Tick(OpenXmlElement? box)
    {
        var isMark = box is not null && _isOpening && !_text.IsInParagraph;
        if (isMark)
        {
            _text.Count[ContentKind.ListItem]++;
            _isOpening = false;
        }

        return isMark;
    }

    private void Unknown(OpenXmlUnknownElement unknown)
    {
        if (!string.IsNullOrWhiteSpace(unknown.InnerText))
        {
            Text(unknown.InnerText);
            if (unknown.Ancestors<W.Paragraph>().FirstOrDefault() is null)
            {
                _text.EndParagraph();
            }
        }
    }

    private static string Written(string text, EnumValue<SpaceProcessingModeValues>? space) =>
        space?.InnerText == "preserve" ? text : text.Trim(' ', '\t', '\r', '\n');
}
