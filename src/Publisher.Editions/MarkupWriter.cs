using System.Text;

namespace Publisher.Editions;

/// <summary>Writes elements, attributes and text in HTML's or in XML's syntax: the only place that knows escaping and
/// void elements. Block elements begin on a line of their own; nothing is indented.</summary>
internal sealed class MarkupWriter(bool isXml)
{
    private readonly StringBuilder _markup = new();

    public bool IsXml => isXml;

    /// <summary>Opens an element that stands among blocks; disposing of the result closes it.</summary>
    /// <param name="attributes">In order; those whose value is null are left out.</param>
    public OpenElement Block(
        string name,
        params ReadOnlySpan<(string Name, string? Value)> attributes
    )
    {
        NewLine();
        return Inline(name, attributes);
    }

    /// <summary>Opens an element that stands in a line of text; disposing of the result closes it.</summary>
    public OpenElement Inline(
        string name,
        params ReadOnlySpan<(string Name, string? Value)> attributes
    )
    {
        Start(name, attributes);
        _markup.Append('>');
        return new(this, name);
    }

    /// <summary>Writes an element that never has content: <c>br</c>, <c>img</c>, <c>hr</c>.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        _markup.Append(isXml ? "/>" : ">");
    }

    public void Text(string text) => Escape(text, inAttribute: false);

    /// <summary>Writes what is markup already.</summary>
    public void Raw(string markup) => _markup.Append(markup);

    public void NewLine()
    {
        if (_markup.Length > 0)
        {
            _markup.Append('\n');
        }
    }

    public override string ToString() => _markup.ToString();

    /// <summary>Text in a form that both syntaxes take, for an element's content and for a quoted attribute.</summary>
    public static string Escape(string text)
    {
        var markup = new MarkupWriter(isXml: true);
        markup.Escape(text, inAttribute: true);
        return markup.ToString();
    }

    private void Start(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _markup.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                _markup.Append(' ').Append(attribute).Append("=\"");
                Escape(value, inAttribute: true);
                _markup.Append('"');
            }
        }
    }

    private void Escape(string text, bool inAttribute)
    {
        var copied = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var replacement = text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' when inAttribute => "&quot;",
                '\n' when inAttribute => "&#10;",
                var character when IsForbidden(character, text, at) => "\uFFFD",
                _ => null,
            };
            if (replacement is not null)
            {
                _markup.Append(text, copied, at - copied).Append(replacement);
                copied = at + 1;
            }
        }

        _markup.Append(text, copied, text.Length - copied);
    }

    /// <summary>Characters that no XML document may hold, not even escaped (XML 1.0, production 2).</summary>
    private static bool IsForbidden(char character, string text, int at) =>
        character switch
        {
            < ' ' => character is not ('\t' or '\n' or '\r'),
            < '\uD800' => false,
            < '\uDC00' => at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]),
            < '\uE000' => at == 0 || !char.IsHighSurrogate(text[at - 1]),
            _ => character >= '\uFFFE',
        };

    public readonly ref struct OpenElement(MarkupWriter writer, string name)
    {
        public void Dispose() => writer._markup.Append("</").Append(name).Append('>');
    }
}
