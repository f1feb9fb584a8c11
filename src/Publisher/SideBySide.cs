using System.Runtime.ExceptionServices;

namespace Publisher;

/// <summary>Functions of one immutable document, each of which can have a core of its own.</summary>
public static class SideBySide
{
    /// <returns>What comes of each, in their order. The first that fails is told as if it were alone.</returns>
    public static IReadOnlyList<TTo> Of<TFrom, TTo>(
        IReadOnlyList<TFrom> all,
        Func<TFrom, TTo> function
    )
    {
        var results = new TTo[all.Count];
        try
        {
            Parallel.For(0, all.Count, at => results[at] = function(all[at]));
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.Flatten().InnerExceptions[0]);
        }

        return results;
    }
}
