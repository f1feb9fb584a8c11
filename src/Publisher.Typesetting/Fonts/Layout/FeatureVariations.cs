using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Layout;

/// <summary>What features do otherwise at an instance of a variable font (OpenType 1.9, FeatureVariations).</summary>
internal static class FeatureVariations
{
    private static readonly Dictionary<int, FontTable> None = [];

    /// <summary>By the number of a feature: the table that stands for its own.</summary>
    public static Dictionary<int, FontTable> Of(FontTable layout, double[] coordinates)
    {
        if (coordinates.Length == 0 || layout.U16(2) == 0 || layout.Size32(10) == 0)
        {
            return None;
        }

        var variations = layout.From(layout.Size32(10));
        for (var i = 0; i < variations.Size32(4); i++)
        {
            var conditions = variations.Size32(8 + (8 * i));
            if (conditions == 0 || AreMet(variations.From(conditions), coordinates))
            {
                return Substitutes(variations.From(variations.Size32(12 + (8 * i))));
            }
        }

        return None;
    }

    private static bool AreMet(FontTable conditions, double[] coordinates)
    {
        for (var i = 0; i < conditions.U16(0); i++)
        {
            var condition = conditions.From(conditions.Size32(2 + (4 * i)));
            var axis = condition.U16(2);
            var place = axis < coordinates.Length ? coordinates[axis] : 0;
            if (
                condition.U16(0) != 1
                || place < condition.F2Dot14(4)
                || place > condition.F2Dot14(6)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<int, FontTable> Substitutes(FontTable table)
    {
        var found = new Dictionary<int, FontTable>();
        for (var i = 0; i < table.U16(4); i++)
        {
            var record = 6 + (6 * i);
            found[table.U16(record)] = table.From(table.Size32(record + 2));
        }

        return found;
    }
}
