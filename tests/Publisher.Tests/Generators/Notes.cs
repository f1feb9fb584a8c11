using System.Globalization;
using Publisher.Model;

namespace Publisher.Tests.Generators;

/// <summary>Gives every mark its number and its note, and collects the pictures that are used.</summary>
internal sealed class Notes : DocumentRewriter
{
    private int _marks;

    public static Document Assemble(Document document)
    {
        var notes = new Notes();
        var rewritten = notes.Rewrite(document with { Notes = [] });
        rewritten = rewritten with
        {
            Notes =
            [
                .. Enumerable
                    .Range(1, notes._marks)
                    .Select(number => new Note(
                        number.ToString(CultureInfo.InvariantCulture),
                        [
                            new Paragraph([
                                new Text($"Note "),
                                new Text("stressed", TextStyle.Bold),
                                new Text($" {number}."),
                            ]),
                        ]
                    )),
            ],
        };
        var images = new List<string>();
        new UsedImages().Collect(rewritten, images);
        return rewritten with
        {
            Images = [.. images.Distinct(StringComparer.Ordinal).Select(Pictures.Named)],
        };
    }

    protected override void NoteReference(NoteReference node, Built into) =>
        into.Inlines.Add(new NoteReference((++_marks).ToString(CultureInfo.InvariantCulture)));

    private sealed class UsedImages : DocumentWalker<List<string>>
    {
        public void Collect(Document document, List<string> into) => Walk(document, into);

        protected override void Image(Image node, List<string> into) => into.Add(node.File!);
    }
}
