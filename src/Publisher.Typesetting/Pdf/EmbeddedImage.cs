namespace Publisher.Typesetting.Pdf;

/// <summary>An image in a document: its object, and its place in the order of images, of which its resource name is made.</summary>
internal sealed record EmbeddedImage(int Number, int Index);
