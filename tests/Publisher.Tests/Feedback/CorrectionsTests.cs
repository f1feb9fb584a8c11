using Publisher.Feedback;
using Publisher.Model;
using Publisher.Tests.Changes;
using Xunit;

namespace Publisher.Tests.Feedback;

public sealed class CorrectionsTests
{
    private const string Before = """
        # Glossary

        - **Feature**: in a sparse model each feature corresponds to a neuron.
        - **Probe**: a classifier of activations, trained on them by hand.
        - **Steering**: for steering it matters whether the feature
        - **Lens**: a tool that reads the stream, layer by layer.
        """;

    private const string After = """
        # Glossary

        - **Feature**: in a sparse model each neuron corresponds to a feature.
        - **Probe**: a classifier of activations.
        - **Steering**: for steering it matters whether the feature is causal.
        - **Lens**: a tool that reads the stream, layer by layer.
        """;

    [Fact]
    public void What_stood_and_is_changed_or_gone_was_corrected()
    {
        Remark[] remarks =
        [
            new("each feature corresponds to a neuron") { Kind = RemarkKind.Wrong },
            new("it matters whether the feature") { Kind = RemarkKind.Unfinished },
            new("trained on them by hand") { Kind = RemarkKind.OutOfDate },
            new("a tool that reads the stream") { Kind = RemarkKind.Wrong },
            new("in a sparse model each feature") { Status = RemarkStatus.Declined },
            new("words that nobody has ever written here"),
        ];

        var found = Corrections.Between(Read(Before), Read(After), [.. remarks]);

        Assert.Equal(
            [
                (
                    RemarkKind.Wrong,
                    "Feature",
                    false,
                    "each [-feature-] {+neuron+} corresponds to a [-neuron-] {+feature+}"
                ),
                (
                    RemarkKind.Unfinished,
                    "Steering",
                    false,
                    "it matters whether the feature {+is causal.+}"
                ),
                (RemarkKind.OutOfDate, "Probe", true, "[-trained on them by hand-]"),
            ],
            found.Select(each =>
                (each.Kind, each.Unit.Name, each.IsGone, MarkedWords.Of(each.Words))
            )
        );
    }

    private static Document Read(string text) =>
        new EditedGlossary("a.md", text.ReplaceLineEndings("\n").Split('\n')).Document;
}
