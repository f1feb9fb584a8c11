using System.Globalization;
using Publisher.Model;

namespace Publisher.Checks.WellMade;

/// <summary>Headings go down one level at a time (PDF/UA-1, 7.4.2).</summary>
internal sealed class HeadingOrder : Check
{
    public override string Name => "heading-order";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var found = new List<Finding>();
        new Collector(this, found, subject.Mending).Collect(subject.Document);
        return found;
    }

    /// <param name="Level">Of the heading above; 0 at the top, where a document may begin at any level.</param>
    private readonly record struct Place(int Level, string Section, string Entry);

    private sealed class Collector(Check check, List<Finding> found, Mending mending)
        : DocumentWalker<Place>
    {
        public void Collect(Document document)
        {
            Walk(document, new(0, "", ""));
            Beside(document.Blocks.OfType<Section>().ToList());
        }

        /// <summary>Sections of the document itself, of which a few are deeper than the others.</summary>
        private void Beside(List<Section> sections)
        {
            var highest = sections.Select(section => section.Level).DefaultIfEmpty().Min();
            var deeper = sections.Where(section => section.Level > highest).ToList();
            if (2 * deeper.Count > sections.Count)
            {
                return;
            }

            foreach (var section in deeper)
            {
                var title = PlainText.Of(section.Title);
                if (string.IsNullOrWhiteSpace(title))
                {
                    continue;
                }

                found.Add(
                    check.Find(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"“{Shortened.Of(title)}” is a heading of level {section.Level} and stands beside headings of level {highest}."
                        ),
                        "Give all headings that stand beside one another the same level."
                    ) with
                    {
                        Severity = Severity.Note,
                        Same = "beside",
                        Quote = title,
                        Section = section.Id,
                        Source = section.Source,
                    }
                );
            }
        }

        protected override void Section(Section node, Place into)
        {
            var place = into with { Section = node.Id };
            Compare(node.Level, PlainText.Of(node.Title), node.Source, into.Level, place);
            base.Section(node, place with { Level = node.Level });
        }

        protected override void Entry(Entry node, Place into)
        {
            var place = into with { Entry = node.Headword.Id };
            if (node.Form == EntryForm.Heading)
            {
                Compare(node.Level, PlainText.Of(node.Head), node.Source, into.Level, place);
                place = place with { Level = node.Level };
            }

            base.Entry(node, place);
        }

        private void Compare(int level, string title, Source source, int above, Place place)
        {
            if (above > 0 && level > above + 1)
            {
                found.Add(
                    check.Find(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"“{Shortened.Of(title)}” is a heading of level {level} right under one of level {above}."
                        ),
                        $"{mending.Level(above + 1)}, or write the heading that is missing in between."
                    ) with
                    {
                        Same = string.Create(CultureInfo.InvariantCulture, $"{above} {level}"),
                        Quote = title,
                        Section = place.Section,
                        Entry = place.Entry,
                        Source = source,
                    }
                );
            }
        }
    }
}
