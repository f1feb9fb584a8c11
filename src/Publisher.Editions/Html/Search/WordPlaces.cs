using System.Text;

namespace Publisher.Editions.Html.Search;

/// <summary>The units that a word stands in, as <see cref="SearchIndex"/> lists them.</summary>
internal sealed class WordPlaces
{
    private const int Bits = 5;

    /// <summary>The last digit of a number, by which one knows that it ends.</summary>
    private const string Last = "0123456789abcdefghijklmnopqrstuv";

    private const string Leading = "ABCDEFGHIJKLMNOPQRSTUVWXYZwxyz-_";

    /// <summary>Twice, three times and so on: to rank by, nine times is as good as more.</summary>
    private const string Times = "!#$%(),.";

    private readonly StringBuilder _list = new();
    private int _next;
    private int _count;

    /// <param name="unit">After those that were added before.</param>
    public void Add(int unit, int times)
    {
        Number(unit - _next);
        if (times > 1)
        {
            _list.Append(Times[Math.Min(times - 2, Times.Length - 1)]);
        }

        _next = unit + 1;
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

    private void Number(int number)
    {
        var place = _list.Length;
        _list.Append(Last[number % Last.Length]);
        for (var rest = number >> Bits; rest > 0; rest >>= Bits)
        {
            _list.Insert(place, Leading[rest % Leading.Length]);
        }
    }
}
