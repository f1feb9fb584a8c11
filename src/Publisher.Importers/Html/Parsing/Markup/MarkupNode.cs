using System.Text;

namespace Publisher.Importers.Html.Parsing.Markup;

/// <summary>An element of a page as it is written, its characters, or a comment; nothing is understood yet.</summary>
/// <param name="name">Lower case; <see cref="TextName"/>, <see cref="CommentName"/> and <see cref="PageName"/> for what is no
/// element.</param>
/// <param name="written">The name as it is written; of characters and comments, the markup itself.</param>
internal sealed class MarkupNode(string name, string written)
{
    public const string TextName = "#text";
    public const string CommentName = "#comment";
    public const string PageName = "#document";

    private MarkupNode? _last;

    public string Name { get; } = name;

    public string Written { get; } = written;

    /// <summary>In the order of the tag, with their character references.</summary>
    public MarkupAttribute[] Attributes { get; init; } = [];

    public MarkupNode? Parent { get; private set; }

    public MarkupNode? FirstChild { get; private set; }

    public MarkupNode? Next { get; private set; }

    public bool IsText => ReferenceEquals(Name, TextName);

    public bool IsElement => !Name.StartsWith('#');

    public IEnumerable<MarkupNode> Children
    {
        get
        {
            for (var child = FirstChild; child is not null; child = child.Next)
            {
                yield return child;
            }
        }
    }

    /// <summary>All within, in reading order.</summary>
    public IEnumerable<MarkupNode> Descendants()
    {
        for (var node = FirstChild; node is not null; )
        {
            yield return node;
            var next = node.FirstChild;
            while (next is null && node is not null && node != this)
            {
                next = node.Next;
                node = next is null ? node.Parent : node;
            }

            node = next;
        }
    }

    public bool IsWithin(string name)
    {
        for (var around = Parent; around is not null; around = around.Parent)
        {
            if (around.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The characters within, with their character references; comments are none.</summary>
    public string InnerText()
    {
        if (FirstChild is { IsText: true, Next: null } only)
        {
            return only.Written;
        }

        var text = new StringBuilder();
        foreach (var node in Descendants().Where(node => node.IsText))
        {
            text.Append(node.Written);
        }

        return text.ToString();
    }

    /// <summary>An attribute's value as it is meant, trimmed; empty where there is none.</summary>
    public string Value(string attribute)
    {
        for (var at = Attributes.Length - 1; at >= 0; at--)
        {
            if (Attributes[at].Name == attribute)
            {
                return CharacterReferences.Decode(Attributes[at].Value, isAttribute: true);
            }
        }

        return "";
    }

    public void Append(MarkupNode child)
    {
        child.Parent = this;
        if (_last is null)
        {
            FirstChild = child;
        }
        else
        {
            _last.Next = child;
        }

        _last = child;
    }
}

/// <param name="Name">Lower case.</param>
/// <param name="Written">The name as it is written.</param>
/// <param name="Value">With its character references.</param>
internal readonly record struct MarkupAttribute(string Name, string Written, string Value);
