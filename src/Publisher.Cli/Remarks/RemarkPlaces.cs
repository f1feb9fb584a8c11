using Publisher.Feedback;
using Publisher.Model;

namespace Publisher.Cli.Remarks;

/// <summary>Notes where in the document the words of new remarks stand, so that they are found again when both were
/// edited.</summary>
internal sealed class RemarkPlaces
{
    private readonly QuoteSearch _search;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public RemarkPlaces(Document document)
    {
        _search = new(document);
        var outline = Outline.Of(document);
        foreach (var entry in outline.Entries)
        {
            _names.TryAdd(entry.Id, entry.Headword.Term);
        }

        foreach (var section in outline.Sections)
        {
            _names.TryAdd(section.Id, section.Title.ReplaceLineEndings(" "));
        }
    }

    /// <param name="remarks">Each with the paragraph of this document that it stands on, as far as that is known.</param>
    public IEnumerable<Remark> Of(IEnumerable<ImportedRemark> remarks) =>
        remarks.Select(imported => Placed(imported.Remark, imported.Ordinal));

    private Remark Placed(Remark remark, int ordinal)
    {
        List<QuotePlace> places =
        [
            .. _search.Places(remark.Quote).Where(place => place.Source.Ordinal == ordinal),
        ];
        if (places.Count == 0 && _search.Find(remark) is { Standing: QuoteStanding.Stands } found)
        {
            places = [.. found.Places];
        }

        if (places is not [var only])
        {
            return remark;
        }

        var around = remark.Before.Length + remark.After.Length > 0;
        return remark with
        {
            Place =
                remark.Place.Length > 0
                    ? remark.Place
                    : _names.GetValueOrDefault(
                        only.Entry.Length > 0 ? only.Entry : only.Section,
                        ""
                    ),
            Before = around ? remark.Before : only.Before,
            After = around ? remark.After : only.After,
        };
    }
}
