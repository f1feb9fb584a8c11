using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Google writes paragraphs straight into the body and words straight into items. Other tools put wrappers around and
/// leave words loose. Afterwards whatever holds blocks holds nothing but paragraphs, headings, lists, tables, rules,
/// quotations and preformatted text.</summary>
internal static class BlockStructure
{
    public static void Flatten(Page page) =>
        page.RewriteBlocks(container =>
        {
            var flow = new Flow();
            flow.AddAll(container.Children, container);
            return flow.Close(container);
        });

    private sealed class Flow
    {
        private readonly BlockList _blocks = new();
        private List<Element> _loose = [];

        public void AddAll(List<Element> children, Element around)
        {
            foreach (var child in children)
            {
                Add(child, around);
            }
        }

        private void Add(Element child, Element around)
        {
            if (!child.IsBlock && !child.HoldsBlock)
            {
                _loose.Add(child);
            }
            else if (!child.IsBlock)
            {
                AddAll(child["href"].Length > 0 ? Linked(child) : child.Children, around);
            }
            else if (
                child.IsList
                || child.Name is "table" or "hr" or "blockquote" or "pre" or "dl"
                || Figures.IsFigure(child)
            )
            {
                EndParagraph(around);
                _blocks.Add(child);
            }
            else if (child.Name == "figcaption" && Figures.IsFigure(around))
            {
                EndParagraph(around);
                _blocks.Add(child);
            }
            else if (
                (child.Name == "p" && !child.HoldsBlock)
                || (child.IsHeading && (!child.HoldsBlock || IsOneLine(child)))
            )
            {
                EndParagraph(around);
                _blocks.Add(child);
            }
            else
            {
                EndParagraph(around);
                _blocks.LeaveOut(child);
                AddAll(child.Children, child);
                EndParagraph(child);
            }
        }

        /// <summary>Whether a heading holds nothing but boxes around its words, which become part of its line.</summary>
        private static bool IsOneLine(Element heading)
        {
            if (!heading.SelfAndDescendants().Skip(1).All(IsOfLine))
            {
                return false;
            }

            foreach (var parent in heading.SelfAndDescendants())
            {
                parent.HoldsBlock = false;
                parent.Children = parent.Children.Exists(child => child.IsBlock)
                    ?
                    [
                        .. parent.Children.SelectMany(child =>
                            child.IsBlock
                                ? [Blank(parent), child.Renamed("span"), Blank(parent)]
                                : new[] { child }
                        ),
                    ]
                    : parent.Children;
            }

            return true;
        }

        private static bool IsOfLine(Element inner) =>
            !inner.IsBlock || inner.Name is "div" or "p" or "section";

        private static Element Blank(Element parent) => Element.OfText(" ", parent.Look);

        public List<Element> Close(Element around)
        {
            EndParagraph(around);
            return _blocks.Close();
        }

        private void EndParagraph(Element around)
        {
            if (_loose.Exists(inline => inline.IsVisible()))
            {
                _blocks.LeaveOut(around);
                _blocks.Add(around.With(around.IsHeading ? around.Name : "p", _loose));
            }

            _loose = [];
        }

        /// <summary>A link around blocks becomes a link within each.</summary>
        private static List<Element> Linked(Element link) =>
            link.Children.ConvertAll(child =>
            {
                if (!child.IsBlock && !child.HoldsBlock)
                {
                    return new Element("a") { ["href"] = link["href"], Children = [child] };
                }

                child.Children =
                    child.IsList || child.Name is "table" or "hr" or "dl"
                        ? child.Children
                        : Linked(new("a") { ["href"] = link["href"], Children = child.Children });
                return child;
            });
    }
}
