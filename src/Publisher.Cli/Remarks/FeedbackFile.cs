using Publisher.Cli.Configuration;
using Publisher.Editions;
using Publisher.Feedback;
using YamlDotNet.RepresentationModel;

namespace Publisher.Cli.Remarks;

/// <summary>Finds and reads what readers reported of a document.</summary>
internal static class FeedbackFile
{
    public const string Name = "feedback.yml";
    public const string Option = "--feedback";
    public const string Form =
        "It is a list of remarks, each as “- quote: the words” with its other keys below.";

    private const int MostMegabytes = 16;
    private const int MostValues = 1_000_000;

    /// <param name="named">By the command line or the settings; null for the one beside the source.</param>
    /// <returns>Null where there is none.</returns>
    public static string? Find(string? named, string beside) =>
        named is null ? ConfigurationFile.Beside(beside, Name, "remarks of readers are", Option)
        : named.Contains('\0', StringComparison.Ordinal)
            ? throw new UsageException(
                $"{Option} names a file with a NUL in its name, which no file has.",
                $"Check {Option}."
            )
        : named;

    /// <exception cref="UsageException">It can't be read, is no YAML, goes beyond a limit, or a remark is no remark.</exception>
    public static Items<Remark> Read(string file) => Read(file, Text(file));

    public static string Text(string file) =>
        ConfigurationFile.Text(file, "feedback", MostMegabytes);

    /// <param name="file">What to call it in a message.</param>
    public static Items<Remark> Read(string file, string text) =>
        Root(file, text) switch
        {
            null or YamlScalarNode { Value: null or "" } => [],
            YamlSequenceNode list => [.. list.Children.Select(node => Remark(file, node))],
            var root => throw new UsageException(
                $"{file}, line {root.Start.Line}: there is no list of remarks here, but {YamlWords.Of(root)}",
                Form
            ),
        };

    /// <summary>The list as it stands; null where the file says nothing.</summary>
    public static YamlNode? Root(string file, string text) =>
        ConfigurationFile.Root(file, text, Form, MostValues);

    private static Remark Remark(string file, YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            throw new UsageException(
                $"{file}, line {node.Start.Line}: there is no remark here, but {YamlWords.Of(node)}",
                Form
            );
        }

        var keys = new Settings(file, mapping);
        keys.Know(RemarkKeys.All);
        var quote = keys.Text(RemarkKeys.Quote);
        return QuoteSearch.HasWords(quote ?? "")
            ? new(quote!)
            {
                Kind = keys.Choice<RemarkKind>(RemarkKeys.Kind, RemarkKeys.Kinds),
                Status = keys.Choice<RemarkStatus>(RemarkKeys.Status, RemarkKeys.Statuses),
                Date = keys.Date(RemarkKeys.Date) is { } date
                    ? DateOnly.FromDateTime(date.UtcDateTime)
                    : null,
                From = keys.Text(RemarkKeys.From) ?? "",
                Place = keys.Text(RemarkKeys.Place) ?? "",
                Before = keys.Text(RemarkKeys.Before) ?? "",
                After = keys.Text(RemarkKeys.After) ?? "",
                Note = keys.Text(RemarkKeys.Note) ?? "",
                Answer = keys.Text(RemarkKeys.Answer) ?? "",
            }
            : throw new UsageException(
                $"{file}, line {node.Start.Line}: the remark quotes no words, so its place can't be found.",
                $"Write the words that it is about: {RemarkKeys.Quote}: each feature corresponds to a neuron"
            );
    }
}
