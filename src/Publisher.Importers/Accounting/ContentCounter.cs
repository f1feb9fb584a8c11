using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Importers.Accounting;

/// <summary>Counts content as it streams by in reading order, so that the same text has the same count however it is cut
/// into runs, elements and nodes.</summary>
internal sealed class ContentCounter
{
    private bool _isInWord;
    private string _address = "";

    public ContentCount Count { get; } = new();

    /// <summary>Whether anything was seen since the last end of a paragraph or line.</summary>
    public bool IsInParagraph { get; private set; }

    /// <param name="address">Where the text leads; empty for no link.</param>
    /// <param name="isPreformatted">Whether a line end is one, and no blank.</param>
    public void Text(ReadOnlySpan<char> text, string address = "", bool isPreformatted = false)
    {
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                _isInWord = false;
                IsInParagraph &= !(isPreformatted && IsLineEnd(character));
            }
            else if (!_isInWord && !Characters.IsNoise(character))
            {
                See(address);
                Count[ContentKind.Word]++;
                _isInWord = true;
            }
        }
    }

    /// <summary>A picture, a formula or the mark of a note: it ends no word.</summary>
    public void Atom(ContentKind? kind, string address = "")
    {
        See(address);
        if (kind is { } counted)
        {
            Count[counted]++;
        }
    }

    public void LineBreak() => _isInWord = IsInParagraph = false;

    public void EndParagraph()
    {
        LineBreak();
        _address = "";
    }

    private void See(string address)
    {
        Count[ContentKind.Paragraph] += IsInParagraph ? 0 : 1;
        Count[ContentKind.Link] += address.Length > 0 && address != _address ? 1 : 0;
        (IsInParagraph, _address) = (true, address);
    }

    /// <summary>As <see cref="string.ReplaceLineEndings()"/> knows them.</summary>
    private static bool IsLineEnd(char character) =>
        character is '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029';
}
