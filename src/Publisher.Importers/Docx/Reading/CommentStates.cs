using DocumentFormat.OpenXml.Office2010.Word;
using DocumentFormat.OpenXml.Office2013.Word;
using Publisher.Importers.Docx.Package;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading;

/// <summary>Which comments are replies and which are done, where the document says so ([MS-DOCX] 2.5.3.4): Word and
/// LibreOffice do. A comment goes there by the id of its last paragraph.</summary>
internal sealed class CommentStates
{
    private readonly Dictionary<string, string> _openers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    public CommentStates(WordPackage package, IReadOnlyDictionary<string, W.Comment> comments)
    {
        var states = package.Part<CommentsEx>("commentsExtended")?.Root.Elements<CommentEx>() ?? [];
        var byParagraph = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, comment) in comments)
        {
            var paragraph = comment.Descendants<W.Paragraph>().LastOrDefault()?.ParagraphId.Words();
            byParagraph.TryAdd(paragraph ?? "", id);
        }

        foreach (var state in states)
        {
            if (byParagraph.TryGetValue(state.ParaId.Words(), out var id))
            {
                // A reply to a reply is a reply to what opened the thread.
                var parent = byParagraph.GetValueOrDefault(state.ParaIdParent.Words(), id);
                _openers[id] = _openers.GetValueOrDefault(parent, parent);
                if (state.Done?.InnerText is "1" or "true" or "on")
                {
                    _done.Add(id);
                }
            }
        }
    }

    /// <summary>Id of the comment that opened its thread; null where the document does not say.</summary>
    public string? OpenerOf(string id) => _openers.GetValueOrDefault(id);

    public bool IsDone(string id) => _done.Contains(id);
}
