using Publisher.Model;

namespace Publisher.Checks.Finished;

/// <summary>Every item of a list says something.</summary>
internal sealed class NoEmptyItem : Check
{
    public override string Name => "no-empty-item";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var found = new List<Finding>();
        new Collector(this, found).Collect(subject.Document);
        return found;
    }

    private readonly record struct Place(string Section, string Entry, Source Source);

    private sealed class Collector(Check check, List<Finding> found) : DocumentWalker<Place>
    {
        private Source _latest = Source.Unknown;

        public void Collect(Document document) => Walk(document, new("", "", Source.Unknown));

        protected override void Section(Section node, Place into)
        {
            _latest = node.Source;
            base.Section(node, into with { Section = node.Id });
        }

        protected override void Entry(Entry node, Place into)
        {
            _latest = node.Source;
            base.Entry(node, into with { Entry = node.Headword.Id });
        }

        protected override void Paragraph(Paragraph node, Place into) => _latest = node.Source;

        protected override void List(List node, Place into)
        {
            var before = "";
            foreach (var item in node.Items)
            {
                if (IsEmpty(item.Blocks))
                {
                    Report(item, before, into);
                }

                before = PlainText.Of(item.Blocks).Split('\n')[0];
                Write(item.Blocks, into);
            }
        }

        private void Report(ListItem item, string before, Place place)
        {
            var source = item.Blocks is [var first, ..] ? first.Source : _latest;
            found.Add(
                check.Find(
                    before.Length > 0
                        ? $"The item after “{Shortened.Of(before)}” is empty."
                        : "The first item of a list is empty.",
                    "Write what belongs there, or delete the bullet."
                ) with
                {
                    Quote = PlainText.Of(item.Blocks).Trim(),
                    Section = place.Section,
                    Entry = place.Entry,
                    Source = source,
                }
            );
        }

        private static bool IsEmpty(Items<Block> blocks)
        {
            foreach (var block in blocks)
            {
                if (block is not Paragraph { Content: var content } || !content.All(IsEmpty))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>A symbol or a picture says something; a mark of punctuation alone does not.</summary>
        private static bool IsEmpty(Inline inline) =>
            inline switch
            {
                Text text => text.Value.All(character =>
                    char.IsWhiteSpace(character) || char.IsPunctuation(character)
                ) && !text.Style.HasFlag(TextStyle.Code),
                Link link => link.Content.All(IsEmpty),
                LineBreak _ => true,
                _ => false,
            };
    }
}
