using System.Runtime.ExceptionServices;
using Publisher.Model;

namespace Publisher.Checks;

/// <summary>Checks read the same immutable document, so each can have a core of its own.</summary>
internal static class SideBySide
{
    /// <returns>In the order of the checks. The first that fails is told as if it were alone.</returns>
    public static List<Finding>[] Run(IReadOnlyList<Check> checks, Func<Check, List<Finding>> run)
    {
        var findings = new List<Finding>[checks.Count];
        try
        {
            Parallel.For(0, checks.Count, at => findings[at] = run(checks[at]));
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.Flatten().InnerExceptions[0]);
        }

        return findings;
    }
}
