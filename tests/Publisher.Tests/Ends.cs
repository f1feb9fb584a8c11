using Xunit;

namespace Publisher.Tests;

/// <summary>Guards against work that does not end. The bound is far beyond what any machine needs, so it measures
/// nothing: it turns a hang into a failure.</summary>
internal static class Ends
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    public static void Soon(Action work)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(work)) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(Hang), $"It did not end within {Hang}.");
        if (thrown is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(thrown);
        }
    }
}
