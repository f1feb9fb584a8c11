using System.Text.RegularExpressions;
using Publisher.Editions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Publisher.Tests.Documentation;

/// <summary>The steps of the GitHub action and of GitLab's template that are lines of a shell, run as those services run
/// them, but for the one that makes the command.</summary>
public sealed partial class PipelineTests
{
    private const string Good =
        "# Words\n\n- **Brew**: the drink that comes of leaves and water.\n";
    private const string Broken = "# Words\n\n- **Brew**: the drink; see [the list](#list).\n";

    /// <summary>What GitHub calls a shell with.</summary>
    private const string Strict =
        "bash --noprofile --norc -eo pipefail step.sh; echo \"exit code $?\"";

    private static YamlMappingNode Action => Yaml("action.yml");

    [Theory]
    [InlineData(Good, "0")]
    [InlineData(Broken, "1")]
    public void The_action_publishes_and_then_fails_where_findings_count(string source, string code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There may be no bash.");
        using var shell = new Shell();
        shell.Write("a b.md", source);
        var given = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["inputs.source"] = "a b.md",
            ["inputs.pages"] = "true",
        };

        var printed = Run(shell, given, "Check", "Publish", "Fail where findings count");

        Assert.Equal(code == "1", printed[0].Contains("::error", StringComparison.Ordinal));
        Assert.EndsWith("exit code 0\n", printed[1], StringComparison.Ordinal);
        Assert.Equal($"exit code {code}\n", printed[2]);
        Assert.Equal("editions/a b-site", given["steps.publish.outputs.site"]);
        Assert.All(
            ["editions/a b.pdf", "editions/a b-site/index.html", "temp/publisher.sarif"],
            file => Assert.True(File.Exists(Path.Combine(shell.Folder, file)), file)
        );
        Assert.Contains(
            "checked: ",
            File.ReadAllText(Path.Combine(shell.Folder, "summary")),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public void The_action_fails_at_once_where_there_is_nothing_to_check()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There may be no bash.");
        using var shell = new Shell();
        var given = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["inputs.source"] = "gone.md",
        };

        var printed = Assert.Single(Run(shell, given, "Check"));

        Assert.Contains("gone.md does not exist", printed, StringComparison.Ordinal);
        Assert.EndsWith("exit code 2\n", printed, StringComparison.Ordinal);
    }

    /// <summary>What somebody writes into an input must not become part of a script.</summary>
    [Fact]
    public void No_script_of_the_action_has_an_expression_in_it() =>
        Assert.All(
            Steps().Where(step => step.Children.ContainsKey("run")),
            step => Assert.DoesNotContain("${{", step["run"].ToString(), StringComparison.Ordinal)
        );

    [Fact]
    public void Every_input_that_a_step_reads_is_declared_and_every_one_is_read()
    {
        var declared = ((YamlMappingNode)Action["inputs"]).Children.Keys.Select(key =>
            key.ToString()
        );
        var read = Input()
            .Matches(File.ReadAllText(Path.Combine(Golden.Repository, "action.yml")))
            .Select(input => input.Groups["name"].Value)
            .Distinct(StringComparer.Ordinal);

        Assert.Equal(declared.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Good, "0")]
    [InlineData(Broken, "1")]
    public void So_does_the_job_for_GitLab(string source, string code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There may be no bash.");
        using var shell = new Shell();
        shell.Write("a b.md", source);
        var template = Yaml("build/gitlab.yml");
        var lines = ((YamlSequenceNode)template["glossary"]["script"]).Select(line =>
            line.ToString()
        );
        shell.Write("step.sh", string.Join('\n', lines) + "\n");
        var variables = ((YamlMappingNode)template["variables"]).Select(pair =>
            (pair.Key.ToString(), pair.Value.ToString())
        );

        var printed = shell.Print(Strict, [.. variables, ("SOURCE", "a b.md")]);

        Assert.EndsWith($"exit code {code}\n", printed, StringComparison.Ordinal);
        Assert.All(
            ["editions/a b.epub", "quality.json", "check.xml"],
            file => Assert.True(File.Exists(Path.Combine(shell.Folder, file)), file)
        );
    }

    private static List<string> Run(
        Shell shell,
        Dictionary<string, string> values,
        params string[] names
    )
    {
        Directory.CreateDirectory(Path.Combine(shell.Folder, "temp"));
        foreach (var (name, input) in ((YamlMappingNode)Action["inputs"]).Children)
        {
            if (((YamlMappingNode)input).Children.TryGetValue("default", out var usual))
            {
                values.TryAdd($"inputs.{name}", usual.ToString());
            }
        }

        return [.. names.Select(name => Run(shell, values, Step(name)))];
    }

    private static string Run(Shell shell, Dictionary<string, string> values, YamlMappingNode step)
    {
        shell.Write("step.sh", step["run"] + "\n");
        var output = shell.Write("output", "");
        var variables = ((YamlMappingNode)step["env"]).Select(pair =>
            (
                pair.Key.ToString(),
                values[Expression().Match(pair.Value.ToString()).Groups["path"].Value]
            )
        );
        var printed = shell.Print(
            Strict,
            [
                .. variables,
                ("RUNNER_TEMP", "temp"),
                ("GITHUB_OUTPUT", "output"),
                ("GITHUB_STEP_SUMMARY", "summary"),
            ]
        );
        foreach (var line in File.ReadAllLines(output))
        {
            var parts = line.Split('=', 2);
            values[$"steps.{step["id"]}.outputs.{parts[0]}"] = parts[1];
        }

        return printed;
    }

    private static YamlMappingNode Step(string name) =>
        Steps()
            .Single(step =>
                step.Children.TryGetValue("name", out var said) && said.ToString() == name
            );

    private static IEnumerable<YamlMappingNode> Steps() =>
        ((YamlSequenceNode)Action["runs"]["steps"]).Cast<YamlMappingNode>();

    private static YamlMappingNode Yaml(string path) =>
        (YamlMappingNode)BoundedYaml.Read(File.ReadAllText(Path.Combine(Golden.Repository, path)))!;

    [GeneratedRegex(@"^\$\{\{ (?<path>\S+) \}\}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Expression();

    [GeneratedRegex(@"inputs\.(?<name>[a-z-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Input();
}
