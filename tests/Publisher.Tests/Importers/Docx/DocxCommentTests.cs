using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Docx;

public sealed class DocxCommentTests
{
    [Fact]
    public void Word_says_which_comment_is_a_reply_and_which_thread_is_done()
    {
        var comments = Package(
                """
                <w15:commentEx w15:paraId="0000000A" w15:done="1"/>
                <w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="0"/>
                <w15:commentEx w15:paraId="0000000C" w15:done="0"/>
                """
            )
            .Import()
            .Value.Comments;

        Assert.Equal(
            [("first", null, true), ("second", 0, true), ("third", null, false)],
            comments.Select(comment => (comment.Text, comment.ReplyTo, comment.IsResolved))
        );
    }

    [Fact]
    public void Without_a_word_on_it_what_stands_on_the_same_words_is_a_reply()
    {
        var comments = Package("").Import().Value.Comments;

        Assert.Equal(
            [("third", null), ("second", 0), ("first", 0)],
            comments.Select(comment => (comment.Text, comment.ReplyTo))
        );
    }

    [Theory]
    [InlineData("second", "_Marked as resolved_", true)]
    [InlineData("_Marked as resolved_", "_Re-opened_", false)]
    [InlineData("second", "Done.\n_Marked as resolved_", true)]
    [InlineData("_Marked as resolved_", "thanks", true)]
    [InlineData("second", "thanks", false)]
    public void What_Google_writes_below_a_thread_tells_its_state(
        string second,
        string last,
        bool isResolved
    )
    {
        var package = Package("");
        package.Part("word/comments.xml", Comments(last, second, "first"));

        var comments = package.Import().Value.Comments;

        Assert.Equal(3, comments.Count);
        Assert.All(comments, comment => Assert.Equal(isResolved, comment.IsResolved));
    }

    /// <summary>Three comments on the same words, the latest first.</summary>
    private static DocxPackage Package(string states)
    {
        var package = new DocxPackage(
            """
            <w:p><w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/><w:commentRangeStart w:id="3"/>
            <w:r><w:t>Words</w:t></w:r>
            <w:commentRangeEnd w:id="1"/><w:commentRangeEnd w:id="2"/><w:commentRangeEnd w:id="3"/></w:p>
            """
        );
        package.With("comments", "comments", "");
        package.Part("word/comments.xml", Comments("first", "second", "third"));
        if (states.Length > 0)
        {
            package.Related("x", "commentsExtended", "commentsExtended.xml");
            package.Part(
                "word/commentsExtended.xml",
                $"""<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">{states}</w15:commentsEx>"""
            );
        }

        return package;
    }

    private static string Comments(params string[] texts) =>
        $"<w:comments {DocxPackage.Namespaces}>"
        + string.Concat(texts.Select((text, at) => Comment(at + 1, text)))
        + "</w:comments>";

    private static string Comment(int number, string text) =>
        FormattableString.Invariant(
            $"""<w:comment w:id="{number}" w:author="Ada" w:date="2026-01-0{4 - number}T00:00:00Z">{Lines(number, text)}</w:comment>"""
        );

    private static string Lines(int number, string text) =>
        string.Concat(
            text.Split('\n')
                .Select(line =>
                    FormattableString.Invariant(
                        $"""<w:p w14:paraId="0000000{(char)('@' + number)}"><w:r><w:t>{line}</w:t></w:r></w:p>"""
                    )
                )
        );
}
