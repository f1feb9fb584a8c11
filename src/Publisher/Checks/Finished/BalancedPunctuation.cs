using Publisher.Checks.Sentences;
using Publisher.Checks.Sentences.RunningText;
using Publisher.English;
using Publisher.Model;

namespace Publisher.Checks.Finished;

/// <summary>Brackets and quotation marks come in pairs.</summary>
internal sealed class BalancedPunctuation : Check
{
    /// <summary>How many lines further on a pair may close: a quotation of several paragraphs.</summary>
    private const int Reach = 8;

    /// <summary>A line with more of them is no sentence: what its other marks would tell is told.</summary>
    private const int MostOfALine = 20;

    public override string Name => "balanced-punctuation";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var open = new List<(int At, Line Line, UnpairedMark Mark)>();
        var lines = subject.OwnLines;
        for (var at = 0; at < lines.Count; at++)
        {
            // Every paragraph of a long quotation opens with the mark, and only the last one closes it.
            open.RemoveAll(other =>
                other.At == at - 1
                && other.Line.Section == lines[at].Section
                && other.Mark.GoesOnIn(lines[at].Text)
            );
            foreach (var mark in UnpairedMark.In(lines[at].Text).Take(MostOfALine))
            {
                var partner = open.FindLastIndex(other =>
                    at - other.At <= Reach
                    && other.At < at
                    && other.Line.Section == lines[at].Section
                    && UnpairedMark.Pair(other.Mark, mark)
                );
                if (partner >= 0)
                {
                    open.RemoveAt(partner);
                }
                else
                {
                    open.Add((at, lines[at], mark));
                }
            }

            while (open is [var oldest, ..] && at - oldest.At > Reach)
            {
                open.RemoveAt(0);
                foreach (var finding in Report(oldest.Line, oldest.Mark))
                {
                    yield return finding;
                }
            }
        }

        foreach (var (_, line, mark) in open)
        {
            foreach (var finding in Report(line, mark))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<Finding> Report(Line line, UnpairedMark mark)
    {
        if (!Prose.Is(line.Text, Tokeniser.Tokens(line.Text)))
        {
            yield break;
        }

        var quote = mark.Around(line.Text).Replace(Token.Opaque, "…", StringComparison.Ordinal);
        yield return FindIn(
            line,
            quote,
            $"The {mark.Character} in “{quote}” has no partner.",
            $"Add its partner where it belongs, or delete the {mark.Character}."
        );
    }
}
