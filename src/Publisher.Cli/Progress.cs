namespace Publisher.Cli;

/// <summary>Shows on a terminal which editions are under way.</summary>
internal sealed class Progress : IDisposable
{
    private readonly HashSet<string> _underWay;
    private readonly TerminalStatus _status;

    private Progress(IEnumerable<string> names)
    {
        _underWay = [.. names];
        _status = new(Text());
    }

    public static Progress Start(IEnumerable<string> names) => new(names);

    public void Done(string name)
    {
        lock (_underWay)
        {
            _underWay.Remove(name);
            _status.Say(Text());
        }
    }

    public void Dispose() => _status.Dispose();

    private string Text() =>
        _underWay.Count == 0
            ? "Finishing"
            : $"Publishing {string.Join(", ", _underWay.Order(StringComparer.Ordinal))}";
}
