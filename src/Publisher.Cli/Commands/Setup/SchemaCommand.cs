using System.CommandLine;
using Publisher.Cli.Configuration;
using Publisher.Cli.Remarks;

namespace Publisher.Cli.Commands.Setup;

/// <summary><c>publisher schema</c>: hands out what editors complete settings and themes by.</summary>
internal static class SchemaCommand
{
    private static readonly string[] Subjects = ["settings", "theme", "feedback"];

    public static Command Create()
    {
        var subject = new Argument<string>("subject")
        {
            Description =
                $"{string.Join(", ", Subjects)}: of publisher.yml, of a theme file that it names, or of feedback.yml.",
            DefaultValueFactory = _ => Subjects[0],
        };
        subject.CompletionSources.Add(Subjects);
        var command = new Command(
            "schema",
            "Print the JSON Schema of publisher.yml, a theme or feedback.yml, by which editors complete and check it."
        )
        {
            subject,
        };
        command.SetAction(parsed =>
        {
            Console.Out.Write(Schema(parsed.GetRequiredValue(subject)));
            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static string Schema(string subject) =>
        Array.IndexOf(Subjects, subject) switch
        {
            0 => SettingsSchema.Settings(),
            1 => SettingsSchema.Theme(),
            2 => RemarkKeys.Schema(),
            _ => throw new UsageException(
                $"There is no schema of “{subject}”{Suggestion.For(subject, Subjects)}",
                $"There are these: {string.Join(", ", Subjects)}."
            ),
        };
}
