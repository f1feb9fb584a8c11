using Publisher.Model;

namespace Publisher.Editions.Epub;

/// <summary>The discovery metadata that EPUB Accessibility 1.1 (2.2) demands, true to what the document holds.</summary>
internal sealed class EpubAccessibility : DocumentWalker<List<Inline>>
{
    private EpubAccessibility() { }

    public static IEnumerable<(string Property, string Value)> Of(Document document, EpubBook book)
    {
        var words = book.Words;
        var found = new List<Inline>();
        new EpubAccessibility().Walk(document, found);
        var images = found.OfType<Image>().ToList();
        var isDescribed = images.TrueForAll(image => image.AltText.Length > 0);
        yield return ("schema:accessMode", "textual");
        if (images.Count > 0)
        {
            yield return ("schema:accessMode", "visual");
        }

        if (isDescribed)
        {
            yield return ("schema:accessModeSufficient", "textual");
        }

        if (images.Count > 0)
        {
            yield return ("schema:accessModeSufficient", "textual,visual");
        }

        foreach (
            var feature in Features(
                images.Count > 0 && isDescribed,
                found.Exists(IsMathematics),
                book
            )
        )
        {
            yield return ("schema:accessibilityFeature", feature);
        }

        // A GIF may move and flash, and nobody has watched it.
        var mayFlash = document.Images.Any(image =>
            string.Equals(image.MediaType, "image/gif", StringComparison.Ordinal)
        );
        yield return ("schema:accessibilityHazard", mayFlash ? "unknown" : "none");
        yield return ("schema:accessibilitySummary", Summary(images.Count, isDescribed, words));
    }

    private static bool IsMathematics(Inline inline) => inline is Formula { Content: not null };

    private static IEnumerable<string> Features(
        bool hasDescriptions,
        bool hasFormulas,
        EpubBook book
    ) =>
        [
            "ARIA",
            "displayTransformability",
            "readingOrder",
            "structuralNavigation",
            "tableOfContents",
            .. book.HasIndex ? ["index"] : Array.Empty<string>(),
            .. book.HasPages ? ["pageBreakMarkers", "pageNavigation"] : Array.Empty<string>(),
            .. hasDescriptions ? ["alternativeText"] : Array.Empty<string>(),
            .. hasFormulas ? ["MathML", "describedMath"] : Array.Empty<string>(),
        ];

    private static string Summary(int images, bool isDescribed, EditionWords words) =>
        images == 0 ? words.Accessibility : $"{words.Accessibility} {words.Described(isDescribed)}";

    protected override void Image(Image node, List<Inline> into) => into.Add(node);

    protected override void Formula(Formula node, List<Inline> into) => into.Add(node);
}
