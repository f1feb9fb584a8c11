using System.Globalization;

namespace Publisher.Normalisation.Entries;

/// <summary>The weights of the signals as text: a line each, "kind signal guess weight". A reader's guess stands beside
/// what was learned, and a signal that has no line for a kind weighs nothing there.</summary>
internal static class EntryWeights
{
    private const string Resource = "Publisher.Normalisation.Entries.entry-weights.txt";

    public static string Text()
    {
        using var stream = typeof(EntryWeights).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static double[][] Shipped() => Read(Text(), column: 3);

    /// <summary>The guesses; not a number for a signal that a kind does not have.</summary>
    public static double[][] Guesses(string text) => Read(text, column: 2, double.NaN);

    private static double[][] Read(string text, int column, double none = 0)
    {
        double[][] weights =
        [
            .. Enum.GetValues<SiteKind>()
                .Select(_ => Enumerable.Repeat(none, EntryJudge.SignalCount).ToArray()),
        ];
        foreach (var line in text.Split('\n'))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > column && !line.StartsWith('#'))
            {
                weights[(int)Enum.Parse<SiteKind>(parts[0])][(int)Enum.Parse<Signal>(parts[1])] =
                    double.Parse(parts[column], CultureInfo.InvariantCulture);
            }
        }

        return weights;
    }

    public static string Write(double[][] guesses, double[][] weights, string head)
    {
        var lines = new List<string> { head.TrimEnd('\n') };
        foreach (var kind in Enum.GetValues<SiteKind>())
        {
            foreach (var signal in Enum.GetValues<Signal>())
            {
                var (guess, weight) = (
                    guesses[(int)kind][(int)signal],
                    weights[(int)kind][(int)signal]
                );
                if (!double.IsNaN(guess))
                {
                    lines.Add(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{kind} {signal} {guess:0.0#} {weight:0.00}"
                        )
                    );
                }
            }
        }

        return string.Join('\n', lines) + "\n";
    }
}
