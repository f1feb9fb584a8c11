using System.Collections;
using System.Globalization;
using System.Text;
using Publisher.Model;

namespace Publisher.Editions.Templating;

/// <summary>Writes a page from a template and its values.</summary>
internal sealed class TemplateFilling
{
    /// <summary>Characters of a page. A step counts as some too, for lists within lists can make long work of little.</summary>
    private const long Longest = 256_000_000;
    private const int Step = 32;

    private readonly StringBuilder _page = new();
    private readonly string _name;
    private long _length;

    private TemplateFilling(string name) => _name = name;

    public static string Of(
        Items<TemplatePart> parts,
        IReadOnlyDictionary<string, object> values,
        string name
    )
    {
        var filling = new TemplateFilling(name);
        filling.Write(parts, new(values, null));
        return filling._page.ToString();
    }

    private void Write(Items<TemplatePart> parts, TemplateScope scope)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case TemplateText text:
                    Write(text.Text);
                    break;
                case TemplateValue value:
                    var words = Words(value.Path, Find(value.Path, scope));
                    Write(value.IsMarkup ? words : MarkupWriter.Escape(words));
                    break;
                case TemplateBlock block:
                    Write(block, scope);
                    break;
            }
        }
    }

    private void Write(TemplateBlock block, TemplateScope scope)
    {
        var value = Find(block.Path, scope);
        switch (block.Kind)
        {
            case BlockKind.Each:
                Each(block, value, scope);
                break;
            case BlockKind.With when IsSomething(value):
                Write(block.Parts, new(value, scope));
                break;
            default:
                Write(
                    IsSomething(value) == (block.Kind != BlockKind.Unless)
                        ? block.Parts
                        : block.Otherwise,
                    scope
                );
                break;
        }
    }

    private void Each(TemplateBlock block, object value, TemplateScope scope)
    {
        if (value is string or IReadOnlyDictionary<string, object> || value is not IEnumerable list)
        {
            throw Wrong(block.Path, $"“{block.Path.Written}” is no list.");
        }

        var items = list.Cast<object>().ToList();
        for (var at = 0; at < items.Count; at++)
        {
            Count(0);
            Write(
                block.Parts,
                new(items[at], scope) { Index = at, IsLast = at == items.Count - 1 }
            );
        }

        if (items.Count == 0)
        {
            Write(block.Otherwise, scope);
        }
    }

    private object Find(TemplatePath path, TemplateScope scope)
    {
        var from = scope;
        for (var up = 0; up < path.Up; up++)
        {
            from = from.Outer ?? throw Wrong(path, $"“{path.Written}” leads out of the page.");
        }

        var value = path.Data is { } data
            ? from.Data(data) ?? throw Wrong(path, $"there is no “{data}” here.")
            : from.Value;
        foreach (var name in path.Names)
        {
            value = value is IReadOnlyDictionary<string, object> values
                ? values.GetValueOrDefault(name)
                    ?? throw Wrong(path, Missing(path, name, values.Keys))
                : throw Wrong(path, Missing(path, name, []));
        }

        return value;
    }

    private static string Missing(TemplatePath path, string name, IEnumerable<string> known)
    {
        var others = string.Join(", ", known.Order(StringComparer.Ordinal));
        var within = path.Written == name ? "" : $", of which “{path.Written}” speaks,";
        return $"there is no value “{name}”{within} here; "
            + (others.Length > 0 ? $"there are {others}." : "the value here is “this”.");
    }

    private static bool IsSomething(object value) =>
        value switch
        {
            bool truth => truth,
            string text => text.Length > 0,
            int number => number != 0,
            double number => number != 0,
            IReadOnlyDictionary<string, object> => true,
            IEnumerable list => list.Cast<object>().Any(),
            _ => true,
        };

    private string Words(TemplatePath path, object value) =>
        value switch
        {
            string text => text,
            bool truth => truth ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            IReadOnlyDictionary<string, object> => throw Wrong(
                path,
                $"“{path.Written}” has values of its own; name one, as “{path.Written}.name”."
            ),
            _ => throw Wrong(
                path,
                $"“{path.Written}” is a list; go through it with “{{{{#each {path.Written}}}}}”."
            ),
        };

    private void Write(string text)
    {
        Count(text.Length);
        _page.Append(text);
    }

    private void Count(int characters)
    {
        _length += characters + Step;
        if (_length > Longest)
        {
            throw new InvalidTemplateException(
                $"{_name}: it makes a page of more than {Longest / 1_000_000} million characters, which is the limit."
            );
        }
    }

    private InvalidTemplateException Wrong(TemplatePath path, string problem) =>
        Template.Wrong(_name, path.Line, problem);
}

/// <summary>The value that a part of a template speaks of, and those around it.</summary>
internal sealed record TemplateScope(object Value, TemplateScope? Outer)
{
    /// <summary>Its place in the list that is gone through; null where it is in none.</summary>
    public int? Index { get; init; }

    public bool IsLast { get; init; }

    /// <returns>Null where there is nothing of the name.</returns>
    public object? Data(string name) =>
        name switch
        {
            "@root" => Outer is null ? Value : Outer.Data(name),
            "@index" => Index,
            "@first" => Index is { } at ? at == 0 : null,
            "@last" => Index is null ? null : IsLast,
            _ => null,
        };
}
