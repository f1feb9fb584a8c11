using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Reading;

/// <summary>The inlines of one paragraph, heading or title.</summary>
internal sealed class InlineReader(Pictures pictures)
{
    public Items<Inline> Read(Element block)
    {
        var inlines = new List<Inline>();
        Read(block, block, inlines);
        return InlineRuns.Canonical(inlines);
    }

    private void Read(Element parent, Element block, List<Inline> into)
    {
        foreach (var child in parent.Children)
        {
            switch (child.Name)
            {
                case Element.TextName:
                    into.Add(
                        new Text(child.Text, child.Look & ~block.KindLook)
                        {
                            Language = child.Language,
                        }
                    );
                    break;
                case Element.FormulaName:
                    into.Add(
                        new Formula(Characters.Clean(child.Text), child.IsDisplay)
                        {
                            Content = child.Mathematics,
                        }
                    );
                    break;
                case Element.NoteName:
                    into.Add(new NoteReference(child["note"]));
                    break;
                case "br":
                    into.Add(new LineBreak());
                    break;
                case "img":
                    into.Add(pictures.Read(child, parent, block));
                    break;
                case "a" when child["href"].Length > 0:
                    var linked = new List<Inline>();
                    Read(child, block, linked);
                    into.Add(
                        new Link([.. linked], child["href"])
                        {
                            IsByName = child.HasClass(Element.LinkByName),
                        }
                    );
                    break;
                default:
                    Read(child, block, into);
                    break;
            }
        }
    }
}
