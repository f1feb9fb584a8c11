using System.Globalization;

namespace Publisher.Normalisation.Ids;

/// <summary>Hands out ids, each once.</summary>
internal sealed class UniqueIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The last number behind each name, so that ten thousand equal names cost ten thousand steps.</summary>
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The first that is free.</summary>
    public string Take(params ReadOnlySpan<string> wishes)
    {
        foreach (var wish in wishes)
        {
            if (_taken.Add(wish))
            {
                return wish;
            }
        }

        var number = Math.Max(_numbers.GetValueOrDefault(wishes[^1]), 1);
        string id;
        do
        {
            number++;
            id = $"{wishes[^1]}-{number.ToString(CultureInfo.InvariantCulture)}";
        } while (!_taken.Add(id));

        _numbers[wishes[^1]] = number;
        return id;
    }

    public bool IsFree(string id) => !_taken.Contains(id);
}
