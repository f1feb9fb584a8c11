using DocumentFormat.OpenXml;
using Publisher.Importers.Canonical;
using Publisher.Importers.Docx.Equations;
using Publisher.Importers.Docx.Formatting;
using Publisher.Importers.Docx.Gathering;
using Publisher.Importers.Docx.Package;
using Publisher.Importers.Docx.Reading.Drawings;
using Publisher.Importers.Docx.Reading.FieldCodes;
using Publisher.Languages;
using Publisher.Mathematics.Markup;
using Publisher.Model;
using M = DocumentFormat.OpenXml.Math;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading;

/// <summary>What runs hold: one case a kind of content.</summary>
internal sealed class RunReader(DocxExport export, string part)
{
    private readonly Shapes _shapes = new(export, part);
    private readonly HashSet<(int Ordinal, string Address)> _told = [];
    private RunLook _look;
    private TextStyle _theme;
    private TextStyle _style;
    private string _language = "";
    private bool _isHidden;
    private bool _isMarkNext;
    private TypedTex? _tex;
    private bool _isPicture;
    private string? _font;
    private string? _address;

    public Fields Fields { get; } = new(() => export.PageNumbers.Add(export.Ordinal));

    /// <summary>The paragraph that is being read.</summary>
    public Line Line { get; private set; } = new();

    /// <summary>Whether what is read is a suggestion, and no part of the text.</summary>
    public bool IsLeftOut { get; set; }

    public Line Begin(RunLook look, TextStyle theme)
    {
        (_look, _theme, _style, Line) = (look, theme, TextStyle.None, new());
        return Line;
    }

    /// <summary>Reads what a link is around.</summary>
    /// <param name="words">The words that lead there, for a message.</param>
    public void Within(string? address, string words, Action read)
    {
        var outer = _address;
        _address = address is { Length: > 0 } ? Followable(address, words) : outer;
        read();
        _address = outer;
    }

    public void Read(W.Run run)
    {
        if (NamedPage.Is(run))
        {
            return;
        }

        var properties = (OpenXmlElement?)run.RunProperties;
        if (run.RunProperties?.RunPropertiesChange is { } change)
        {
            properties = export.Suggestions.Look(
                properties,
                change,
                change.PreviousRunProperties,
                export.Ordinal
            );
        }

        var character = properties?.GetFirstChild<W.RunStyle>()?.Val.Words();
        var look = RunLook.Of(properties).Over(export.Styles.Character(character).Within(_look));
        _style = look.Style & ~_theme;
        _language =
            look.Language is { } language && LanguageTag.IsPlausible(language)
                ? ForeignWords.Tag(language, export.Language)
                : "";
        _isHidden = look.Hidden == true;
        _isMarkNext = false;
        _tex = TypedTex.Of(character);
        _isPicture = MissingPicture.IsStyle(character);
        var fonts = properties?.GetFirstChild<W.RunFonts>();
        _font = Symbols.FontOf(
            fonts?.Ascii.Words() ?? fonts?.HighAnsi.Words() ?? export.Styles.Font(character)
        );
        Content(run);
        _isHidden = false;
        _tex = null;
        _isPicture = false;
        (_style, _language) = (TextStyle.None, "");
    }

    private void Content(OpenXmlElement run)
    {
        foreach (var child in run.ChildElements)
        {
            One(child);
        }
    }

