using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Publisher.Model;

namespace Publisher.Editions.Docx;

/// <summary>The lists of a document: each an instance (num) of the multi-level list that the template defines for its
/// style, so that every ordered list counts from its own start.</summary>
internal sealed class DocxNumbering
{
    /// <summary>ISO/IEC 29500-1, 17.9.6: levels 0 to 8. Deeper items stay at the last.</summary>
    private const int Levels = 9;

    private readonly Numbering _numbering;
    private readonly Dictionary<string, AbstractNum> _definitions;
    private readonly List<AbstractNum> _instances = [];
    private readonly Dictionary<bool, int> _checklists = [];

    /// <summary>How many lists of a style that count at a level are being written.</summary>
    private readonly Dictionary<(ListStyle, int), int> _open = [];

    /// <param name="numbering">The root of the part, which instances are added to.</param>
    public DocxNumbering(Numbering numbering)
    {
        _numbering = numbering;
        _definitions = numbering
            .Elements<AbstractNum>()
            .Where(definition => definition.AbstractNumDefinitionName?.Val?.Value is not null)
            .ToDictionary(
                definition => definition.AbstractNumDefinitionName!.Val!.Value!,
                StringComparer.Ordinal
            );
    }

    public static int Level(int depth) => Math.Min(depth, Levels - 1);

    public int AddBullets() => Add(nameof(ListStyle.Bullet)).NumberID!.Value;

    /// <summary>Lists of one definition count together. One that stands within another of its level, as in a table's cell,
    /// counts by a copy, so that the outer goes on where it was.</summary>
    /// <param name="depth">How many list items are around the list.</param>
    public int OpenOrdered(ListStyle style, int start, int depth)
    {
        var open = _open.GetValueOrDefault((style, Level(depth)));
        _open[(style, Level(depth))] = open + 1;
        var instance = Add(Copy(style.ToString(), open));
        instance.AppendChild(
            new LevelOverride(new StartOverrideNumberingValue { Val = Math.Max(start, 0) })
            {
                LevelIndex = Level(depth),
            }
        );
        return instance.NumberID!.Value;
    }

    public void CloseOrdered(ListStyle style, int depth) => _open[(style, Level(depth))]--;

    /// <summary>The list whose marker is a box, ticked or not: nothing that would read as a word of the text.</summary>
    public int Checklist(bool isChecked)
    {
        if (!_checklists.TryGetValue(isChecked, out var number))
        {
            number = Add(isChecked ? "Checked" : "Unchecked").NumberID!.Value;
            _checklists[isChecked] = number;
        }

        return number;
    }

    /// <summary>Where the text of a list's items stands, in twentieths of a point.</summary>
    public int Left(int number, int depth) => Twips(IndentOf(number, depth)?.Left?.Value);

    /// <summary>How far the marker hangs out of the text, in twentieths of a point.</summary>
    public int Hanging(int number, int depth) => Twips(IndentOf(number, depth)?.Hanging?.Value);

    private Indentation? IndentOf(int number, int depth) =>
        _instances[number - 1]
            .Elements<Level>()
            .ElementAtOrDefault(Level(depth))
            ?.PreviousParagraphProperties?.Indentation;

    /// <summary>Name of a further copy of a definition; of the first, the definition's own.</summary>
    private string Copy(string name, int number)
    {
        var copy = string.Create(CultureInfo.InvariantCulture, $"{name} {number + 1}");
        if (number == 0 || !_definitions.TryGetValue(name, out var definition))
        {
            return name;
        }

        if (!_definitions.ContainsKey(copy))
        {
            var added = (AbstractNum)definition.CloneNode(deep: true);
            added.AbstractNumberId =
                _definitions.Values.Max(one => one.AbstractNumberId!.Value) + 1;
            added.AbstractNumDefinitionName = new() { Val = copy };
            _numbering.InsertAfter(added, _numbering.Elements<AbstractNum>().Last());
            _definitions.Add(copy, added);
        }

        return copy;
    }

    private NumberingInstance Add(string name)
    {
        var definition =
            _definitions.GetValueOrDefault(name)
            ?? throw new InvalidDataException(
                $"templates/docx/numbering.xml lacks a list named \"{name}\": add a w:abstractNum with that w:name."
            );
        _instances.Add(definition);
        return _numbering.AppendChild(
            new NumberingInstance(new AbstractNumId { Val = definition.AbstractNumberId!.Value })
            {
                NumberID = _instances.Count,
            }
        );
    }

    private static int Twips(string? value) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var twips)
            ? twips
            : 0;
}
