using Publisher.English;

namespace Publisher.Training;

/// <summary>Collins' averaged perceptron over hashed features.</summary>
internal sealed class Perceptron(int size, int classes)
{
    /// <summary>The averages' unit in what is kept of them: finer steps change no decision worth having.</summary>
    private const double Scale = 8;

    private readonly long[] _totals = new long[size];
    private long _step = 1;

    public WeightTable Weights { get; } = new(new short[size], classes);

    public void Learn(ReadOnlySpan<uint> features, int truth, int guess)
    {
        _step++;
        if (truth == guess)
        {
            return;
        }

        foreach (var feature in features)
        {
            Move(Weights.Index(feature, truth), 1);
            Move(Weights.Index(feature, guess), -1);
        }
    }

    public WeightTable Average()
    {
        var values = new short[size];
        for (var at = 0; at < size; at++)
        {
            var average = Weights.Values[at] - ((double)_totals[at] / _step);
            values[at] = (short)Math.Clamp((int)Math.Round(average * Scale), -127, 127);
        }

        return new(values, classes);
    }

    private void Move(int index, int by)
    {
        Weights.Values[index] += (short)by;
        _totals[index] += by * _step;
    }
}