    private void One(OpenXmlElement element)
    {
        switch (element)
        {
            case W.Text text:
                Text(Shown(Written(text.Text, text.Space)));
                break;
            case W.DeletedText text:
                Text(Written(text.Text, text.Space));
                break;
            case W.TabChar or W.PositionalTab:
                Text("\t");
                break;
            case W.Break { Type.InnerText: "page" or "column" }:
                Add(new Text(" "));
                break;
            case W.SoftHyphen or W.LastRenderedPageBreak or W.RunProperties:
                break;
            case W.Break or W.CarriageReturn:
                Add(new LineBreak());
                break;
            case W.NoBreakHyphen:
                Text("\u2011");
                break;
            case W.SymbolChar symbol:
                Symbol(symbol);
                break;
            case W.FieldChar field:
                Field(field);
                break;
            case W.FieldCode code:
                Fields.Instruct(code.Text);
                break;
            case W.DeletedFieldCode code:
                Fields.Instruct(code.Text);
                break;
            case W.FootnoteReference note:
                Note(note, isEndnote: false);
                break;
            case W.EndnoteReference note:
                Note(note, isEndnote: true);
                break;
            case W.CommentReference comment:
                export.Comments.Mark(comment.Id.Words());
                break;
            case W.Drawing drawing:
                Show(drawing);
                break;
            case W.Picture or W.EmbeddedObject:
                Show(element);
                break;
            case W.Ruby ruby:
                Ruby(ruby);
                break;
            case AlternateContent alternatives:
                foreach (var child in Alternative.Of(alternatives))
                {
                    One(child);
                }

                break;
            case M.OfficeMath equation:
                Equation(equation, isDisplay: false);
                break;
            case OpenXmlUnknownElement unknown:
                Unknown(unknown);
                break;
            default:
                break;
        }
    }

    /// <summary>What the SDK has no name for in this place: its words stay, and a finding tells of it.</summary>
    public void Unknown(OpenXmlUnknownElement unknown)
    {
        if (!string.IsNullOrWhiteSpace(unknown.InnerText))
        {
            export.Find(
                Severity.Warning,
                $"The document has a <{unknown.Prefix}:{unknown.LocalName}> where none belongs; only its words are kept.",
                "See whether the words stand as they should.",
                Quotation.Of(unknown.InnerText)
            );
            Text(unknown.InnerText);
        }
    }

    /// <param name="isDisplay">Whether it is set on a line of its own.</param>
    public void Equation(M.OfficeMath equation, bool isDisplay)
    {
        var tex = new Tex(IsSuggestedOut).Of(equation);
        if (tex.Length > 0)
        {
            Add(
                new Formula(export.Formulas.Written(tex), isDisplay)
                {
                    Content = OmmlReader.Read(EquationMarkup.Of(equation, IsSuggestedOut)),
                }
            );
        }
    }

    public void Break() => Add(new LineBreak());

    private bool IsSuggestedOut(OpenXmlElement element) =>
        Suggestions.IsChange(element) && export.Suggestions.LeavesOut(element, "", export.Ordinal);

    private void Text(string value)
    {
        if (_isMarkNext)
        {
            // A note with a mark of its own has it here; ours are numbers.
            return;
        }

        if (_isHidden)
        {
            export.Hidden.Add(value);
            Line.Hidden.Add(new Text(value));
        }
        else if (value.Length > 0)
        {
            Add(
                _tex is { } tex ? new Formula(value, tex.IsDisplay)
                : _isPicture && MissingPicture.Described(value) is { } words
                    ? new Image(null, words)
                : new Text(value, _style) { Language = _language }
            );
        }
    }

    private void Add(Inline inline)
    {
        if (Fields.IsInstruction)
        {
            Fields.Instruct(inline is Text instruction ? instruction.Value : " ");
            return;
        }

        Fields.Show();
        export.Comments.Words(WordsOf(inline), IsLeftOut);
        if (IsLeftOut)
        {
            Line.Suggested.Add(inline);
            return;
        }

        var address =
            _address ?? (Fields.Address is { } field ? Followable(field, Quoted(inline)) : null);
        (Fields.IsContents ? Line.Contents : Line.Inlines).Add(
            address is null || inline is NoteReference ? inline : new Link([inline], address)
        );
    }

    /// <summary>The address that a reader may follow; null where there is none, so that only the words stay.</summary>
    private string? Followable(string written, string words)
    {
        var address = LinkAddress.Canonical(written);
        if (address.Length > 0 && LinkAddress.IsFollowable(address))
        {
            return address;
        }

        if (address.Length > 0 && _told.Add((export.Ordinal, address)))
        {
            export.Ledger.Omit(
                ContentKind.Link,
                "leads where no reader can follow",
                export.Ordinal
            );
            export.Find(
                Severity.Warning,
                $"A link leads to “{Quotation.Of(address, 80)}”, which no reader can follow; its words are kept without the link.",
                "Link to a web address, or remove the link.",
                Quotation.Of(words)
            );
        }

        return null;
    }

    private static string Quoted(Inline inline) => WordsOf(inline).Trim();

