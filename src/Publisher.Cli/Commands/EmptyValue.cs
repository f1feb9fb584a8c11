using System.CommandLine;
using System.CommandLine.Parsing;

namespace Publisher.Cli.Commands;

/// <summary>An argument or option without a value, as a variable leaves it that is not set.</summary>
internal static class EmptyValue
{
    /// <returns>What is wrong, in a sentence; null where every value says something.</returns>
    public static string? Of(ParseResult parsed)
    {
        foreach (var part in parsed.CommandResult.Children)
        {
            if (part.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            {
                var name = part switch
                {
                    OptionResult option => option.Option.Name,
                    ArgumentResult argument => $"The argument <{argument.Argument.Name}>",
                    _ => "An argument",
                };
                return $"{name} is empty.";
            }
        }

        return null;
    }
}
