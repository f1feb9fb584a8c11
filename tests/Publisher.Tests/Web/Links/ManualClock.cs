using System.Collections.Concurrent;

namespace Publisher.Tests.Web.Links;

/// <summary>A clock that stands still until it is told that time is over.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<Alarm> _alarms = [];

    /// <summary>How long each wait that began would take.</summary>
    public ConcurrentQueue<TimeSpan> Waits { get; } = [];

    /// <summary>Ends every wait that has begun.</summary>
    public void Ring()
    {
        Alarm[] alarms;
        lock (_alarms)
        {
            alarms = [.. _alarms];
        }

        foreach (var alarm in alarms)
        {
            alarm.Ring();
        }
    }

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        var alarm = new Alarm(() => callback(state));
        Waits.Enqueue(dueTime);
        lock (_alarms)
        {
            _alarms.Add(alarm);
        }

        return alarm;
    }

    private sealed class Alarm(Action callback) : ITimer
    {
        private Action? _callback = callback;

        public void Ring() => Interlocked.Exchange(ref _callback, null)?.Invoke();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => _callback = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
