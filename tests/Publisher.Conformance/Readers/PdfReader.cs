using System.Text.Json;

namespace Publisher.Conformance.Readers;

/// <summary>Text and links of a PDF, read by poppler and qpdf.</summary>
internal static class PdfReader
{
    /// <summary>The text in the order in which it is painted.</summary>
    public static string TextOf(string path) =>
        Output(Tools.PdfToText, "-raw", "-enc", "UTF-8", path, "-");

    /// <summary>Named destinations that link annotations lead to, page by page.</summary>
    public static List<string> LinkTargets(string path)
    {
        using var json = JsonDocument.Parse(
            Output(Tools.Qpdf, "--json=2", "--json-key=qpdf", path)
        );
        var objects = json.RootElement.GetProperty("qpdf")[1];
        var targets = new List<string>();
        foreach (var annotation in objects.EnumerateObject().Select(one => Value(one.Value)))
        {
            if (
                annotation is { ValueKind: JsonValueKind.Object } link
                && link.TryGetProperty("/Subtype", out var subtype)
                && subtype.ValueKind == JsonValueKind.String
                && subtype.ValueEquals("/Link")
                && Destination(link, objects) is { } target
            )
            {
                targets.Add(target);
            }
        }

        return targets;
    }

    public static int Pages(string path) =>
        int.Parse(
            Output(Tools.Qpdf, "--show-npages", path),
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static string? Destination(JsonElement link, JsonElement objects)
    {
        if (link.TryGetProperty("/Dest", out var direct))
        {
            return Name(direct);
        }

        return
            link.TryGetProperty("/A", out var action)
            && Resolve(action, objects) is { } goTo
            && goTo.TryGetProperty("/D", out var destination)
            ? Name(destination)
            : null;
    }

    private static JsonElement Resolve(JsonElement value, JsonElement objects) =>
        value.ValueKind == JsonValueKind.String
            ? Value(objects.GetProperty($"obj:{value.GetString()}"))!.Value
            : value;

    /// <summary>Text strings are written u:…, other strings b:hex, names /….</summary>
    private static string Name(JsonElement value)
    {
        var text = value.GetString() ?? "";
        return text.StartsWith("b:", StringComparison.Ordinal)
            ? System.Text.Encoding.Latin1.GetString(Convert.FromHexString(text[2..]))
            : text[(text.StartsWith('/') ? 1 : 2)..];
    }

    private static JsonElement? Value(JsonElement item) =>
        item.TryGetProperty("value", out var value) ? value : null;

    private static string Output(string program, params string[] arguments)
    {
        var run = Programme.Run(program, arguments);
        Assert.True(run.ExitCode == 0, run.Said);
        return run.Output;
    }
}
