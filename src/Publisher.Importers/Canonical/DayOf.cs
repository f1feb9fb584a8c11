using System.Globalization;

namespace Publisher.Importers.Canonical;

/// <summary>A day as programs write it (ISO 8601-1, 5.2.2.1).</summary>
internal static class DayOf
{
    /// <summary>The day that the words are, whole; null where they are none.</summary>
    public static DateTimeOffset? Words(string words) =>
        DateTimeOffset.TryParseExact(
            words.Trim(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var day
        )
            ? day
            : null;
}
