using System.Reflection;

namespace Publisher.Cli;

/// <summary>Which Publisher this is: the version that <c>Directory.Build.props</c> names, and the commit that it was made
/// of.</summary>
internal static class ProgramVersion
{
    /// <summary>As people abbreviate a commit.</summary>
    private const int CommitLength = 10;

    /// <summary>Such as 1.2.0.</summary>
    public static string Number => Informational.Split('+')[0];

    /// <summary>The number, and the commit where it was made in a clone.</summary>
    public static string Full =>
        Informational.Split('+') is [var number, { Length: > CommitLength } commit]
            ? $"{number} ({commit[..CommitLength]})"
            : Number;

    private static string Informational { get; } =
        typeof(ProgramVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;
}
