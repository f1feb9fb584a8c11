using System.Text.Json;
using Publisher.Checks;

namespace Publisher.Web.Links.Memory;

/// <summary>What is remembered of all pages, and of copies of dead ones. May be asked and told from several threads.</summary>
public sealed class LinkCache
{
    /// <summary>A file that is shared for years stays readable.</summary>
    private const int Most = 20_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkRecord> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkSnapshot> _snapshots = new(StringComparer.Ordinal);

    /// <exception cref="JsonException">It is no cache of links.</exception>
    public static LinkCache Read(ReadOnlySpan<byte> json)
    {
        var cache = new LinkCache();
        var read =
            JsonSerializer.Deserialize(json, LinkCacheJsonContext.Default.LinkCacheJson)
            ?? throw new JsonException("null");
        foreach (var record in read.Links)
        {
            cache.Merge(record?.Record() ?? throw new JsonException("null"));
        }

        foreach (var copy in read.Snapshots)
        {
            if (copy is not null)
            {
                cache.Take(copy.Of, new(copy.Address, copy.Day));
            }
        }

        return cache;
    }

    public LinkRecord? Of(string address)
    {
        lock (_gate)
        {
            return _records.GetValueOrDefault(address);
        }
    }

    public LinkSnapshot? SnapshotOf(string address)
    {
        lock (_gate)
        {
            return _snapshots.GetValueOrDefault(address);
        }
    }

    public void Take(LinkRecord record)
    {
        lock (_gate)
        {
            _records[record.Address] = record;
        }
    }

    public void Take(string address, LinkSnapshot snapshot)
    {
        lock (_gate)
        {
            _snapshots[address] = snapshot;
        }
    }

    /// <summary>Takes in what another knows, of whom what is later counts.</summary>
    public void Merge(LinkCache other)
    {
        var (records, snapshots) = other.Copy();
        foreach (var record in records)
        {
            Merge(record);
        }

        foreach (var (address, snapshot) in snapshots)
        {
            Take(address, snapshot);
        }
    }

    /// <summary>As a file: in the order of addresses, so that two of them can be compared by line.</summary>
    public string Text(DateTimeOffset now)
    {
        var (records, snapshots) = Copy();
        var kept = records
            .Where(record => record.IsOfUse(now))
            .OrderByDescending(record => record.Asked)
            .ThenBy(record => record.Address, StringComparer.Ordinal)
            .Take(Most)
            .OrderBy(record => record.Address, StringComparer.Ordinal)
            .ToList();
        var dead = kept.Where(record => record.State == LinkState.Dead)
            .Select(record => record.Address)
            .ToHashSet(StringComparer.Ordinal);
        return JsonSerializer.Serialize(
                new LinkCacheJson(
                    [.. kept.Select(LinkRecordJson.Of)],
                    [
                        .. snapshots
                            .Where(copy => dead.Contains(copy.Key))
                            .OrderBy(copy => copy.Key, StringComparer.Ordinal)
                            .Select(copy => new SnapshotJson(
                                copy.Key,
                                copy.Value.Address,
                                copy.Value.Day
                            )),
                    ]
                ),
                LinkCacheJsonContext.Readable.LinkCacheJson
            ) + "\n";
    }

    private void Merge(LinkRecord record)
    {
        lock (_gate)
        {
            _records[record.Address] = _records.TryGetValue(record.Address, out var known)
                ? known.With(record)
                : record;
        }
    }

    private (List<LinkRecord>, List<KeyValuePair<string, LinkSnapshot>>) Copy()
    {
        lock (_gate)
        {
            return ([.. _records.Values], [.. _snapshots]);
        }
    }
}
