using System.Collections.Concurrent;
using Publisher.Editions;

namespace Publisher.Cli;

/// <summary>Templates that know what was asked of them, so that it can be asked again.</summary>
internal sealed class RecordedTemplates(ITemplates templates) : ITemplates
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _read = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentDictionary<string, bool> _had = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _places = new(StringComparer.Ordinal);

    public ReadOnlyMemory<byte> Read(string path) => _read[path] = templates.Read(path);

    public bool Has(string path) => _had[path] = templates.Has(path);

    public string Place(string path) => _places[path] = templates.Place(path);

    /// <summary>Whether others give the same answers.</summary>
    public bool AreAsRead(ITemplates others) =>
        _had.All(had => others.Has(had.Key) == had.Value)
        && _places.All(place => others.Place(place.Key) == place.Value)
        && _read.All(read => IsAsRead(read.Key, read.Value, others));

    private static bool IsAsRead(string path, ReadOnlyMemory<byte> bytes, ITemplates others)
    {
        try
        {
            return others.Read(path).Span.SequenceEqual(bytes.Span);
        }
        catch (InvalidTemplateException)
        {
            return false;
        }
    }
}
