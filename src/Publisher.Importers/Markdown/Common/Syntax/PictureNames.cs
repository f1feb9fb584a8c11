using Markdig.Extensions.Emoji;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Publisher.Importers.Markdown.Common.Syntax;

/// <summary>Small pictures by their names between colons, <c>:warning:</c>, as GitHub shows them.</summary>
internal sealed class PictureNames : InlineParser
{
    private const int Longest = 60;

    /// <summary>Made at the first name, since few documents have one.</summary>
    private static readonly Lazy<IDictionary<string, string>> Known = new(
        EmojiMapping.GetDefaultEmojiShortcodeToUnicode
    );

    public PictureNames() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (char.IsLetterOrDigit(before) || before == ':')
        {
            return false;
        }

        var rest = slice.AsSpan();
        rest = rest[..Math.Min(rest.Length, Longest)];
        var end = rest[1..].IndexOfAnyExcept(Letters) + 1;
        if (
            end < 2
            || rest[end] != ':'
            || !Known.Value.TryGetValue(rest[..(end + 1)].ToString(), out var picture)
        )
        {
            return false;
        }

        processor.Inline = new LiteralInline(picture);
        slice.Start += end + 1;
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_+-");
}
