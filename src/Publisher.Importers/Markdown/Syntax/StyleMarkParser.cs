using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Publisher.Importers.Markdown.Syntax;

internal sealed class StyleMarkParser : InlineParser
{
    private const int LongestMark = 6;

    public StyleMarkParser() => OpeningCharacters = ['*', '~'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var character = slice.CurrentChar;
        var before = slice.PeekCharExtra(-1);
        var count = 1;
        while (slice.NextChar() == character)
        {
            count++;
        }

        var isMark = character == '~' ? count == 2 : count <= LongestMark;
        var isFree = count == 1 && IsBlank(before) && IsBlank(slice.CurrentChar);
        processor.Inline = isMark
            ? new StyleMark(character, count, isFree)
            : new LiteralInline(new string(character, count));
        return true;
    }

    private static bool IsBlank(char character) =>
        character == '\0' || char.IsWhiteSpace(character);
}
