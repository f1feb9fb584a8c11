using System.Globalization;
using Publisher.Editions.Html.Places;
using Publisher.Model;
using Publisher.References;
using Publisher.References.Index;

namespace Publisher.Editions.Html;

/// <summary>The index from A to Z, with a list of letters to jump to.</summary>
internal static class IndexPart
{
    public const string Id = "_index";

    /// <param name="level">Of the heading: 1 to 6.</param>
    /// <param name="sections">By which it leads on paper; null where what is printed is not the whole.</param>
    public static void Write(
        Items<IndexLetter> index,
        Anchors anchors,
        Mentions mentions,
        EditionWords words,
        int level,
        MarkupWriter into,
        SectionNumbers? sections = null
    )
    {
        if (index.Count == 0)
        {
            return;
        }

        using (
            into.Block(
                "section",
                ("class", $"{HtmlContent.Furniture} index"),
                ("id", Id),
                ("role", "doc-index"),
                ("aria-label", words.Index),
                ("epub:type", into.IsXml ? "index" : null)
            )
        )
        {
            using (into.Block(Heading(level)))
            {
                into.Text(words.Index);
            }

            Letters(index, words, into);
            for (var at = 0; at < index.Count; at++)
            {
                using (into.Block(Heading(level + 1), ("id", IdOf(at))))
                {
                    into.Text(index[at].Headed(words.Symbols));
                }

                using (into.Block("ul"))
                {
                    foreach (var line in index[at].Lines)
                    {
                        Line(line, anchors, mentions, words, sections, into);
                    }
                }
            }
        }
    }

    private static void Letters(Items<IndexLetter> index, EditionWords words, MarkupWriter into)
    {
        using (into.Block("p", ("class", "letters")))
        {
            for (var at = 0; at < index.Count; at++)
            {
                into.Text(at == 0 ? "" : " ");
                using (into.Inline("a", ("href", $"#{IdOf(at)}")))
                {
                    into.Text(index[at].Headed(words.Symbols));
                }
            }
        }
    }

    private static void Line(
        IndexLine line,
        Anchors anchors,
        Mentions mentions,
        EditionWords words,
        SectionNumbers? sections,
        MarkupWriter into
    )
    {
        using (into.Block("li"))
        {
            into.Text(line.Headword.Length > 0 ? $"{Flat(line.Name)}, {words.See} " : "");
            var section = line.Headword.Length > 0 ? null : sections?.At(line.Entry);
            using (
                into.Inline(
                    "a",
                    ("href", anchors.Address(line.Entry)),
                    ("data-section", section is { Length: > 0 } ? section : null)
                )
            )
            {
                into.Text(Flat(line.Headword.Length > 0 ? line.Headword : line.Name));
            }

            into.Text(line.Qualifier.Length > 0 ? $" ({line.Qualifier})" : "");
            if (line.Headword.Length == 0)
            {
                Places(
                    mentions.BySection(line.Entry),
                    line.SeeAlso.Count > 0 ? () => SeeAlso(line, anchors, words, into) : null,
                    into
                );
            }
        }
    }

    /// <summary>Where they are many, those of each section below its title.</summary>
    /// <param name="seeAlso">Writes the last line below; null for none.</param>
    private static void Places(
        IReadOnlyList<SubEntry<MentionPlace>> parts,
        Action? seeAlso,
        MarkupWriter into
    )
    {
        var atEntry = parts
            .TakeWhile(part => part.Title.Length == 0)
            .Sum(part => part.Places.Count);
        Numbers(atEntry > 0 ? parts[0].Places : [], 1, into);
        var first = atEntry + 1;
        var below = parts.Where(part => part.Title.Length > 0).ToList();
        if (below.Count == 0 && seeAlso is null)
        {
            return;
        }

        using (into.Block("ul"))
        {
            foreach (var part in below)
            {
                using (into.Block("li"))
                {
                    into.Text(part.Title);
                    Numbers(part.Places, first, into);
                }

                first += part.Places.Count;
            }

            seeAlso?.Invoke();
        }
    }

    private static void SeeAlso(
        IndexLine line,
        Anchors anchors,
        EditionWords words,
        MarkupWriter into
    )
    {
        using (into.Block("li"))
        {
            into.Text($"{words.SeeAlso} ");
            for (var at = 0; at < line.SeeAlso.Count; at++)
            {
                into.Text(at == 0 ? "" : "; ");
                using (into.Inline("a", ("href", anchors.Address(line.SeeAlso[at].Entry))))
                {
                    into.Text(Flat(line.SeeAlso[at].Name));
                }
            }
        }
    }

    /// <summary>A number each, as a book has pages: the name of the place is what a voice reads. Of places on the same
    /// page its script tells the names, which all stand there already.</summary>
    private static void Numbers(IReadOnlyList<MentionPlace> places, int first, MarkupWriter into)
    {
        if (places.Count == 0)
        {
            return;
        }

        into.Text(" ");
        using (into.Inline("span", ("class", "places")))
        {
            for (var at = 0; at < places.Count; at++)
            {
                var number = (first + at).ToString(CultureInfo.InvariantCulture);
                into.Text(at == 0 ? "" : " ");
                using (
                    into.Inline(
                        "a",
                        ("href", places[at].Address),
                        (
                            "aria-label",
                            !into.IsXml && places[at].Address.StartsWith('#')
                                ? null
                                : $"{number}: {places[at].Name}"
                        )
                    )
                )
                {
                    into.Text(number);
                }
            }
        }
    }

    private static string IdOf(int letter) =>
        string.Create(CultureInfo.InvariantCulture, $"_index-{letter + 1}");

    private static string Heading(int level) => $"h{Math.Min(level, 6)}";

    private static string Flat(string text) => text.ReplaceLineEndings(" ");
}
