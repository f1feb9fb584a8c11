using System.Globalization;
using System.Text;

namespace Publisher.Editions.Html.Search;

/// <summary>The units that a word stands in, as <see cref="SearchIndex"/> lists them.</summary>
internal sealed class WordPlaces
{
    private readonly StringBuilder _list = new();
    private int _last;
    private int _count;

    /// <param name="unit">After those that were added before.</param>
    public void Add(int unit, int times)
    {
        _list.Append(_list.Length == 0 ? "" : ",").Append(Number(unit - _last));
        if (times > 1)
        {
            _list.Append('*').Append(Number(times));
        }

        _last = unit;
        _count++;
    }

    /// <summary>Which units have "the" tells a reader nothing, and is what an index would be longest of.</summary>
    public void TellIfFew(int most)
    {
        if (_count > most)
        {
            _list.Clear().Append(SearchIndex.Everywhere);
        }
    }

    public override string ToString() => _list.ToString();

    private static string Number(int number)
    {
        if (number < SearchIndex.Base)
        {
            return SearchIndex.Digits[number].ToString(CultureInfo.InvariantCulture);
        }

        var digits = new StringBuilder();
        for (var rest = number; rest > 0; rest /= SearchIndex.Base)
        {
            digits.Insert(0, SearchIndex.Digits[rest % SearchIndex.Base]);
        }

        return digits.ToString();
    }
}
