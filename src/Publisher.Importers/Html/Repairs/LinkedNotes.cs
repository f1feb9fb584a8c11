using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Footnotes of pages that Google did not write, whoever wrote them: a short mark that leads to a block, which leads
/// back to the mark or says by its role that it is a note. Afterwards they have Google's shape, <c>#ftnt1</c> and
/// <c>#ftnt_ref1</c>, with the notes at the end of the body.</summary>
internal sealed class LinkedNotes
{
    private const int LongestMark = 5;

    private readonly Page _page;
    private readonly Dictionary<Element, Element> _parents = [];
    private readonly Dictionary<Element, int> _order = [];
    private readonly List<Element> _notes = [];
    private readonly Dictionary<string, Element> _targets = new(StringComparer.Ordinal);

    private LinkedNotes(Page page) => _page = page;

    private sealed record Note(Element Body, List<Element> Marks, List<Element> Backs);

    public static void Recognise(Page page)
    {
        var links = page.Body.SelfAndDescendants().Where(IsInternalLink).ToList();
        if (!page.IsOfGoogle && links.Count > 0)
        {
            new LinkedNotes(page).Recognise(links);
        }
    }

    private static bool IsInternalLink(Element element) =>
        element.Name == "a" && element["href"].Length > 1 && element["href"][0] == '#';

    private void Recognise(List<Element> links)
    {
        foreach (var element in _page.Body.SelfAndDescendants())
        {
            _order.Add(element, _order.Count);
            foreach (var child in element.Children)
            {
                _parents[child] = element;
            }

            foreach (var id in Ids(element))
            {
                _targets.TryAdd(id, element);
            }
        }

        var notes = new Dictionary<Element, Note>();
        foreach (var link in links)
        {
            if (Target(link) is { } target && BodyOf(target, link) is { } body)
            {
                if (!notes.TryGetValue(body, out var note))
                {
                    notes.Add(body, note = new(body, [], []));
                }

                note.Marks.Add(link);
            }
        }

        FindBacks(links, notes);
        var kept = notes
            .Values.Where(note =>
                note.Backs.Count > 0
                    ? note.Marks.Exists(mark => IsSign(mark) || IsDeclared(mark))
                    : note.Marks.TrueForAll(IsDeclared)
                        || (HasRole(note.Body) && note.Marks.TrueForAll(IsSign))
            )
            .OrderBy(note => _order[note.Marks[0]])
            .ToList();
        for (var at = 0; at < kept.Count; at++)
        {
            Shape(kept[at], FormattableString.Invariant($"{at + 1}"));
        }

        var bodies = kept.Select(note => note.Body).ToHashSet();
        foreach (var box in bodies.Select(body => _parents[body]).Distinct().ToList())
        {
            box.Children.RemoveAll(bodies.Contains);
            Prune(box);
        }

        _page.Body.Children.AddRange(_notes);
    }

    /// <summary>The links within a note that lead to one of its marks.</summary>
    private void FindBacks(List<Element> links, Dictionary<Element, Note> notes)
    {
        foreach (var link in links)
        {
            if (
                Around(link).FirstOrDefault(notes.ContainsKey) is { } body
                && _targets.TryGetValue(link["href"][1..], out var target)
                && notes[body].Marks.Exists(mark => IsAt(target, mark))
            )
            {
                notes[body].Backs.Add(link);
            }
        }
    }

    /// <summary>Whether a place is a mark's: the mark itself, what it holds, or what it stands in within its line.</summary>
    private bool IsAt(Element place, Element mark) =>
        place == mark
        || Around(mark).TakeWhile(element => !element.IsBlock).Contains(place)
        || Around(place).TakeWhile(element => !element.IsBlock).Contains(mark)
        || (
            _parents.TryGetValue(place, out var parent)
            && parent == _parents.GetValueOrDefault(mark)
            && !place.HasWords()
        );

    /// <summary>A note stands after its mark.</summary>
    private Element? Target(Element link) =>
        _targets.TryGetValue(link["href"][1..], out var target) && _order[target] > _order[link]
            ? target
            : null;

    /// <summary>The block of a note: what the mark leads to, with the box that holds nothing else.</summary>
    private Element? BodyOf(Element target, Element mark)
    {
        if (!IsDeclared(mark) && !IsSign(mark))
        {
            return null;
        }

        var body = target.IsBlock
            ? target
            : Around(target).FirstOrDefault(element => element.IsBlock);
        if (
            body is null
            || body == _page.Body
            || body.IsHeading
            || body.Name is "td" or "th" or "main"
        )
        {
            return null;
        }

        if (Around(mark).Contains(body))
        {
            return null;
        }

        while (
            _parents.TryGetValue(body, out var box)
            && box != _page.Body
            && box.Name is "div" or "aside" or "li"
            && box.Children.Find(child => child.IsVisible()) == body
            && IsOneNote(box, body)
            && !Around(mark).Contains(box)
        )
        {
            body = box;
        }

        return body;
    }

    /// <summary>Whether the rest of a box is no other note: nothing in it is a place that a sign leads to.</summary>
    private static bool IsOneNote(Element box, Element body) =>
        box.Children.TrueForAll(child =>
            child == body || !child.SelfAndDescendants().Any(inner => Ids(inner).Any())
        );

    private IEnumerable<Element> Around(Element element)
    {
        while (_parents.TryGetValue(element, out var parent))
        {
            yield return element = parent;
        }
    }

