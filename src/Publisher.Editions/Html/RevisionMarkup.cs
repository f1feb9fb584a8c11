using Publisher.Changes;
using Publisher.Editions.Revisions;

namespace Publisher.Editions.Html;

/// <summary>Changes as markup: the part that lists them, and at what changed a mark that opens to the change.</summary>
internal sealed class RevisionMarkup
{
    private readonly RevisionList _list;
    private readonly ILookup<string, (string Title, Revision Revision)> _marks;

    public RevisionMarkup(RevisionList list)
    {
        _list = list;
        _marks = list
            .Groups.SelectMany(group =>
                group.Revisions.SelectMany(revision =>
                    revision.Units.Select(unit => (unit.Id, Mark: (group.Title, revision)))
                )
            )
            .Where(mark => mark.Id.Length > 0)
            .ToLookup(mark => mark.Id, mark => mark.Mark, StringComparer.Ordinal);
    }

    /// <summary>What changed of an entry or section, at its place.</summary>
    public void Mark(string id, MarkupWriter into)
    {
        var marks = _marks[id].ToList();
        if (marks.Count == 0)
        {
            return;
        }

        var title = string.Join(", ", marks.Select(mark => mark.Title));
        if (marks.TrueForAll(mark => mark.Revision.IsBare))
        {
            using (into.Block("div", ("class", $"{HtmlContent.Furniture} revision")))
            {
                into.Text(title);
            }

            return;
        }

        using (into.Block("details", ("class", $"{HtmlContent.Furniture} revision")))
        {
            using (into.Inline("summary"))
            {
                into.Text(title);
            }

            foreach (var (_, revision) in marks)
            {
                Told(revision, into);
            }
        }
    }

    /// <summary>The list of all changes. On a page what changed of an entry stands at the entry, and the list leads there;
    /// a book tells it here.</summary>
    /// <param name="level">Of the heading: 1 to 6.</param>
    public void List(Anchors anchors, int level, MarkupWriter into)
    {
        if (_list.Groups.Count == 0)
        {
            return;
        }

        using (
            into.Block(
                "section",
                ("class", $"{HtmlContent.Furniture} revisions"),
                ("id", RevisionList.Id),
                ("aria-label", _list.Title)
            )
        )
        {
            Heading(_list.Title, level, into);
            foreach (var group in _list.Groups)
            {
                Heading(group.Title, level + 1, into);
                Group(group, anchors, into);
            }
        }
    }

    private static void Group(RevisionGroup group, Anchors anchors, MarkupWriter into)
    {
        var isOfNames =
            group.IsOfNames
            || (!into.IsXml && group.Revisions.All(revision => HasMark(revision, anchors)));
        if (isOfNames)
        {
            using (into.Block("p"))
            {
                var isFirst = true;
                foreach (var revision in group.Revisions)
                {
                    into.Text(isFirst ? "" : ", ");
                    Units(revision, anchors, into);
                    isFirst = false;
                }
            }

            return;
        }

        using (into.Block("ul"))
        {
            foreach (var revision in group.Revisions)
            {
                using (into.Block("li"))
                {
                    Units(revision, anchors, into);
                    if (into.IsXml || !HasMark(revision, anchors))
                    {
                        Told(revision, into);
                    }
                }
            }
        }
    }

    private static bool HasMark(Revision revision, Anchors anchors) =>
        revision.Units.Any(unit => anchors.Address(unit.Id) is not null);

    private static void Units(Revision revision, Anchors anchors, MarkupWriter into)
    {
        var isFirst = true;
        foreach (var unit in revision.Units)
        {
            into.Text(isFirst ? "" : ", ");
            isFirst = false;
            if (anchors.Address(unit.Id) is not { } address)
            {
                into.Text(unit.Name);
                continue;
            }

            using (into.Inline("a", ("href", address)))
            {
                into.Text(unit.Name);
            }
        }
    }

    private static void Told(Revision revision, MarkupWriter into)
    {
        if (revision.Notes.Count > 0)
        {
            using (into.Block("p"))
            {
                Words(revision.Notes, into);
            }
        }

        if (revision.Sentences.Count == 0)
        {
            return;
        }

        using (into.Block("ul", ("class", "sentences")))
        {
            foreach (var sentence in revision.Sentences)
            {
                using (into.Block("li"))
                {
                    into.Text(RevisedSentence.Place(sentence));
                    Words(RevisedSentence.Words(sentence), into);
                }
            }
        }
    }

    private static void Words(Items<ChangedWords> words, MarkupWriter into)
    {
        foreach (var (change, text) in words)
        {
            // A blank that is struck out or underlined joins what stands beside it.
            var word = text.TrimEnd();
            if (change == WordChange.None || word.Length == 0)
            {
                into.Text(text);
                continue;
            }

            using (into.Inline(change == WordChange.Added ? "ins" : "del"))
            {
                into.Text(word);
            }

            into.Text(text[word.Length..]);
        }
    }

    private static void Heading(string title, int level, MarkupWriter into)
    {
        using (into.Block($"h{Math.Min(level, 6)}"))
        {
            into.Text(title);
        }
    }
}
