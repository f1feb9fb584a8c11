using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Publisher.Conformance.Faults;

/// <summary>The results of all cases, which the build prints: <c>artifacts/tests/cases.txt</c>.</summary>
public sealed class CaseTable : IDisposable
{
    private static readonly string Shared = Path.Combine(Repository.Root, "..", "shared", "cases");

    private readonly ConcurrentDictionary<string, (string Result, string Right)> _rows = new(
        StringComparer.Ordinal
    );

    public void Add(string name, bool isRight, string right) =>
        _rows[name] = (isRight ? "right" : "WRONG", right);

    public void Dispose()
    {
        var table = new StringBuilder();
        var known = Case.Inputs(Case.Root).ToHashSet(StringComparer.Ordinal);
        var others = Directory.Exists(Shared) ? Case.Inputs(Shared).Except(known) : [];
        foreach (var (name, row) in _rows.OrderBy(row => row.Key, StringComparer.Ordinal))
        {
            Append(table, row.Result, name, row.Right);
        }

        foreach (var name in others)
        {
            Append(table, "-", name, "no expectation yet");
        }

        var right = _rows.Values.Count(row => row.Result == "right");
        table.Append(
            CultureInfo.InvariantCulture,
            $"{right} of {_rows.Count} cases give what is right.\n"
        );
        var folder = Path.GetDirectoryName(Repository.Made)!;
        File.WriteAllText(
            Path.Combine(Directory.CreateDirectory(folder).FullName, "cases.txt"),
            table.ToString()
        );
    }

    private static void Append(StringBuilder table, string result, string name, string right) =>
        table.Append(CultureInfo.InvariantCulture, $"{result, -5}  {name, -38}  {right}\n");
}
