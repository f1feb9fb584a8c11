using Publisher.Editions.Html;

namespace Publisher.Editions.Epub;

/// <summary>Who made the edition, when, and under which licence.</summary>
internal static class EpubImprint
{
    public static void Write(EditionSettings settings, EditionWords words, MarkupWriter into)
    {
        Line(string.Join(", ", settings.Authors), into);
        Line(settings.IsDated ? words.Date(settings.Date) : "", into);
        Line(settings.Licence, into);
    }

    private static void Line(string text, MarkupWriter into)
    {
        if (text.Length == 0)
        {
            return;
        }

        using (into.Block("p", ("class", $"{HtmlContent.Furniture} imprint")))
        {
            into.Text(text);
        }
    }
}
