using System.Globalization;

namespace Publisher.Normalisation.Entries;

/// <summary>The weights of the signals as text: a line each, "kind signal guess first learned". A reader's guess stands
/// beside what was learned, for a place by itself and for one among its neighbours; a signal of the neighbours has a dash
/// for the former, and one that has no line for a kind weighs nothing there.</summary>
/// <param name="Guesses">By kind and signal; not a number for a signal that a kind does not have.</param>
/// <param name="FirstGuesses">The same, of the signals of a place by itself.</param>
internal sealed record EntryWeights(
    double[][] Guesses,
    double[][] FirstGuesses,
    double[][] First,
    double[][] Learned
)
{
    private const string Resource = "Publisher.Normalisation.Entries.entry-weights.txt";
    private const string None = "-";

    public static string Text()
    {
        using var stream = typeof(EntryWeights).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static EntryWeights Shipped() => Of(Text());

    public static EntryWeights Of(string text)
    {
        var weights = new EntryWeights(All(double.NaN), All(double.NaN), All(0), All(0));
        foreach (var line in text.Split('\n'))
        {
            if (
                !line.StartsWith('#')
                && line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    is [var kind, var signal, var guess, var first, var learned]
            )
            {
                var (row, at) = ((int)Enum.Parse<SiteKind>(kind), (int)Enum.Parse<Signal>(signal));
                weights.Guesses[row][at] = Number(guess);
                weights.Learned[row][at] = Number(learned);
                if (first != None)
                {
                    weights.FirstGuesses[row][at] = Number(guess);
                    weights.First[row][at] = Number(first);
                }
            }
        }

        return weights;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double[][] All(double value) =>
        [
            .. Enum.GetValues<SiteKind>()
                .Select(_ => Enumerable.Repeat(value, EntryJudge.SignalCount).ToArray()),
        ];

    /// <param name="head">What stands above the lines.</param>
    public string Write(string head)
    {
        var lines = new List<string> { head.TrimEnd('\n') };
        foreach (var kind in Enum.GetValues<SiteKind>())
        {
            foreach (var signal in Enum.GetValues<Signal>())
            {
                var (row, at) = ((int)kind, (int)signal);
                if (!double.IsNaN(Guesses[row][at]))
                {
                    var first = double.IsNaN(FirstGuesses[row][at])
                        ? None
                        : First[row][at].ToString("0.00", CultureInfo.InvariantCulture);
                    lines.Add(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{kind} {signal} {Guesses[row][at]:0.0#} {first} {Learned[row][at]:0.00}"
                        )
                    );
                }
            }
        }

        return string.Join('\n', lines) + "\n";
    }
}
