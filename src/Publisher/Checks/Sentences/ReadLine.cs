using Publisher.Checks.Sentences.RunningText;
using Publisher.English;

namespace Publisher.Checks.Sentences;

/// <summary>A line in words, and what the grammar of English makes of its last sentence, each when it is first asked
/// for.</summary>
internal sealed class ReadLine
{
    private static readonly Memo<string, ReadLine> Lines = new(text => new(text));

    private ReadLine(string text) => Tokens = Tokeniser.Tokens(text);

    public static ReadLine Of(string text) => Lines.Of(text);

    public IReadOnlyList<Token> Tokens { get; }

    public Sentence Sentence => field ??= Sentence.Of(Tokens);

    public Reading Reading => field ??= EnglishModel.Shipped.Read(Sentence);

    public ReadEnding Ending => field ??= ReadEnding.Of(Reading);
}

/// <summary>What the end of a sentence shows.</summary>
/// <param name="Words">The logarithm of the odds by its words that it breaks off.</param>
internal sealed record ReadEnding(BreakEvidence Evidence, double Words)
{
    public static ReadEnding Of(Reading reading)
    {
        var evidence = Ending.Of(reading);
        var odds = EnglishModel.Shipped.Odds(EndFeatures.Of(reading, evidence));
        return new(evidence, (double)odds / EnglishModel.Unit);
    }
}
