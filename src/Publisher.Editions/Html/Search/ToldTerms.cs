using Publisher.Model;

namespace Publisher.Editions.Html.Search;

/// <summary>The terms that a page tells to machines, which the index of its search need not tell again.</summary>
/// <param name="terms">In the order of the page; those that share a line one after the other.</param>
internal sealed class ToldTerms(IReadOnlyList<OutlineEntry> terms)
{
    private int _next;

    /// <summary>How many of them, next in turn, have the id and the names of a unit; 0 where they do not.</summary>
    public int Next(SearchUnit unit)
    {
        if (unit.Kind != SearchUnitKind.Entry || _next == terms.Count || terms[_next].Id != unit.Id)
        {
            return 0;
        }

        var names = 0;
        var end = _next;
        while (end < terms.Count && names < unit.Names.Count)
        {
            var own = terms[end].Headword.Terms;
            if (!unit.Names.AsSpan()[names..].StartsWith(own.AsSpan()))
            {
                return 0;
            }

            names += own.Count;
            end++;
        }

        var count = end - _next;
        _next = end;
        return count;
    }
}
