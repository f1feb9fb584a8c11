using System.Collections.Concurrent;

namespace Publisher;

/// <summary>A function of what a document says in one place, which a run that remembers (<see cref="Memory"/>) does not do
/// again where the run before did it.</summary>
/// <typeparam name="TPlace">Compares by content.</typeparam>
/// <typeparam name="TResult">Nobody changes it.</typeparam>
/// <param name="function">Of its argument alone, so that nothing but time depends on what is remembered.</param>
public sealed class Memo<TPlace, TResult>(Func<TPlace, TResult> function)
    where TPlace : notnull
{
    private volatile Remembered _remembered = new(run: 0, []);

    /// <summary>May be asked from several threads.</summary>
    public TResult Of(TPlace place)
    {
        var run = Memory.Run;
        if (run == 0)
        {
            return function(place);
        }

        var remembered = _remembered;
        if (remembered.Run != run)
        {
            _remembered = remembered = new(run, remembered.Now);
        }

        if (!remembered.Now.TryGetValue(place, out var result))
        {
            result = remembered.Before.TryGetValue(place, out var known) ? known : function(place);
            remembered.Now[place] = result;
        }

        return result;
    }

    /// <summary>What this run asked, and what the one before did.</summary>
    private sealed class Remembered(int run, ConcurrentDictionary<TPlace, TResult> before)
    {
        public int Run { get; } = run;

        public ConcurrentDictionary<TPlace, TResult> Before { get; } = before;

        public ConcurrentDictionary<TPlace, TResult> Now { get; } = [];
    }
}
