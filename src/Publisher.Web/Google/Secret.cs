namespace Publisher.Web.Google;

/// <summary>Words that open a door: they leave the program in a request to Google and in no other way, since nothing that
/// prints a value prints these.</summary>
public sealed class Secret(string words)
{
    /// <summary>The words themselves, for the one place that sends or keeps them.</summary>
    public string Reveal() => words;

    /// <returns>That there is one.</returns>
    public override string ToString() => "(secret)";
}
