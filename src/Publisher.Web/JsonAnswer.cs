using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Publisher.Web;

/// <summary>JSON from elsewhere, which may be anything.</summary>
internal static class JsonAnswer
{
    /// <returns>Null where it is no JSON of this shape.</returns>
    public static T? Read<T>(ReadOnlySpan<byte> bytes, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
