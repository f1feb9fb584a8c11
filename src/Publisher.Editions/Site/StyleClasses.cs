using System.Security.Cryptography;
using System.Text;

namespace Publisher.Editions.Site;

/// <summary>Moves what elements say of their style into the style sheet, since the site's content security policy allows
/// no style in a page.</summary>
internal sealed class StyleClasses
{
    private const string Style = " style=\"";
    private const string Class = " class=\"";
    private const int DigestLength = 6;

    private readonly SortedDictionary<string, string> _rules = new(StringComparer.Ordinal);

    /// <summary>What the style sheet has to say for all that was taken.</summary>
    public string Rules =>
        string.Concat(_rules.Select(rule => $".{rule.Key} {{ {rule.Value} }}\n"));

    /// <summary>Markup in which classes stand for styles. It must be as <see cref="MarkupWriter"/> writes it, so that no
    /// angle bracket stands in a text, and no quotation mark in an attribute.</summary>
    public string Take(string markup)
    {
        if (!markup.Contains(Style, StringComparison.Ordinal))
        {
            return markup;
        }

        var taken = new StringBuilder(markup.Length);
        for (var at = 0; at < markup.Length; )
        {
            var tag = markup.IndexOf('<', at);
            var end = tag < 0 ? -1 : markup.IndexOf('>', tag);
            if (end < 0)
            {
                taken.Append(markup, at, markup.Length - at);
                break;
            }

            taken.Append(markup, at, tag - at).Append(Tag(markup[tag..end]));
            at = end;
        }

        return taken.ToString();
    }

    private string Tag(string tag)
    {
        var start = tag.IndexOf(Style, StringComparison.Ordinal);
        if (start < 0)
        {
            return tag;
        }

        var value = tag[(start + Style.Length)..tag.IndexOf('"', start + Style.Length)];
        var name = Name(value);
        var rest = tag.Remove(start, Style.Length + value.Length + 1);
        var classes = rest.IndexOf(Class, StringComparison.Ordinal);
        return classes < 0
            ? rest.Insert(start, $"{Class}{name}\"")
            : rest.Insert(classes + Class.Length, $"{name} ");
    }

    private string Name(string style)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        var name = $"look-{digest[..DigestLength]}";
        _rules[name] = style;
        return name;
    }
}
