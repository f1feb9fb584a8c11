using System.Globalization;
using System.Text.Json;
using Publisher.Cli;
using Publisher.Cli.Output.Documents;
using Publisher.Model;

namespace Publisher.Conformance.Faults;

/// <summary>Runs a case and holds it against its expectation. Of the document: <c>entries</c> and <c>links</c>, all of
/// them. Of <c>check</c>: <c>findings</c>, all of them. <c>check exit</c>, <c>publish exit</c>: 0 where not given. Of what both commands
/// say: <c>told</c>, <c>untold</c>. The keys of editions stand in <see cref="EditionJudgement"/>.</summary>
internal sealed class Judgement(Case found)
{
    private readonly List<string> _wrong = [];

    /// <summary>What is not as it should be, a line each.</summary>
    public IReadOnlyList<string> Wrong()
    {
        var check = Command.Run(["check", found.Source, "--format", "json", .. Settings]);
        var said = check.Errors;
        Same(
            "exit code of check",
            found.Expected["check exit"].SingleOrDefault("0"),
            Text(check.ExitCode)
        );
        if (check.ExitCode < 2)
        {
            said += Found(check.Output);
            Read();
        }

        var editions = new EditionJudgement(found, Settings);
        if (editions.IsAsked)
        {
            var publish = editions.Publish();
            said += publish.Said;
            Same(
                "exit code of publish",
                found.Expected["publish exit"].SingleOrDefault("0"),
                Text(publish.ExitCode)
            );
            if (publish.ExitCode < 2)
            {
                _wrong.AddRange(editions.Wrong());
            }
        }

        Said(said);
        return _wrong;
    }

    private static string Text(int code) => code.ToString(CultureInfo.InvariantCulture);

    private string[] Settings => found.Settings is { } path ? ["--config", path] : [];

    private string Found(string json)
    {
        using var report = JsonDocument.Parse(json);
        var findings = report.RootElement.GetProperty("findings").EnumerateArray().ToList();
        string[] Of(string name) => [.. findings.Select(one => one.GetProperty(name).GetString()!)];
        Same("findings", "findings", Of("check").Order(StringComparer.Ordinal));
        return string.Join('\n', Of("message"));
    }

    private void Read()
    {
        var document = OpenedSource.Open(found.Source, found.Settings).Document;
        Same("entries", "entries", Outline.Of(document).Entries.Select(entry => entry.Id));
        Same(
            "links",
            "links",
            LinksJson.Of(document).Links.Select(link => $"{link.From}>{link.To}")
        );
    }

    private void Said(string said)
    {
        _wrong.AddRange(
            found
                .Expected["told"]
                .Where(words => !said.Contains(words, StringComparison.Ordinal))
                .Select(words => $"should be told: {words}\nsaid: {said}")
        );
        _wrong.AddRange(
            found
                .Expected["untold"]
                .Where(words => said.Contains(words, StringComparison.Ordinal))
                .Select(words => $"should not be told: {words}\nsaid: {said}")
        );
    }

    private void Same(string what, string key, IEnumerable<string> items)
    {
        if (found.Expected[key].SingleOrDefault() is { } wanted)
        {
            var all = string.Join(' ', items);
            Same(what, wanted, all.Length == 0 ? "none" : all);
        }
    }

    private void Same(string what, string wanted, string got)
    {
        if (wanted != got)
        {
            _wrong.Add($"{what}: wanted {wanted}\n{what}: found  {got}");
        }
    }
}
