using Publisher.Model;

namespace Publisher.Editions;

/// <summary>Gives the headwords of a document one look: bold, run in with what is said of them or alone in their line,
/// whether the author made headings of them, set them in bold or italics, or left them plain. No word is changed. A heading
/// with sections of its own stays one; so do terms of tables and definition lists, which have the look of those.</summary>
public sealed class UniformHeadwords : DocumentRewriter
{
    /// <summary>A shape that fewer entries have is an oversight.</summary>
    private const int FewestOfShape = 2;

    /// <summary>And so is one that fewer than one in so many have.</summary>
    private const int SmallestShare = 20;

    private const int MixedShapes = 3;

    private static readonly UniformHeadwords Pass = new();

    private UniformHeadwords() { }

    private enum Shape
    {
        Heading,
        Bold,
        Italic,
        Plain,
    }

    /// <param name="isUniform">Whether headwords are to have one look; null for where their author mixed three shapes.</param>
    public static Document Of(Document document, bool? isUniform) =>
        isUniform ?? IsMixed(document) ? Pass.Rewrite(document) : document;

    public override Document Rewrite(Document document) =>
        base.Rewrite(document with { Blocks = WithoutHeadings(document.Blocks) });

    protected override void Section(Section node, Built into) =>
        base.Section(node with { Blocks = WithoutHeadings(node.Blocks) }, into);

    protected override void Entry(Entry node, Built into) =>
        base.Entry(
            node with
            {
                Head =
                    node.Form == EntryForm.Heading
                        ? node.Head
                        : Emphasised(node.Head, node.Headword),
                Body = WithoutHeadings(node.Body),
            },
            into
        );

    private static bool IsMixed(Document document)
    {
        var counts = Outline
            .Of(document)
            .Entries.Where(entry => entry.Form is not null)
            .CountBy(ShapeOf)
            .ToList();
        var all = counts.Sum(shape => shape.Value);
        return counts.Count(shape =>
                shape.Value >= FewestOfShape && shape.Value * SmallestShare >= all
            ) >= MixedShapes;
    }

    private static Shape ShapeOf(OutlineEntry entry)
    {
        var style = DefinedTerms.In(entry.Head, entry.Headword) is [var term, ..]
            ? term.Run.Style
            : TextStyle.None;
        return entry.Form == EntryForm.Heading ? Shape.Heading
            : style.HasFlag(TextStyle.Bold) ? Shape.Bold
            : style.HasFlag(TextStyle.Italic) ? Shape.Italic
            : Shape.Plain;
    }

    /// <summary>A section goes on to the next heading, so that behind one the heading of an entry has to stay.</summary>
    private static Items<Block> WithoutHeadings(Items<Block> blocks)
    {
        var before = blocks.TakeWhile(block => !HoldsHeadings(block)).ToList();
        return before.Exists(IsHeading)
            ? [.. before.Select(InLine), .. blocks.Skip(before.Count)]
            : blocks;
    }

    private static bool HoldsHeadings(Block block) =>
        block is Section || (block is Entry entry && entry.Body.Any(HoldsHeadings));

    private static bool IsHeading(Block block) => block is Entry { Form: EntryForm.Heading };

    private static Block InLine(Block block) =>
        block is Entry { Form: EntryForm.Heading } entry
            ? entry with
            {
                Form = EntryForm.Paragraph,
                Level = 0,
            }
            : block;

    private static Items<Inline> Emphasised(Items<Inline> head, Headword headword)
    {
        var terms = headword.Others.Prepend(headword).Select(each => each.Term).ToList();
        var stretches = DefinedTerms
            .In(head, headword)
            .Where(stretch =>
                terms.Contains(stretch.Run.Value.Substring(stretch.Start, stretch.Length))
            )
            .ToList();
        return stretches.Count == 0 ? head : new Emphasis(stretches).Of(head);
    }

    /// <summary>Sets stretches of runs in bold.</summary>
    private sealed class Emphasis(List<DefinedTerms.Stretch> stretches) : DocumentRewriter
    {
        public Items<Inline> Of(Items<Inline> head) => Rewrite(head);

        protected override void Text(Text node, Built into)
        {
            var end = 0;
            var own = stretches
                .Where(stretch => ReferenceEquals(stretch.Run, node))
                .OrderBy(stretch => stretch.Start);
            foreach (var stretch in own)
            {
                Add(node, end, stretch.Start, node.Style, into);
                end = stretch.Start + stretch.Length;
                var bold = (node.Style | TextStyle.Bold) & ~TextStyle.Italic;
                Add(node, stretch.Start, end, bold, into);
            }

            Add(node, end, node.Value.Length, node.Style, into);
        }

        private static void Add(Text node, int start, int end, TextStyle style, Built into)
        {
            if (end > start)
            {
                into.Inlines.Add(new Text(node.Value[start..end], style));
            }
        }
    }
}
