using Publisher.Model;

namespace Publisher.Editions.Site.Terms;

/// <summary>The terms for the tools of translators: TBX-Basic in the style of attributes (ISO 30042:2019).</summary>
internal static class TermBase
{
    public static string Of(Document document, IReadOnlyList<SiteTerm> terms, string address)
    {
        var markup = new MarkupWriter(isXml: true);
        markup.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        using (
            markup.Block(
                "tbx",
                ("type", "TBX-Basic"),
                ("style", "dca"),
                ("xml:lang", document.Language),
                ("xmlns", "urn:iso:std:iso:30042:ed-2")
            )
        )
        {
            Header(document, markup);
            using (markup.Block("text"))
            using (markup.Block("body"))
            {
                foreach (var term in terms)
                {
                    Concept(term, document.Language, address, markup);
                }
            }
        }

        markup.NewLine();
        return markup.ToString();
    }

    private static void Header(Document document, MarkupWriter markup)
    {
        using (markup.Block("tbxHeader"))
        using (markup.Block("fileDesc"))
        {
            using (markup.Block("titleStmt"))
            {
                Leaf("title", document.Name, markup);
            }

            using (markup.Block("sourceDesc"))
            {
                Leaf("p", document.Name, markup);
            }
        }
    }

    private static void Concept(SiteTerm term, string language, string address, MarkupWriter markup)
    {
        using (markup.Block("conceptEntry", ("id", term.Id)))
        {
            if (term.Section.Length > 0)
            {
                Leaf("descrip", term.Section, markup, ("type", "subjectField"));
            }

            foreach (var id in term.Related)
            {
                Leaf("ref", id, markup, ("type", "crossReference"), ("target", id));
            }

            if (address.Length > 0)
            {
                var place = address + term.Path;
                Leaf("xref", place, markup, ("type", "externalCrossReference"), ("target", place));
            }

            using (markup.Block("langSec", ("xml:lang", language)))
            {
                if (term.Definition.Length > 0)
                {
                    Leaf("descrip", term.Definition, markup, ("type", "definition"));
                }

                for (var at = 0; at < term.Headword.Terms.Count; at++)
                {
                    Name(term.Headword, at, markup);
                }
            }
        }
    }

    private static void Name(Headword headword, int at, MarkupWriter markup)
    {
        using (markup.Block("termSec"))
        {
            Leaf("term", headword.Terms[at].ReplaceLineEndings(" "), markup);
            var kind = at < headword.Kinds.Count ? headword.Kinds[at] : TermKind.Name;
            if (kind != TermKind.Name)
            {
                var type = kind == TermKind.Abbreviation ? "abbreviation" : "fullForm";
                Leaf("termNote", type, markup, ("type", "termType"));
            }

            var status = at == 0 ? "preferredTerm-admn-sts" : "admittedTerm-admn-sts";
            Leaf("termNote", status, markup, ("type", "administrativeStatus"));
        }
    }

    private static void Leaf(
        string name,
        string text,
        MarkupWriter markup,
        params ReadOnlySpan<(string Name, string? Value)> attributes
    )
    {
        using (markup.Block(name, attributes))
        {
            markup.Text(text);
        }
    }
}
