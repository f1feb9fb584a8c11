using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Editions.Html.Places;

/// <summary>Numbers of sections, which a reference on paper leads by: the author's own where his titles have them, else ours.</summary>
internal sealed partial class SectionNumbers : DocumentWalker<string>
{
    private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _around = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly bool _areAuthors;

    private SectionNumbers(bool areAuthors) => _areAuthors = areAuthors;

    public static SectionNumbers Of(Document document)
    {
        var titles = Outline.Of(document).Sections.Select(section => section.Title);
        var numbers = new SectionNumbers(titles.Any(title => AuthorsNumber().IsMatch(title)));
        numbers.Write(document.Blocks, "");
        return numbers;
    }

    /// <summary>What is to stand before the title of a section; null for nothing.</summary>
    public string? Shown(string section) => _areAuthors ? null : _own.GetValueOrDefault(section);

    /// <summary>Of the section that an entry or a place stands in, or that an id is of; empty where that has none.</summary>
    public string At(string id) => _own.GetValueOrDefault(id) ?? _around.GetValueOrDefault(id, "");

    protected override void Section(Section node, string into)
    {
        var number = _areAuthors
            ? AuthorsNumber().Match(PlainText.Of(node.Title)).Groups["number"].Value
            : Next(into);
        number = number.Length > 0 ? number : into;
        if (number.Length > 0)
        {
            _own[node.Id] = number;
        }

        base.Section(node, number);
    }

    protected override void Entry(Entry node, string into)
    {
        Place(node.Headword, into);
        base.Entry(node, into);
    }

    protected override void Row(TableRow row, string into)
    {
        Place(row.Headword, into);
        base.Row(row, into);
    }

    protected override void Group(DefinitionGroup group, string into)
    {
        Place(group.Headword, into);
        base.Group(group, into);
    }

    private void Place(Headword? headword, string section)
    {
        foreach (var id in headword?.ExtraIds.Prepend(headword.Id) ?? [])
        {
            _around.TryAdd(id, section);
        }
    }

    private string Next(string around)
    {
        var count = _counts.GetValueOrDefault(around) + 1;
        _counts[around] = count;
        var number = count.ToString(CultureInfo.InvariantCulture);
        return around.Length > 0 ? $"{around}.{number}" : number;
    }

    [GeneratedRegex(
        @"^\s*(?<number>[0-9]{1,3}(\.[0-9]{1,3}){0,4})[.)]?\s",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex AuthorsNumber();
}
