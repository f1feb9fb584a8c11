using System.Runtime.InteropServices;

namespace Publisher.Cli.Files;

/// <summary>Ends the program when a person or the system asks it to (Ctrl+C, TERM, HUP), with what is unfinished removed
/// and the exit code that shells use: 128 and the signal's number.</summary>
internal static class Interruption
{
    private static readonly (PosixSignal Signal, int Number)[] Signals =
    [
        (PosixSignal.SIGHUP, 1),
        (PosixSignal.SIGINT, 2),
        (PosixSignal.SIGTERM, 15),
    ];

    /// <summary>Held by who must not be interrupted, and for ever by the end of the program.</summary>
    private static readonly Lock Gate = new();
    private static readonly List<IDisposable> Unfinished = [];
    private static readonly List<PosixSignalRegistration> Registrations = [];

    public static void Watch() =>
        Registrations.AddRange(
            Signals.Select(signal =>
                PosixSignalRegistration.Create(
                    signal.Signal,
                    context =>
                    {
                        context.Cancel = true;
                        Stop(128 + signal.Number);
                    }
                )
            )
        );

    /// <summary>Something that has to be disposed of even when the program is interrupted.</summary>
    public static void Enter(IDisposable unfinished)
    {
        lock (Gate)
        {
            Unfinished.Add(unfinished);
        }
    }

    public static void Leave(IDisposable unfinished, Action cleanUp)
    {
        lock (Gate)
        {
            Unfinished.Remove(unfinished);
            cleanUp();
        }
    }

    /// <summary>Does something short that is either done or not: an interruption waits for its end.</summary>
    public static void Finish(Action work)
    {
        lock (Gate)
        {
            work();
        }
    }

    /// <summary>Nobody leaves the gate again, so no other thread tells of files that are being removed beneath it.</summary>
    private static void Stop(int exitCode)
    {
        lock (Gate)
        {
            foreach (var unfinished in Enumerable.Reverse(Unfinished).ToList())
            {
                unfinished.Dispose();
            }

            Environment.Exit(exitCode);
        }
    }
}
