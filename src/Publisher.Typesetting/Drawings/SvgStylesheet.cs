using System.Xml.Linq;

namespace Publisher.Typesetting.Drawings;

/// <summary>The rules of a drawing's style elements: selectors of types, classes, ids and what stands around them; others are
/// passed over.</summary>
internal sealed class SvgStylesheet
{
    private const int MostRules = 2000;

    private readonly List<Rule> rules = [];

    public static SvgStylesheet Of(XElement root)
    {
        var sheet = new SvgStylesheet();
        foreach (var style in root.Descendants().Where(each => each.Name.LocalName == "style"))
        {
            sheet.Add(style.Value);
        }
        // Of equal weight the later rule wins, and the sort keeps the order.
        var sorted = sheet.rules.OrderBy(rule => rule.Weight).ToList();
        sheet.rules.Clear();
        sheet.rules.AddRange(sorted);
        return sheet;
    }

    /// <summary>The declarations that apply to an element, the strongest last.</summary>
    public IEnumerable<(string Property, string Value)> For(XElement element) =>
        rules.Where(rule => rule.Matches(element)).SelectMany(rule => rule.Declarations);

    public static IEnumerable<(string Property, string Value)> Declarations(string text)
    {
        foreach (var declaration in text.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                var value = declaration[(colon + 1)..];
                var mark = value.IndexOf("!important", StringComparison.OrdinalIgnoreCase);
                yield return (
                    declaration[..colon].Trim().ToLowerInvariant(),
                    mark < 0 ? value : value[..mark]
                );
            }
        }
    }

    private void Add(string css)
    {
        css = WithoutComments(css);
        for (var at = 0; at < css.Length && rules.Count < MostRules; )
        {
            var open = css.IndexOf('{', at);
            if (open < 0)
            {
                return;
            }
            var selectors = css[at..open].Trim();
            var close = selectors.StartsWith('@') ? EndOfBlock(css, open) : css.IndexOf('}', open);
            close = close < 0 ? css.Length : close;
            if (!selectors.StartsWith('@'))
            {
                (string, string)[] declarations = [.. Declarations(css[(open + 1)..close])];
                rules.AddRange(
                    selectors
                        .Split(',')
                        .Select(selector => Rule.Of(selector, declarations))
                        .OfType<Rule>()
                );
            }
            at = close + 1;
        }
    }

    /// <summary>Rules for media or for animation hold rules themselves.</summary>
    private static int EndOfBlock(string css, int open)
    {
        var depth = 0;
        for (var at = open; at < css.Length; at++)
        {
            depth +=
                css[at] == '{' ? 1
                : css[at] == '}' ? -1
                : 0;
            if (depth == 0)
            {
                return at;
            }
        }
        return -1;
    }

    private static string WithoutComments(string css)
    {
        var text = new System.Text.StringBuilder();
        for (var at = 0; at < css.Length; )
        {
            var open = css.IndexOf("/*", at, StringComparison.Ordinal);
            text.Append(css, at, (open < 0 ? css.Length : open) - at);
            var close = open < 0 ? -1 : css.IndexOf("*/", open + 2, StringComparison.Ordinal);
            at = close < 0 ? css.Length : close + 2;
        }
        return text.ToString();
    }

    /// <param name="Parts">From the left, each with whether it stands directly within the one before.</param>
    private sealed record Rule(
        IReadOnlyList<(Compound Compound, bool IsChild)> Parts,
        IReadOnlyList<(string Property, string Value)> Declarations
    )
    {
        public int Weight { get; } = Parts.Sum(part => part.Compound.Weight);

        /// <summary>Null for a selector that is not understood.</summary>
        public static Rule? Of(string selector, IReadOnlyList<(string, string)> declarations)
        {
            var parts = new List<(Compound, bool)>();
            var isChild = false;
            foreach (
                var word in selector
                    .Replace(">", " > ", StringComparison.Ordinal)
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
            {
                if (word == ">")
                {
                    isChild = true;
                }
                else if (Compound.Of(word) is { } compound)
                {
                    parts.Add((compound, isChild));
                    isChild = false;
                }
                else
                {
                    return null;
                }
            }
            return parts.Count == 0 ? null : new(parts, declarations);
        }

        /// <summary>The nearest element that fits is taken for each part: that is right but for rare mixtures, and linear.</summary>
        public bool Matches(XElement element)
        {
            if (!Parts[^1].Compound.Matches(element))
            {
                return false;
            }
            var around = element.Parent;
            for (var at = Parts.Count - 2; at >= 0; at--)
            {
                while (
                    around is not null
                    && !Parts[at + 1].IsChild
                    && !Parts[at].Compound.Matches(around)
                )
                {
                    around = around.Parent;
                }
                if (around is null || !Parts[at].Compound.Matches(around))
                {
                    return false;
                }
                around = around.Parent;
            }
            return true;
        }
    }

    private sealed record Compound(string Type, string Id, IReadOnlyList<string> Classes)
    {
        public int Weight =>
            (Id.Length > 0 ? 10_000 : 0) + (Classes.Count * 100) + (Type.Length > 0 ? 1 : 0);

        public static Compound? Of(string word)
        {
            if (word.AsSpan().IndexOfAny("[:+~") >= 0)
            {
                return word == ":root" ? new("svg", "", []) : null;
            }
            var (type, id) = ("", "");
            var classes = new List<string>();
            for (var at = 0; at < word.Length; )
            {
                var end = word.IndexOfAny(['.', '#'], at + 1);
                end = end < 0 ? word.Length : end;
                var part = word[at..end];
                if (part[0] == '.')
                {
                    classes.Add(part[1..]);
                }
                else if (part[0] == '#')
                {
                    id = part[1..];
                }
                else
                {
                    type = part == "*" ? "" : part;
                }
                at = end;
            }
            return new(type, id, classes);
        }

        public bool Matches(XElement element) =>
            (Type.Length == 0 || element.Name.LocalName == Type)
            && (Id.Length == 0 || (string?)element.Attribute("id") == Id)
            && (
                Classes.Count == 0
                || Classes.All(
                    ((string?)element.Attribute("class") ?? "")
                        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                        .Contains
                )
            );
    }
}
