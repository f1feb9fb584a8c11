using Publisher.Model;
using Publisher.Normalisation.Entries;
using Publisher.Normalisation.Ids;
using Publisher.References;
using Publisher.References.Addresses;

namespace Publisher.Normalisation;

/// <summary>Turns a document as imported into a document understood as a glossary.</summary>
public static class Normaliser
{
    /// <summary>The passes, in their order. Each takes a whole document and returns one that says the same in the
    /// author's words, with more known about it.</summary>
    private static readonly Func<Document, NormaliserSettings, Document>[] Passes =
    [
        (document, _) => Formulas.Apply(document),
        (document, _) => BeforeEntries(document),
        (document, settings) => EntryRecognition.Apply(document, settings.Entries, settings.Judge),
        (document, _) => SpelledNames.Apply(document),
        (document, _) => Qualifiers.Apply(document),
        (document, _) => Identification.Apply(document),
        (document, settings) => Renames.Apply(document, settings.PreviousIds),
        (document, _) => LinkResolution.Apply(document),
        (document, _) => NamedLinks.Apply(document),
        (document, settings) => Linking.Apply(document, settings.Links),
    ];

    /// <summary>What must be known before it can be said what is an entry: the title, the sections, the heads of
    /// tables.</summary>
    internal static Document BeforeEntries(Document document) =>
        HeaderRows.Apply(Sectioning.Apply(RepeatedTitle.Apply(document)));

    public static Document Normalise(Document document, NormaliserSettings? settings = null)
    {
        settings ??= new();
        foreach (var pass in Passes)
        {
            document = pass(document, settings);
        }

        return document;
    }
}
