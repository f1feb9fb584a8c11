using System.CommandLine;
using Publisher.Cli;
using Publisher.Cli.Commands;
using Publisher.Cli.Commands.Setup;
using Publisher.Cli.Configuration;
using Publisher.Tests.Documentation;
using Xunit;

namespace Publisher.Tests.Cli.Commands;

public sealed class SetupTests
{
    private const string Words = "# Words\n\n- **Probe**: a map that reads a property.\n";

    [Fact]
    public void Init_writes_settings_that_are_read_and_change_nothing()
    {
        using var scratch = new ScratchFolder();
        var source = scratch.Write("a.md", Words);
        var before = OpenedSource.Open(source, null);

        Run("init", source, "--yes");

        var after = OpenedSource.Open(source, null);
        Assert.Equal(before.Document, after.Document);
        Assert.Equal(before.Configuration.Authors, after.Configuration.Authors);
        var text = File.ReadAllText(Path.Combine(scratch.Root, ConfigurationFile.Name));
        Assert.Contains("\nlanguage: en\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "# superseded-terms: {an older name: \"Probe\"}",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_init_writes_as_remarks_are_settings_too()
    {
        using var scratch = new ScratchFolder();
        var source = scratch.Write("a.md", "# Words: \"a\" \\ b\n\n- **Probe**: reads.\n");
        Run("init", source, "--yes");
        var settings = Path.Combine(scratch.Root, ConfigurationFile.Name);
        var lines = File.ReadAllLines(settings)
            .Select(line =>
                SourceConfiguration.Keys.Any(key =>
                    line.StartsWith($"# {key.Name}:", StringComparison.Ordinal)
                )
                    ? line[2..]
                    : line
            )
            .ToList();

        File.WriteAllLines(settings, lines);

        var read = SourceConfiguration.Read(null, scratch.Root);
        Assert.Equal("Words: \"a\" \\ b", read.Title);
        Assert.Equal(12, lines.Count(line => line.Length > 0 && line[0] != '#'));
    }

    [Fact]
    public void Init_asks_three_questions_and_asks_again_where_an_answer_can_not_be()
    {
        using var input = new StringReader("A title\nenglish\nen-GB\nexample.org\n\n");
        using var output = new StringWriter();

        var answers = Answers.Ask(new([]) { Name = "Words" }, input, output);

        Assert.Equal(new Answers("A title", "en-GB"), answers);
        Assert.Contains("Title [Words]: ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("short tag of a language", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("begins with https://", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Init_writes_over_nothing()
    {
        using var scratch = new ScratchFolder();
        var source = scratch.Write("a.md", Words);
        var settings = scratch.Write(ConfigurationFile.Name, "title: Mine");

        var error = Assert.Throws<UsageException>(() => Run("init", source, "--yes"));

        Assert.Contains("not written over", error.Message, StringComparison.Ordinal);
        Assert.Equal("title: Mine", File.ReadAllText(settings));
    }

    [Fact]
    public void Init_takes_the_only_document_and_asks_which_of_several()
    {
        using var scratch = new ScratchFolder();

        Assert.Contains("no document", Which(), StringComparison.Ordinal);
        scratch.Write("README.md", "# About\n");
        scratch.Write("a.md", Words);
        Assert.Equal("a.md", OnlyDocument.In(scratch.Root));
        scratch.Write("b.docx", "");
        Assert.Contains("a.md, b.docx", Which(), StringComparison.Ordinal);

        string Which() =>
            Assert.Throws<UsageException>(() => OnlyDocument.In(scratch.Root)).Message;
    }

    [Theory]
    [InlineData("publisher ins", "inspect")]
    [InlineData("publisher completion ", "bash zsh fish pwsh")]
    [InlineData("publisher check a.md --format gi", "github gitlab")]
    [InlineData("publisher check a.md --report s", "sarif=")]
    [InlineData("publisher check a.md --fail-on note --ba", "--baseline")]
    [InlineData("publisher publish --editions html,e", "html,epub")]
    [InlineData("publisher publish -o site --pdf book,sc", "book,screen")]
    [InlineData("publisher publish --draft --quiet --fo", "--force")]
    [InlineData("publisher explain fitting-f", "fitting-formula")]
    [InlineData("publisher templates html/st", "html/style.css")]
    [InlineData("publisher check ", "")]
    [InlineData("publisher check --config ", "")]
    [InlineData("publisher com", "completion")]
    [InlineData("publisher feedback ", "list import")]
    [InlineData("publisher feedback list --status de", "declined")]
    [InlineData("publisher schema f", "feedback")]
    public void The_words_that_may_follow_are_completed(string line, string expected) =>
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Completion.Of(CommandLine.Create(), line)
        );

    [Fact]
    public void Every_command_and_option_has_a_description()
    {
        var commands = CommandLine.Create().Subcommands.Where(command => !command.Hidden);

        Assert.All(
            commands,
            command =>
            {
                Assert.NotEmpty(command.Description!);
                Assert.All(command.Arguments, argument => Assert.NotEmpty(argument.Description!));
                Assert.All(command.Options, option => Assert.NotEmpty(option.Description!));
            }
        );
    }

    [Fact]
    public void Bash_completes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There may be no bash.");
        using var shell = new Shell();
        shell.Write("report.txt", "");

        // As readline calls it, by what was registered for the name of the command.
        var printed = shell.Print(
            """
            source <(publisher completion bash)
            completes() {
                COMP_LINE=$1 COMP_POINT=${#1}
                "$(complete -p publisher | sed 's/.*-F \([^ ]*\) .*/\1/')" publisher 2>/dev/null
                echo "${COMPREPLY[*]}"
            }
            completes 'publisher check a.md --format gi'
            completes 'publisher publish a.md --editions html,e'
            completes 'publisher check rep'
            """
        );

        Assert.Equal("github gitlab\nhtml,epub\n\n", printed);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _publisher publisher")]
    [InlineData("zsh", "compdef _publisher publisher")]
    [InlineData("fish", "complete -c publisher")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName publisher")]
    public void Each_shell_has_its_lines(string shell, string line)
    {
        using var runs = new Shell();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There may be no bash.");

        Assert.Contains(
            line,
            runs.Print($"publisher completion {shell}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_manual_page_names_every_command_and_option_in_macros_that_are_known()
    {
        var root = CommandLine.Create();

        var page = ManPage.Of(root);

        Assert.All(
            root.Subcommands.Where(command => !command.Hidden),
            command =>
            {
                Assert.Contains($".SS publisher {command.Name}", page, StringComparison.Ordinal);
                Assert.All(
                    command.Options,
                    option =>
                        Assert.Contains(
                            option.Name.Replace("-", "\\-", StringComparison.Ordinal),
                            page,
                            StringComparison.Ordinal
                        )
                );
            }
        );
        Assert.All(
            page.Split('\n').Where(line => line.StartsWith('.')),
            line => Assert.Matches(@"^\.(TH|SH|SS|TP|B|I)\b", line)
        );
    }

    [Fact]
    public void The_version_is_that_of_the_build_with_its_commit()
    {
        var props = File.ReadAllText(Path.Combine(Golden.Repository, "Directory.Build.props"));

        Assert.Contains(
            $"<Version>{ProgramVersion.Number}</Version>",
            props,
            StringComparison.Ordinal
        );
        Assert.Matches(@"^\d+\.\d+\.\d+(-[a-z0-9.]+)?( \([0-9a-f]{10}\))?$", ProgramVersion.Full);
    }

    private static void Run(params string[] arguments) =>
        CommandLine
            .Create()
            .Parse(arguments)
            .Invoke(new() { EnableDefaultExceptionHandler = false });
}
