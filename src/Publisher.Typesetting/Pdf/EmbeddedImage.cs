using System.Runtime.InteropServices;
using Publisher.Typesetting.Graphics;

namespace Publisher.Typesetting.Pdf;

/// <summary>An image in a document: its object, and its place in the order of images, of which its resource name is made.</summary>
/// <param name="Orientation"><inheritdoc cref="PageImage.Orientation"/></param>
internal sealed record EmbeddedImage(int Number, int Index, int Orientation);

/// <summary>What takes the unit square that an image fills to itself, so that the image stands upright: a matrix as in
/// ISO 32000-1, 8.3.3.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UnitTurn(int A, int B, int C, int D, int E, int F)
{
    /// <param name="orientation">Where the first row and the first column stand (Exif 2.32, 4.6.4, tag 274).</param>
    public static UnitTurn Of(int orientation) =>
        orientation switch
        {
            2 => new(-1, 0, 0, 1, 1, 0),
            3 => new(-1, 0, 0, -1, 1, 1),
            4 => new(1, 0, 0, -1, 0, 1),
            5 => new(0, -1, -1, 0, 1, 1),
            6 => new(0, -1, 1, 0, 0, 1),
            7 => new(0, 1, 1, 0, 0, 0),
            8 => new(0, 1, -1, 0, 1, 0),
            _ => new(1, 0, 0, 1, 0, 0),
        };
}
