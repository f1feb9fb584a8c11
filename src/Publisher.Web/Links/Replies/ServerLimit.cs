using System.Globalization;
using System.Text.RegularExpressions;

namespace Publisher.Web.Links.Replies;

/// <summary>What a server says of how often it wants to be asked: by Retry-After (RFC 9110, 10.2.3), by RateLimit
/// (draft-ietf-httpapi-ratelimit-headers, in the form of one field and in the earlier one of three), or by the X-RateLimit
/// fields that many servers had before.</summary>
/// <param name="RetryAt">Not before then; null where nothing is said.</param>
/// <param name="Remaining">How many requests are left until <paramref name="RenewedAt"/>; null where nothing is said.</param>
public sealed partial record ServerLimit(
    DateTimeOffset? RetryAt,
    int? Remaining,
    DateTimeOffset? RenewedAt
)
{
    public static ServerLimit None { get; } = new(null, null, null);

    /// <summary>Seconds since 1970 are more than that, and seconds from now are less.</summary>
    private const long Epoch = 1_000_000_000;

    private const long MostSeconds = 400L * 24 * 60 * 60;

    /// <param name="field">The value of a field of the header; null where it is not there.</param>
    public static ServerLimit Of(Func<string, string?> field, DateTimeOffset now)
    {
        var retry = field("Retry-After") is { } after ? Retry(after.Trim(), now) : null;
        if (field("RateLimit") is { } limit)
        {
            var (remaining, reset) = (RemainingField().Match(limit), ResetField().Match(limit));
            return new(
                retry,
                remaining.Success ? Count(remaining.Groups["count"].Value) : null,
                reset.Success ? At(reset.Groups["seconds"].Value, now) : null
            );
        }

        foreach (var prefix in new[] { "RateLimit-", "X-RateLimit-", "X-Rate-Limit-" })
        {
            if (field($"{prefix}Remaining") is { } remaining)
            {
                return new(
                    retry,
                    Count(First(remaining)),
                    field($"{prefix}Reset") is { } reset ? At(First(reset), now) : null
                );
            }
        }

        return new(retry, null, null);
    }

    /// <summary>Seconds, or a date.</summary>
    private static DateTimeOffset? Retry(string value, DateTimeOffset now) =>
        value.All(char.IsAsciiDigit) ? At(value, now)
        : DateTimeOffset.TryParse(
            value,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var date
        )
            ? date
        : null;

    /// <summary>Several values of one field are joined by commas; the first is the strictest or the only one.</summary>
    private static string First(string values) => values.Split(',', ';')[0].Trim();

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;

    private static DateTimeOffset? At(string text, DateTimeOffset now)
    {
        if (
            !double.TryParse(
                text,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var seconds
            )
        )
        {
            return null;
        }

        return seconds >= Epoch
            ? DateTimeOffset.FromUnixTimeSeconds(
                (long)Math.Min(seconds, now.ToUnixTimeSeconds() + MostSeconds)
            )
            : now.AddSeconds(Math.Min(seconds, MostSeconds));
    }

    [GeneratedRegex(
        @";\s*r=(?<count>\d{1,9})(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex RemainingField();

    [GeneratedRegex(
        @";\s*t=(?<seconds>\d{1,9})(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ResetField();
}
