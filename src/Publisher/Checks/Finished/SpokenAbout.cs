using Publisher.Model;

namespace Publisher.Checks.Finished;

/// <summary>Words that their style sets apart from the same word beside them, since they are spoken about: "the word
/// <i>the</i> the baker knows".</summary>
internal sealed class SpokenAbout : DocumentWalker<SpokenAbout.Run>
{
    private static readonly SpokenAbout Walker = new();

    private SpokenAbout() { }

    public static HashSet<string> In(Items<Inline> content)
    {
        var run = new Run();
        Walker.Write(content, run);
        return run.Words;
    }

    protected override void Text(Text node, Run into)
    {
        var words = node.Value.Trim();
        if (
            node.Style != TextStyle.None
            && into.Text.EndsWith(words, StringComparison.OrdinalIgnoreCase)
        )
        {
            into.Words.Add(words);
        }

        if (into.IsStyled && words.StartsWith(into.Text, StringComparison.OrdinalIgnoreCase))
        {
            into.Words.Add(into.Text);
        }

        (into.Text, into.IsStyled) = (words, node.Style != TextStyle.None);
    }

    /// <summary>The run before, and what was found so far.</summary>
    internal sealed class Run
    {
        public string Text { get; set; } = "";

        public bool IsStyled { get; set; }

        public HashSet<string> Words { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
