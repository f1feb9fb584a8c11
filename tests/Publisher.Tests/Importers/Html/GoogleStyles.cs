using System.Text;

namespace Publisher.Tests.Importers.Html;

/// <summary>Rules as Google writes them: numbered classes in one sheet, or all in style="" as the Drive API does.</summary>
internal sealed class GoogleStyles(Whim whim)
{
    private readonly Dictionary<string, string> _classes = [];
    private readonly StringBuilder _rules = new();
    private readonly int _offset = whim.Next(90);

    public bool IsInline { get; } = whim.Once(4);

    public void Rule(string selector, string declarations) =>
        _rules.Append(selector).Append('{').Append(declarations).Append('}');

    /// <summary>Attributes that give an element these declarations.</summary>
    public string Attributes(string otherClasses, params ReadOnlySpan<string> declarations)
    {
        var joined = string.Join(';', declarations);
        if (IsInline)
        {
            var classes = otherClasses.Length > 0 ? $" class=\"{otherClasses}\"" : "";
            return joined.Length > 0
                ? $"{classes} style=\"{joined.Replace("\"", "&quot;", StringComparison.Ordinal)}\""
                : classes;
        }

        var names = new List<string>();
        foreach (var declaration in declarations)
        {
            if (!_classes.TryGetValue(declaration, out var name))
            {
                _classes[declaration] = name = FormattableString.Invariant(
                    $"c{(_classes.Count * 7 + _offset) % 997}"
                );
                Rule("." + name, declaration);
            }

            names.Insert(whim.Next(names.Count + 1), name);
        }

        var all = string.Join(' ', names.Append(otherClasses).Where(name => name.Length > 0));
        return all.Length > 0 ? $" class=\"{all}\"" : "";
    }

    public string Sheet =>
        "<style type=\"text/css\">@import url(https://themes.googleusercontent.com/fonts/css?kit=a;b);"
        + _rules
        + "</style>";
}
