using System.Globalization;
using Publisher.Importers.Docx.Package;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Formatting;

/// <summary>A paragraph's place in a list.</summary>
/// <param name="Family">What an item has in common with the others of its list.</param>
/// <param name="Level">0 to 8.</param>
/// <param name="Number">What it counts; 1 for bullets.</param>
/// <param name="Left">Where the words stand by the list's own rules, in points.</param>
internal sealed record ListMark(
    string Family,
    int Level,
    ListStyle Style,
    int Number,
    double Left,
    bool? Checked
)
{
    /// <summary>How far the marker stands out to the left of the words by the list's own rules, in points.</summary>
    public double Hanging { get; init; }

    /// <summary>What is written before it, as Word shows it.</summary>
    public string Label { get; init; } = "";

    /// <summary>Whether a list of the model shows the label.</summary>
    public bool IsPlain { get; init; } = true;

    /// <summary>Whether nothing is written before it: it may be a further paragraph of another list's item.</summary>
    public bool IsUnmarked { get; init; }
}

/// <summary>The lists of a document and how far each has counted (ISO/IEC 29500-1, 17.9).</summary>
internal sealed class Numbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, W.NumberingInstance> _instances = [];
    private readonly Dictionary<int, W.AbstractNum> _definitions = [];
    private readonly Dictionary<string, W.AbstractNum> _byStyle = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int, int)> _begun = [];

    public Numbering(W.Numbering? root)
    {
        foreach (var definition in root?.Elements<W.AbstractNum>() ?? [])
        {
            _definitions.TryAdd(definition.AbstractNumberId.Number() ?? -1, definition);
            if (definition.StyleLink?.Val.Words() is { } style)
            {
                _byStyle.TryAdd(style, definition);
            }
        }

        foreach (var instance in root?.Elements<W.NumberingInstance>() ?? [])
        {
            _instances.TryAdd(instance.NumberID.Number() ?? -1, instance);
        }
    }

    /// <summary>Whether the document has a list.</summary>
    public bool Holds(int? numberId) =>
        numberId is { } id and not 0
        && _instances.TryGetValue(id, out var instance)
        && Definition(instance) is not null;

    /// <summary>Counts one more item; null when the document has no such list.</summary>
    public ListMark? Next(int numberId, int level)
    {
        if (
            !_instances.TryGetValue(numberId, out var instance)
            || Definition(instance) is not { } definition
        )
        {
            return null;
        }

        var replacement = Override(instance, level);
        var format =
            replacement?.Level
            ?? definition
                .Elements<W.Level>()
                .FirstOrDefault(one => one.LevelIndex.Number() == level);
        var restart = replacement?.StartOverrideNumberingValue?.Val.Number();
        var start = restart ?? format?.StartNumberingValue?.Val.Number() ?? 1;
        var number = Count(
            definition.AbstractNumberId.Number() ?? -1,
            level,
            start,
            isAfresh: _begun.Add((numberId, level)) && restart is not null
        );
        var isLegal = format?.IsLegalNumberingStyle.IsOn() == true;
        var written = Legal(format?.NumberingFormat?.Val.Words() ?? "bullet", isLegal);
        var text = format?.LevelText?.Val?.InnerText ?? "";
        var style = StyleOf(written);
        var place = ParagraphStyle.Of(format?.PreviousParagraphProperties);
        var isChecked = style == ListStyle.Bullet ? StateOf(format?.LevelText?.Val.Words()) : null;
        return new(
            isChecked is null
                ? (definition.AbstractNumberId.Number() ?? -1).ToString(
                    CultureInfo.InvariantCulture
                )
                : "checklist",
            level,
            style,
            style == ListStyle.Bullet ? 1 : number,
            place.Left ?? 0,
            isChecked
        )
        {
            Hanging = place.Hanging ?? 0,
            Label = LabelOf(definition, instance, text, written, isLegal),
            IsPlain =
                style == ListStyle.Bullet
                    ? !ListLabels.HasWords(text)
                    : ListLabels.IsPlain(text, written, level + 1),
            IsUnmarked =
                format?.LevelText?.Val?.InnerText is { } marker
                && string.IsNullOrWhiteSpace(marker),
        };
    }

    private string LabelOf(
        W.AbstractNum definition,
        W.NumberingInstance instance,
        string text,
        string format,
        bool isLegal
    )
    {
        if (format == "bullet" || ListLabels.IsSign(text))
        {
            return ListLabels.HasWords(text) ? text.Trim() : "";
        }

        var counters = _counters[definition.AbstractNumberId.Number() ?? -1];
        return ListLabels.Of(
            text,
            level =>
            {
                var of =
                    Override(instance, level - 1)?.Level
                    ?? definition
                        .Elements<W.Level>()
                        .FirstOrDefault(one => one.LevelIndex.Number() == level - 1);
                return ListLabels.Written(
                    counters[level - 1] ?? of?.StartNumberingValue?.Val.Number() ?? 1,
                    Legal(of?.NumberingFormat?.Val.Words() ?? "decimal", isLegal)
                );
            }
        );
    }

    /// <summary>In legal numbering every level is counted in digits (ISO/IEC 29500-1, 17.9.4).</summary>
    private static string Legal(string format, bool isLegal) =>
        isLegal && format is not ("bullet" or "none" or "decimalZero") ? "decimal" : format;

    /// <summary>The level that a list gives to a paragraph style; 0 when it gives none.</summary>
    public int LevelOf(int numberId, string? styleId) =>
        styleId is not null
        && _instances.TryGetValue(numberId, out var instance)
        && Definition(instance)
            ?.Elements<W.Level>()
            .FirstOrDefault(level => level.ParagraphStyleIdInLevel?.Val.Words() == styleId)
            is { } level
            ? Math.Clamp(level.LevelIndex.Number() ?? 0, 0, Levels - 1)
            : 0;

    private int Count(int definition, int level, int start, bool isAfresh)
    {
        if (!_counters.TryGetValue(definition, out var counters))
        {
            counters = new int?[Levels];
            _counters.Add(definition, counters);
        }

        var number =
            isAfresh || counters[level] is not { } last ? start
            : last < int.MaxValue ? last + 1
            : last;
        counters[level] = number;
        Array.Clear(counters, level + 1, Levels - level - 1);
        return number;
    }

    /// <summary>What an instance counts by; a definition may lend its levels from the one that a list style names.</summary>
    private W.AbstractNum? Definition(W.NumberingInstance instance)
    {
        var definition = _definitions.GetValueOrDefault(instance.AbstractNumId?.Val.Number() ?? -1);
        var style = definition?.NumberingStyleLink?.Val.Words();
        return style is not null && _byStyle.TryGetValue(style, out var lent) ? lent : definition;
    }

    private static W.LevelOverride? Override(W.NumberingInstance instance, int level) =>
        instance
            .Elements<W.LevelOverride>()
            .FirstOrDefault(one => one.LevelIndex.Number() == level);

    private static ListStyle StyleOf(string format) =>
        format switch
        {
            "bullet" or "none" => ListStyle.Bullet,
            "lowerLetter" => ListStyle.LowerLetter,
            "upperLetter" => ListStyle.UpperLetter,
            "lowerRoman" => ListStyle.LowerRoman,
            "upperRoman" => ListStyle.UpperRoman,
            _ => ListStyle.Decimal,
        };

    /// <summary>A list whose marker is a box is a checklist.</summary>
    private static bool? StateOf(string? marker) =>
        marker switch
        {
            "\u2610" or "\u25A2" or "\u2B1C" => false,
            "\u2611" or "\u2612" or "\u2705" => true,
            _ => null,
        };
}
