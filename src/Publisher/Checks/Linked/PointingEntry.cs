using Publisher.Languages;
using Publisher.Model;

namespace Publisher.Checks.Linked;

/// <summary>Recognises entries that only send the reader to another one: "Marker: see Buoy".</summary>
internal static class PointingEntry
{
    private const int MostWords = 10;

    /// <summary>What is left around a name that is taken out.</summary>
    private const string Remains = " \n:-–—(),.*[]\"'“”„‘’«»";

    public static bool Is(OutlineEntry entry, Language? language)
    {
        var text = PlainText.Of(entry.Head) + " " + PlainText.Of(entry.Body);
        foreach (var name in entry.Headword.Terms)
        {
            var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            text = at < 0 ? text : text.Remove(at, name.Length);
        }

        var rest = text.AsSpan().TrimStart(Remains).ToString();
        return PlainText.Words(rest) <= MostWords
            && (
                rest.StartsWith('→')
                || rest.StartsWith("see ", StringComparison.OrdinalIgnoreCase)
                || (language?.References ?? []).Any(cue =>
                    rest.StartsWith($"{cue} ", StringComparison.OrdinalIgnoreCase)
                )
            );
    }
}
