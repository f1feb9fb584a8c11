using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Publisher.Importers.Markdown.Common.Syntax;

/// <summary>A footnote that stands where its mark does: <c>^[words]</c>.</summary>
internal sealed class InlineNotes : InlineParser
{
    private const int Longest = 4000;

    public InlineNotes() => OpeningCharacters = ['^'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        rest = rest[..Math.Min(rest.Length, Longest)];
        if (rest.Length < 4 || rest[1] != '[' || Closing(rest) is not (> 2 and var end))
        {
            return false;
        }

        processor.Inline = new InlineNote(rest[2..end].ToString());
        slice.Start += end + 1;
        return true;
    }

    /// <summary>Where the bracket closes that the note opens with; -1 where it does not.</summary>
    private static int Closing(ReadOnlySpan<char> rest)
    {
        var depth = 0;
        for (var at = 1; at < rest.Length; at++)
        {
            switch (rest[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return at;
            }
        }

        return -1;
    }
}

/// <param name="text">What it says, in Markdown.</param>
internal sealed class InlineNote(string text) : LeafInline
{
    public string Text => text;
}
