using System.Net;

namespace Publisher.Web.Google;

/// <summary>Reads an answer up to a limit and no longer than it is spoken, so that one without end, or one that never
/// comes, is a failure that is told.</summary>
internal static class AnswerReader
{
    private const int Chunk = 1 << 16;

    public static async Task<GoogleAnswer> Read(
        HttpResponseMessage response,
        Uri address,
        GoogleLimits limits,
        CancellationToken cancellation
    )
    {
        var answer = new GoogleAnswer(address)
        {
            Status = response.StatusCode,
            MediaType = response.Content.Headers.ContentType?.MediaType ?? "",
            ETag = response.Headers.ETag?.ToString(),
            FileName =
                response.Content.Headers.ContentDisposition?.FileNameStar
                ?? response.Content.Headers.ContentDisposition?.FileName?.Trim('"'),
            RetryAfter = Wait(response),
        };
        if (response.Content.Headers.ContentLength > limits.MostBytes)
        {
            return answer with { Failure = Failures.TooLong(address, limits) };
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var bytes = new MemoryStream();
        var chunk = new byte[Chunk];
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        while (true)
        {
            silence.CancelAfter(limits.Silence);
            var count = await stream.ReadAsync(chunk, silence.Token);
            if (count == 0)
            {
                break;
            }

            if (bytes.Length + count > limits.MostBytes)
            {
                return answer with { Failure = Failures.TooLong(address, limits) };
            }

            await bytes.WriteAsync(chunk.AsMemory(0, count), cancellation);
        }

        var body = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        return answer with { Body = body, Reason = Reason(answer, body) };
    }

    private static TimeSpan? Wait(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when response.Headers.Date is { } now => date - now,
            { Date: { } date } => date - DateTimeOffset.UtcNow,
            _ => null,
        };

    private static string Reason(GoogleAnswer answer, ReadOnlyMemory<byte> body)
    {
        if (
            answer.Status is HttpStatusCode.OK or HttpStatusCode.NotModified
            || answer.MediaType != "application/json"
        )
        {
            return "";
        }

        var refusal = JsonAnswer.Read(body.Span, GoogleJson.Default.RefusalJson);
        return refusal?.Error is { Errors: [{ Reason: { } reason }, ..] } ? reason : "";
    }
}
