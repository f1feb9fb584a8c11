using Publisher.Checks;

namespace Publisher.Cli;

/// <summary>The day on which a document is checked: what is overdue depends on it, and no edition does.</summary>
internal static class CheckDay
{
    /// <summary>The checks' settings with what readers reported, and with SOURCE_DATE_EPOCH's day (reproducible-builds.org), else today's in UTC.</summary>
    public static CheckSettings Set(OpenedSource source) =>
        source.Configuration.Checks with
        {
            Remarks = source.Remarks,
            Today = DateOnly.FromDateTime(
                (EditionDate.Epoch() ?? TimeProvider.System.GetUtcNow()).UtcDateTime
            ),
        };
}
