using Publisher.Model;

namespace Publisher.Importers.Opml;

/// <summary>One <c>outline</c> element (OPML 2.0) with what is nested in it.</summary>
internal sealed class OutlineItem(int ordinal, IReadOnlyDictionary<string, string> attributes)
{
    private static readonly string[] AnchorNames = ["id", "_id", "uuid"];

    /// <summary>Number of the item in the outline, counted from 1.</summary>
    public int Ordinal { get; } = ordinal;

    public List<OutlineItem> Children { get; } = [];

    /// <summary>The item's words, read but not yet in their one form.</summary>
    public IReadOnlyList<Inline> Words { get; set; } = [];

    /// <summary>A paragraph for each line of the item's note.</summary>
    public IReadOnlyList<IReadOnlyList<Inline>> Note { get; set; } = [];

    /// <summary>An attribute's value; empty when the item has none of that name.</summary>
    public string this[string name] => attributes.GetValueOrDefault(name, "");

    public string Text => this["text"].Length > 0 ? this["text"] : this["title"];

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