    private void Shape(Note note, string number)
    {
        foreach (var back in note.Backs)
        {
            var label = Label(back, note.Body);
            var isNumber = Opens(note.Body, label);
            TakeAway(label);
            if (isNumber)
            {
                DropPoint(note.Body);
            }
        }

        if (note.Backs.Count == 0)
        {
            DropLabel(note.Body, Sign(note.Marks[0]));
        }

        var link = new Element("a") { ["href"] = "#ftnt_ref" + number };
        _notes.Add(
            new("div")
            {
                Children =
                    note.Body.Name == "p" ? [link, note.Body] : [link, .. note.Body.Children],
                HoldsBlock = note.Body.Name == "p" || note.Body.HoldsBlock,
            }
        );
        foreach (var mark in note.Marks)
        {
            // The brackets around a mark are the mark's.
            foreach (
                var around in Around(mark)
                    .TakeWhile(element => !element.IsBlock && Letters(element) == Letters(mark))
                    .ToList()
            )
            {
                around.LeftOut = "";
                around["class"] = "";
                around.Children.RemoveAll(child =>
                    child != mark && !child.SelfAndDescendants().Contains(mark)
                );
            }

            mark["href"] = "#ftnt" + number;
            mark["id"] = mark["name"] = "";
        }
    }

    /// <summary>What stands around a link back and says no more: brackets, a sign, other links back.</summary>
    private Element Label(Element back, Element body)
    {
        var label = back;
        foreach (
            var around in Around(back).TakeWhile(element => element != body && !element.IsBlock)
        )
        {
            if (
                Letters(around) - around.SelfAndDescendants().Where(IsInternalLink).Sum(Letters)
                > 0
            )
            {
                break;
            }

            label = around;
        }

        return label;
    }

    private static bool Opens(Element body, Element label) =>
        body.SelfAndDescendants().FirstOrDefault(inner => inner.IsText && !Blank.Is(inner.Text))
            is { } first
        && label.SelfAndDescendants().Contains(first);

    /// <summary>The point behind a number that was the link back.</summary>
    private static void DropPoint(Element body)
    {
        if (
            body.SelfAndDescendants().FirstOrDefault(inner => inner.IsText && !Blank.Is(inner.Text))
                is { } text
            && text.Text.TrimStart() is ['.' or ')' or ':', ' ' or '\u00A0', ..] words
        )
        {
            text.Text = words[1..];
        }
    }

    private static int Letters(Element element) =>
        element.SelfAndDescendants().Sum(inner => inner.Text.Count(char.IsLetterOrDigit));

    private void TakeAway(Element element)
    {
        if (_parents.TryGetValue(element, out var parent))
        {
            parent.Children.Remove(element);
        }
    }

    /// <summary>The number before a note that leads nowhere.</summary>
    private static void DropLabel(Element body, string sign)
    {
        var parent = body;
        while (parent.Children.Find(child => child.IsVisible()) is { } first)
        {
            if (first.Name is "sup" or "span" or "a" or "b" && Sign(first) == sign)
            {
                parent.Children.Remove(first);
                return;
            }

            parent = first;
        }
    }

    /// <summary>Lists and boxes that held nothing but notes, a rule and their heading.</summary>
    private void Prune(Element box)
    {
        while (
            box != _page.Body
            && box.Name is "ol" or "ul" or "dl" or "li" or "div" or "section" or "aside" or "footer"
            && box.Children.TrueForAll(child =>
                child.Name == "hr" || child.IsHeading || !child.IsVisible()
            )
        )
        {
            if (box.Children.Exists(child => child.IsHeading && child.IsVisible()))
            {
                if (HasRole(box))
                {
                    box.LeftOut = "heading of the notes";
                }

                return;
            }

            var parent = _parents[box];
            parent.Children.Remove(box);
            box = parent;
        }
    }

    private static IEnumerable<string> Ids(Element element)
    {
        if (element["id"].Length > 0)
        {
            yield return element["id"];
        }

        if (element.Name == "a" && element["name"].Length > 0)
        {
            yield return element["name"];
        }
    }

    private static bool IsSign(Element link) => Sign(link) is { Length: > 0 and <= LongestMark };

    /// <summary>A mark without its brackets: a number, letters, a star or dagger.</summary>
    private static string Sign(Element link) =>
        Blank.Single(link.Words()).Trim('[', ']', '(', ')', '.', ' ', '^');

    private static bool IsDeclared(Element mark) =>
        mark["role"] == "doc-noteref"
        || mark["epub:type"].Split(' ').Contains("noteref")
        || mark.Classes.Any(name =>
            name is "footnote-ref" or "footnoteRef" or "footnote-reference"
        );

    /// <summary>DPUB-ARIA 1.1, 4.12 and 4.15, and EPUB's vocabulary of structure.</summary>
    private static bool HasRole(Element body) =>
        body["role"] is "doc-footnote" or "doc-endnote" or "doc-endnotes"
        || body["epub:type"]
            .Split(' ')
            .Any(type =>
                type
                    is "footnote"
                        or "endnote"
                        or "rearnote"
                        or "note"
                        or "footnotes"
                        or "endnotes"
                        or "rearnotes"
            )
        || body.Classes.Any(name =>
            name.StartsWith("footnote", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("endnote", StringComparison.OrdinalIgnoreCase)
        );
}
