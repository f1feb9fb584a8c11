using Publisher.Model;

namespace Publisher.Checks.WellMade;

/// <summary>Every picture has a description for those who do not see it (WCAG 2.2, 1.1.1).</summary>
internal sealed class ImageHasText : Check
{
    public override string Name => "image-has-text";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var found = new List<(Source Source, string After)>();
        new Collector(found).Collect(subject.Document);
        var places = found.Count > 0 ? Places.Of(subject.Document) : null;
        foreach (var (source, after) in found)
        {
            var place = places!.Around(source.Ordinal);
            yield return Find(
                after.Length > 0
                    ? $"The picture at “{Shortened.Of(after)}” has no description."
                    : "A picture has no description.",
                subject.Mending.Picture
            ) with
            {
                Quote = after,
                Section = place.Section,
                Entry = place.Entry,
                Source = source,
            };
        }
    }

    private readonly record struct Place(Source Source, string Words);

    private sealed class Collector(List<(Source Source, string After)> found)
        : DocumentWalker<Place>
    {
        /// <summary>The words that came last, by which an author finds a picture that stands alone.</summary>
        private string _latest = "";

        public void Collect(Document document) => Walk(document, new(Source.Unknown, ""));

        protected override void Paragraph(Paragraph node, Place into) =>
            Line(node.Content, node.Source);

        protected override void Heading(Heading node, Place into) =>
            Line(node.Content, node.Source);

        protected override void Section(Section node, Place into)
        {
            Line(node.Title, node.Source);
            Write(node.Blocks, into);
        }

        protected override void Entry(Entry node, Place into)
        {
            Line(node.Head, node.Source);
            Write(node.Body, into);
        }

        protected override void Image(Image node, Place into)
        {
            if (string.IsNullOrWhiteSpace(node.AltText))
            {
                found.Add((into.Source, into.Words));
            }
        }

        private void Line(Items<Inline> content, Source source)
        {
            var words = PlainText.Of(content).Trim();
            _latest = words.Length > 0 ? words.Split('\n')[0] : _latest;
            Write(content, new(source, _latest));
        }
    }
}
