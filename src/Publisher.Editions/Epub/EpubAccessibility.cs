using Publisher.Model;

namespace Publisher.Editions.Epub;

/// <summary>The discovery metadata that EPUB Accessibility 1.1 (2.2) demands, true to what the document holds.</summary>
internal sealed class EpubAccessibility : DocumentWalker<List<Image>>
{
    private EpubAccessibility() { }

    public static IEnumerable<(string Property, string Value)> Of(
        Document document,
        EditionWords words
    )
    {
        var images = new List<Image>();
        new EpubAccessibility().Walk(document, images);
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

        foreach (var feature in Features(images.Count > 0 && isDescribed))
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

    private static IEnumerable<string> Features(bool hasDescriptions) =>
        [
            "displayTransformability",
            "readingOrder",
            "structuralNavigation",
            "tableOfContents",
            .. hasDescriptions ? ["alternativeText"] : Array.Empty<string>(),
        ];

    private static string Summary(int images, bool isDescribed, EditionWords words) =>
        images == 0 ? words.Accessibility : $"{words.Accessibility} {words.Described(isDescribed)}";

    protected override void Image(Image node, List<Image> into) => into.Add(node);
}
