using System.Globalization;
using Publisher.Editions;

namespace Publisher.Cli;

/// <summary>The one date that an edition carries. Never the clock's, so that the same source gives the same bytes.</summary>
internal static class EditionDate
{
    private const string Variable = "SOURCE_DATE_EPOCH";

    /// <summary>SOURCE_DATE_EPOCH (reproducible-builds.org), else the configuration's date, else the export's own.</summary>
    public static DateTimeOffset Of(OpenedSource source) =>
        Epoch() ?? source.Configuration.Date ?? source.Document.Date ?? EditionSettings.Undated;

    /// <returns>What SOURCE_DATE_EPOCH says; null where it is not set.</returns>
    public static DateTimeOffset? Epoch()
    {
        var epoch = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(epoch))
        {
            return null;
        }

        return
            long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw new UsageException(
                $"{Variable} is “{epoch}”, which is no number of seconds since 1970.",
                $"Set it to what date +%s prints, or unset it."
            );
    }
}
