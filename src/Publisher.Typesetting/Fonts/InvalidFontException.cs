namespace Publisher.Typesetting.Fonts;

/// <summary>A font file that can't be used. The message names the file, the table and what is wrong with it.</summary>
public sealed class InvalidFontException(string message) : Exception(message);
