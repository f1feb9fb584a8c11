namespace Publisher.Cli.Configuration;

/// <summary>A key of <c>publisher.yml</c>. The reader of the settings, the schema that editors use, the manual and what
/// <c>publisher init</c> writes take it from one table, so that none knows a key that another does not.</summary>
/// <param name="Meaning">What it decides, in a sentence.</param>
/// <param name="Example">A value of it, as YAML on one line.</param>
internal sealed record SettingKey(string Name, SettingValue Value, string Meaning, string Example);
