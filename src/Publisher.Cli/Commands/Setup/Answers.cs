using Publisher.Cli.Configuration;
using Publisher.Model;

namespace Publisher.Cli.Commands.Setup;

/// <summary>What the author said when asked; null where nothing, so that the document's own holds.</summary>
internal sealed record Answers(
    string? Title = null,
    string? Language = null,
    string? Address = null
)
{
    /// <summary>Asks three questions. An empty line, and the end of the input, say nothing.</summary>
    public static Answers Ask(Document document, TextReader input, TextWriter output) =>
        new(
            Ask(input, output, $"Title [{document.Name}]: ", _ => null),
            Ask(
                input,
                output,
                $"Language [{document.Language}]: ",
                answer => LanguageTag.Is(answer) ? null : LanguageTag.Rule
            ),
            Ask(
                input,
                output,
                "Address of the Google Doc, so that findings lead to their place [none]: ",
                answer =>
                    Uri.TryCreate(answer, UriKind.Absolute, out var address)
                    && address.Scheme == Uri.UriSchemeHttps
                        ? null
                        : "must be an address that begins with https://"
            )
        );

    private static string? Ask(
        TextReader input,
        TextWriter output,
        string question,
        Func<string, string?> wrong
    )
    {
        while (true)
        {
            output.Write(question);
            if (input.ReadLine()?.Trim() is not { Length: > 0 } answer)
            {
                return null;
            }

            if (wrong(answer) is not { } rule)
            {
                return answer;
            }

            output.WriteLine($"  That {rule}.");
        }
    }
}
