using Publisher.Normalisation.Entries;

namespace Publisher.Training.Measures;

/// <summary>Says of each place that may define a term whether a reader says that it does.</summary>
internal static class EntryLabels
{
    /// <summary>Null where it is neither right nor wrong, or where the place is right and its names are not.</summary>
    public static bool? IsEntry(JudgedDocument document, Site site, string quote)
    {
        if (!document.IsJudged)
        {
            return site.Signals[(int)Signal.Titled] > 0 || site.Signals[(int)Signal.SaysWhat] > 0
                ? null
                : false;
        }

        HashSet<string> names =
        [
            .. site.Headword!.Others.Prepend(site.Headword)
                .SelectMany(each => each.Terms.AsEnumerable())
                .Select(ComparedText.Name),
        ];
        var onLine = document
            .Entries.Where(judged => ComparedText.Begins(quote, document.Line(judged.Line)))
            .ToList();
        if (onLine.Exists(judged => judged.Names.Overlaps(names)))
        {
            return onLine.Exists(judged => judged.IsClear && judged.Names.Overlaps(names))
                ? true
                : null;
        }

        return site.Kind != SiteKind.Mention && onLine.Count > 0 ? null : false;
    }
}
