using Publisher.Model;

namespace Publisher.Importers.Opml;

/// <summary>One <c>outline</c> element (OPML 2.0) with what is nested in it.</summary>
internal sealed class OutlineItem(int ordinal, IReadOnlyDictionary<string, string> attributes)
{
    private static readonly string[] AnchorNames = ["id", "_id", "uuid"];

    /// <summary>The attributes that are read, and those that are about the item (OPML 2.0; Dynalist, Workflowy, OmniOutliner,
    /// Drummer) and no words of it; written in any case.</summary>
    public static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "text",
        "title",
        "_note",
        "heading",
        "complete",
        "_complete",
        "_status",
        "checkbox",
        "listStyle",
        "url",
        "htmlUrl",
        "xmlUrl",
        "id",
        "_id",
        "uuid",
        "type",
        "isComment",
        "isBreakpoint",
        "created",
        "modified",
        "category",
        "language",
        "version",
        "collapsed",
        "expanded",
        "colorLabel",
    };

    /// <summary>Number of the item in the outline, counted from 1.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>Whether its words stood outside of any item's attributes.</summary>
    public bool IsStray { get; init; }

    public List<OutlineItem> Children { get; } = [];

    /// <summary>The item's words, read but not yet in their one form.</summary>
    public IReadOnlyList<Inline> Words { get; set; } = [];

    /// <summary>A paragraph for each line of the item's note.</summary>
    public IReadOnlyList<IReadOnlyList<Inline>> Note { get; set; } = [];

    /// <summary>An attribute's value; empty when the item has none of that name.</summary>
    public string this[string name] => attributes.GetValueOrDefault(name, "");

    public string Text => this["text"].Length > 0 ? this["text"] : this["title"];

    /// <summary>Words in attributes that nothing is read of, such as columns of the author's own.</summary>
    public IEnumerable<(string Name, string Words)> Unread =>
        attributes
            .Where(attribute =>
                attribute.Value.Any(char.IsLetter)
                && (
                    attribute.Key == "title"
                        ? attribute.Value != Text
                        : !Known.Contains(attribute.Key)
                )
            )
            .Select(attribute => (attribute.Key, attribute.Value));

    /// <summary>The level that the author gave it, 1 to 6; null for an ordinary item.</summary>
    public int? Heading =>
        this["heading"] is [>= '1' and <= '6'] level ? level[0] - '0' : (int?)null;

    /// <summary>Dynalist, Workflowy and OmniOutliner each have a name for what is done.</summary>
    public bool IsComplete =>
        IsTrue(this["complete"]) || IsTrue(this["_complete"]) || this["_status"] == "checked";

    /// <summary>State of its check box; null where it has none.</summary>
    public bool? Checked =>
        IsComplete ? true
        : IsTrue(this["checkbox"]) || this["_status"] == "unchecked" ? false
        : null;

    /// <summary>How the items within it are marked; null where the outliner does not say.</summary>
    public string ChildStyle => this["listStyle"];

    public IEnumerable<string> Anchors =>
        AnchorNames.Select(name => this[name]).Where(id => id.Length > 0);

    public IEnumerable<OutlineItem> SelfAndDescendants()
    {
        var open = new Stack<OutlineItem>([this]);
        while (open.TryPop(out var item))
        {
            yield return item;
            for (var at = item.Children.Count - 1; at >= 0; at--)
            {
                open.Push(item.Children[at]);
            }
        }
    }

    private static bool IsTrue(string value) =>
        value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
