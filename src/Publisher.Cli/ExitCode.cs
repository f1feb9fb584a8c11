namespace Publisher.Cli;

/// <summary>What the command says to the program that called it.</summary>
internal enum ExitCode
{
    Clean = 0,

    /// <summary>There are findings at or above the gate.</summary>
    Findings = 1,

    /// <summary>The input, the configuration or the command line is wrong: a person has to act.</summary>
    Unusable = 2,

    /// <summary>A fault of the program.</summary>
    Fault = 3,
}
