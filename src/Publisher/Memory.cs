namespace Publisher;

/// <summary>Whether what is said in one place of a document is remembered (<see cref="Memo{TPlace, TResult}"/>) from one run to
/// the next: it is worth that where a process reads nearly the same document again and again.</summary>
public static class Memory
{
    private static readonly AsyncLocal<int> Runs = new();
    private static int _last;

    /// <summary>The number of the run that asks; 0 for one that remembers nothing.</summary>
    internal static int Run => Runs.Value;

    /// <summary>A run begins, in this thread and whatever it starts, that remembers what the last one asked and is
    /// remembered by the next.</summary>
    public static void Turn() => Runs.Value = Interlocked.Increment(ref _last);
}
