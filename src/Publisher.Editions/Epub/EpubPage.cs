using Publisher.Words;

namespace Publisher.Editions.Epub;

/// <summary>The frame of every XHTML file of the book.</summary>
internal static class EpubPage
{
    public static string Of(string language, string title, Action<MarkupWriter> body)
    {
        var markup = new MarkupWriter(isXml: true);
        markup.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>");
        using (
            markup.Block(
                "html",
                ("xmlns", "http://www.w3.org/1999/xhtml"),
                ("xmlns:epub", "http://www.idpf.org/2007/ops"),
                ("lang", language),
                ("xml:lang", language),
                ("dir", WritingDirection.IsRightToLeft(language) ? "rtl" : null)
            )
        )
        {
            using (markup.Block("head"))
            {
                using (markup.Block("title"))
                {
                    markup.Text(title.Length > 0 ? title.ReplaceLineEndings(" ") : "…");
                }

                markup.Void(
                    "link",
                    ("rel", "stylesheet"),
                    ("type", "text/css"),
                    ("href", "style.css")
                );
            }

            using (markup.Block("body"))
            {
                body(markup);
            }
        }

        markup.NewLine();
        return markup.ToString();
    }
}
