using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Turns a document as imported into a document understood as a glossary.</summary>
public static class Normaliser
{
    /// <summary>The passes, in their order. Each takes a whole document and returns one that says the same in the
    /// author's words, with more known about it.</summary>
    private static readonly Func<Document, Document>[] Passes =
    [
        Sectioning.Apply,
        HeaderRows.Apply,
        RowEntries.Apply,
        WrittenEntries.ApplyToHeads,
        HeadingEntries.Apply,
        WrittenEntries.ApplyToMentions,
        Identification.Apply,
        LinkResolution.Apply,
    ];

    public static Document Normalise(Document document)
    {
        foreach (var pass in Passes)
        {
            document = pass(document);
        }

        return document;
    }
}
