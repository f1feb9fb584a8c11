using System.Globalization;
using Publisher.Editions.Pdf.Themes;
using Publisher.Model;
using Publisher.References.Index;

namespace Publisher.Editions.Pdf;

/// <summary>Notes that tell the reader of the printed page where a link leads. They are counted apart from the author's, in
/// figures where the author has none and else in letters.</summary>
internal sealed class AddressNotes(Setting setting)
{
    private readonly bool areSet = setting.Theme.HasAddressNotes;
    private readonly bool areLetters = setting.Document.Notes.Count > 0;

    // By the node itself: what is written twice, to see how wide it is, has the same note twice.
    private readonly Dictionary<Link, MarkedNote?> found = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private Place place;
    private int count;
    private int number;

    /// <summary>Begins to count anew: at the top of a page no number of the page before is in sight.</summary>
    public void Restart() => number = 0;

    /// <summary>The note of a link out of the document; null where its words are its address, or its entry has told it.</summary>
    public MarkedNote? Of(Link link, Place at)
    {
        if (!areSet || link.IsInternal || link.Target is not null || link.Address.Length == 0)
        {
            return null;
        }

        if (!found.TryGetValue(link, out var note))
        {
            if (place != at)
            {
                told.Clear();
                place = at;
            }

            var words = PlainText.Of(link.Content);
            var isShown = PrintedAddress.IsShownBy(words, link.Address);
            note = !isShown && told.Add(link.Address) ? Next(link) : null;
            found.Add(link, note);
        }

        return note;
    }

    private MarkedNote Next(Link link)
    {
        count++;
        number++;
        var label = areLetters
            ? ListLabel.Letter(number)
            : number.ToString(CultureInfo.InvariantCulture);
        var (name, mark) = (PdfNames.Address(count), PdfNames.AddressMark(count));
        var address = new Text(PrintedAddress.Of(link.Address));
        return new(label, name, mark, [new Paragraph([new Link([address], link.Address)])])
        {
            IsAddress = true,
        };
    }
}
