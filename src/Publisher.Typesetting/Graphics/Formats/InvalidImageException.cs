using System.Diagnostics.CodeAnalysis;

namespace Publisher.Typesetting.Graphics.Formats;

/// <summary>An image that can't be read; the message says why, and what to do. It never leaves <see cref="PageImage"/>.</summary>
[SuppressMessage(
    "Design",
    "CA1064:Exceptions should be public",
    Justification = "PageImage.TryRead catches each."
)]
internal sealed class InvalidImageException(string message) : Exception(message);
