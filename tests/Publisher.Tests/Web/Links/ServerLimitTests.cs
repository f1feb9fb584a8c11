using Publisher.Web.Links.Replies;
using Xunit;

namespace Publisher.Tests.Web.Links;

public sealed class ServerLimitTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("120", 120)]
    [InlineData("0", 0)]
    [InlineData(" 7 ", 7)]
    [InlineData("Sun, 01 Mar 2026 12:01:00 GMT", 60)]
    [InlineData("Sun, 01 Mar 2026 11:00:00 GMT", -3600)]
    public void Retry_after_is_seconds_or_a_date(string value, int seconds) =>
        Assert.Equal(Now.AddSeconds(seconds), Of($"Retry-After: {value}").RetryAt);

    [Theory]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("-5")]
    public void What_is_no_time_is_nothing(string value) =>
        Assert.Null(Of($"Retry-After: {value}").RetryAt);

    [Fact]
    public void A_number_without_end_is_a_long_time_and_no_fault() =>
        Assert.True(Of($"Retry-After: {new string('9', 300)}").RetryAt > Now);

    [Theory]
    [InlineData("RateLimit: \"default\";r=50;t=30", 50, 30)]
    [InlineData("RateLimit: \"a\"; r=0; t=5, \"b\";r=9;t=1", 0, 5)]
    [InlineData("RateLimit-Remaining: 4|RateLimit-Reset: 60", 4, 60)]
    [InlineData("X-RateLimit-Remaining: 0|X-RateLimit-Reset: 1772366460", 0, 60)]
    [InlineData("X-RateLimit-Remaining: 0|X-RateLimit-Reset: 12.5", 0, 12.5)]
    [InlineData("X-Rate-Limit-Remaining: 1, 100|X-Rate-Limit-Reset: 2", 1, 2)]
    public void What_is_left_and_until_when_is_read_in_each_form(
        string fields,
        int remaining,
        double seconds
    )
    {
        var limit = Of(fields);

        Assert.Equal(remaining, limit.Remaining);
        Assert.Equal(Now.AddSeconds(seconds), limit.RenewedAt);
    }

    [Theory]
    [InlineData("RateLimit: \"default\";r=many")]
    [InlineData("RateLimit: \"default\"")]
    [InlineData("X-RateLimit-Remaining: none")]
    [InlineData("Server: nginx")]
    public void What_is_not_said_is_not_known(string fields)
    {
        Assert.Null(Of(fields).Remaining);
        Assert.Null(Of(fields).RenewedAt);
    }

    private static ServerLimit Of(string fields)
    {
        var values = fields
            .Split('|')
            .Select(field => field.Split(": ", 2))
            .ToDictionary(field => field[0], field => field[1], StringComparer.OrdinalIgnoreCase);
        return ServerLimit.Of(values.GetValueOrDefault, Now);
    }
}
