namespace Publisher.Editions.Html;

/// <summary>The places that mention an entry, set compactly after it: where they are many, the first few, and on a page the
/// rest on request.</summary>
internal sealed class Backlinks(Mentions mentions, EditionWords words)
{
    /// <summary>About a line of them.</summary>
    private const int MostAtOnce = 6;

    /// <summary>Few reading systems fold anything away, so that a book names no more than about two lines of
    /// them.</summary>
    private const int MostInBook = 12;

    public Mentions Mentions => mentions;

    public void Write(string id, MarkupWriter into)
    {
        var places = mentions.Of(id);
        if (places.Count == 0)
        {
            return;
        }

        // One more costs no more room than to say that there is one more.
        var most = into.IsXml ? MostInBook : MostAtOnce;
        var shown = places.Count <= most + 1 ? places.Count : most;
        using (into.Block("div", ("class", $"{HtmlContent.Furniture} backlinks")))
        {
            into.Text($"{words.MentionedIn} ");
            Links(places[..shown], into);
            if (shown < places.Count && into.IsXml)
            {
                into.Text($" {words.More(places.Count - shown)}");
            }
            else if (shown < places.Count)
            {
                using (into.Block("details"))
                {
                    using (into.Inline("summary"))
                    {
                        into.Text(words.More(places.Count - shown));
                    }

                    Links(places[shown..], into);
                }
            }
        }
    }

    private static void Links(List<MentionPlace> places, MarkupWriter into)
    {
        for (var at = 0; at < places.Count; at++)
        {
            into.Text(at == 0 ? "" : ", ");
            using (into.Inline("a", ("href", places[at].Address)))
            {
                into.Text(places[at].Name);
            }
        }
    }
}