    private static string WordsOf(Inline inline) =>
        inline switch
        {
            Text text => text.Value,
            Formula formula => formula.Tex,
            _ => " ",
        };

    private void Field(W.FieldChar field)
    {
        switch (field.FieldCharType?.InnerText)
        {
            case "begin":
                var box = field.FormFieldData?.GetFirstChild<W.CheckBox>();
                var isMark = box is not null && !Line.HasWords;
                if (isMark)
                {
                    Line.Checked = FieldResult.IsTicked(box!);
                }

                Fields.Begin(export.FieldEnds.Has(field), isMark ? null : field.FormFieldData);
                break;
            case "separate":
                Fields.Separate();
                break;
            case "end":
                Text(Fields.End());
                break;
            default:
                break;
        }
    }

    private void Note(W.FootnoteEndnoteReferenceType note, bool isEndnote)
    {
        if (IsLeftOut || _isHidden)
        {
            return;
        }

        if (export.Notes.Number(note.Id.Words(), isEndnote) is { } number)
        {
            _isMarkNext = note.CustomMarkFollows.Words() is "1" or "true" or "on";
            Add(new NoteReference(number));
        }
        else
        {
            export.Find(
                Severity.Warning,
                "A footnote mark has no footnote; it is left out.",
                "Export the document again; if the footnote is missing there too, delete the mark.",
                ""
            );
        }
    }

    private void Symbol(W.SymbolChar symbol)
    {
        var character = Symbols.Of(symbol.Font.Words(), symbol.Char.Words());
        if (character is null)
        {
            export.Find(
                Severity.Warning,
                $"The character {Quotation.Of(symbol.Char.Words())} of the font “{Quotation.Of(symbol.Font.Words())}” has no known counterpart in Unicode.",
                "Type the character itself, or one that means the same.",
                "\uFFFD"
            );
        }

        Text(character ?? "\uFFFD");
    }

    /// <summary>Letters of a font of pictures are typed for what they show.</summary>
    private string Shown(string text) =>
        _font is { } font && !Fields.IsInstruction
            ? string.Concat(text.Select(letter => Shown(letter, font)))
            : text;

    private string Shown(char letter, string font)
    {
        var code = ((int)letter).ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
        if (char.IsWhiteSpace(letter) || Symbols.Of(font, code) is not { } shown)
        {
            if (!char.IsWhiteSpace(letter))
            {
                export.Find(
                    Severity.Warning,
                    $"The character {code} of the font “{Quotation.Of(font)}” has no known counterpart in Unicode.",
                    "Type the character itself, or one that means the same.",
                    "\uFFFD"
                );
            }

            return char.IsWhiteSpace(letter) ? letter.ToString() : "\uFFFD";
        }

        return shown;
    }

    private void Ruby(W.Ruby ruby)
    {
        Text(PlainWords.Of((OpenXmlElement?)ruby.RubyBase ?? ruby));
        if (ruby.RubyContent is { } reading)
        {
            Text($" ({PlainWords.Of(reading).Trim()})");
        }
    }

    /// <summary>The pictures, rules and text boxes of a drawing.</summary>
    private void Show(OpenXmlElement shape)
    {
        if (IsLeftOut)
        {
            Shapes
                .Boxes(shape)
                .ForEach(box =>
                    export.Ledger.Omit(
                        DocxContent.Of(box, part, export),
                        "suggestion",
                        export.Ordinal
                    )
                );
            Line.Suggested.AddRange(Shapes.Images(shape).Select(_ => new Image(null, "")));
            Line.Suggested.Add(new Text(Shapes.Words(shape, part, export.Package)));
            return;
        }

        var found = _shapes.Read(shape);
        var address = Shapes.Address(shape, part, export.Package);
        foreach (var image in found.Images)
        {
            Within(address, image.AltText, () => Add(image));
        }

        Text(found.Words);

        Line.Boxes.AddRange(found.Boxes);
        if (found.IsRule)
        {
            var (before, after) = Line.Rules;
            Line.Rules = Line.HasWords ? (before, after + 1) : (before + 1, after);
        }
    }

    private static string Written(string text, EnumValue<SpaceProcessingModeValues>? space) =>
        space?.InnerText == "preserve" ? text : text.Trim(' ', '\t', '\r', '\n');
}
