using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Publisher.Benchmarks;

/// <summary>The HTML edition of a glossary of 22,000 words: what its bytes are, and how soon it answers its reader.</summary>
internal static partial class PageInBrowser
{
    private const int Words = 22_000;
    private const int Runs = 15;

    /// <summary>Notes when the window has been drawn with what the first key asked for, in milliseconds from the
    /// request.</summary>
    private const string Observe = """
        window.answered = 0;
        addEventListener('focusin', event => {
            if (event.target.id === '_find') requestAnimationFrame(() => { window.answered = performance.now(); });
        });
        """;

    /// <summary>What the browser alone takes.</summary>
    private const string Empty = """
        <!doctype html><title>Empty</title><input id="_find">
        <script>addEventListener("keydown", () => document.getElementById("_find").focus());</script>
        """;

    public static void Measure(string command, string folder, TextWriter table)
    {
        var source = Path.Combine(folder, "page.md");
        var words = Cut(SampleDocument.FromRoot("source-doc/glossary.md"), source);
        _ = WholeProcess.Median(
            1,
            command,
            "publish",
            source,
            "--out",
            folder,
            "--editions",
            "html",
            "--draft"
        );
        var path = Path.ChangeExtension(source, "html");
        WriteBytes(File.ReadAllText(path), words, table);
        if (Installed.Find("chromium") is not { } browser)
        {
            table.WriteLine("Chromium is not installed.");
            return;
        }

        var empty = Path.Combine(folder, "empty.html");
        File.WriteAllText(empty, Empty);
        table.WriteLine();
        table.WriteLine($"{$"ms, of {Runs} runs", -32}{"best", 6}{"median", 8}");
        foreach (var (name, opened) in new[] { ("an empty page", empty), ("the page", path) })
        {
            var answers = Answers(browser, opened).GetAwaiter().GetResult();
            Times($"{name}: key answered", [.. answers.Select(answer => answer.After)]);
            Times($"{name}: processor", [.. answers.Select(answer => answer.Work)]);
        }

        void Times(string name, List<double> times)
        {
            times.Sort();
            table.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -32}{times[0], 6:0}{times[times.Count / 2], 8:0}"
                )
            );
        }
    }

    /// <summary>The beginning of a document, in whole lines.</summary>
    /// <returns>How many words it has.</returns>
    private static int Cut(string from, string to)
    {
        var words = 0;
        var lines = File.ReadLines(from)
            .TakeWhile(line =>
                (words += line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length)
                <= Words
            );
        File.WriteAllLines(to, lines.ToList());
        return Math.Min(words, Words);
    }

    private static void WriteBytes(string page, int words, TextWriter table)
    {
        var own = Data().Replace(page, "");
        table.WriteLine($"{"the page", -24}{"KB", 6}{"bytes/word", 12}");
        Row("whole", page);
        Row("without fonts, pictures", own);
        Row("index of the search", string.Concat(Search().Matches(own)));
        Row("scripts, style sheet", string.Concat(Machinery().Matches(own)));
        Row("index from A to Z, map", string.Concat(Furniture().Matches(own)));

        void Row(string name, string part)
        {
            var bytes = Encoding.UTF8.GetByteCount(part);
            table.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -24}{bytes / 1000.0, 6:0}{(double)bytes / words, 12:0.0}"
                )
            );
        }
    }

    /// <returns>Milliseconds from the request to the answer, and those that a processor gave the main thread by then,
    /// from the start of its process.</returns>
    private static async Task<List<(double After, double Work)>> Answers(
        string browser,
        string path
    )
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = browser, Args = ["--no-sandbox"] }
        );
        var answers = new List<(double, double)>();
        for (var run = 0; run < Runs; run++)
        {
            await using var context = await chromium.NewContextAsync();
            await context.AddInitScriptAsync(Observe);
            var page = await context.NewPageAsync();
            var session = await context.NewCDPSessionAsync(page);
            await session.SendAsync("Performance.enable");
            await page.GotoAsync(
                new Uri(path).AbsoluteUri,
                new() { WaitUntil = WaitUntilState.DOMContentLoaded }
            );
            await page.Keyboard.PressAsync("/");
            await page.WaitForFunctionAsync("() => window.answered > 0");
            var told = await session.SendAsync("Performance.getMetrics");
            var work = told!
                .Value.GetProperty("metrics")
                .EnumerateArray()
                .Single(metric => metric.GetProperty("name").GetString() == "ThreadTime")
                .GetProperty("value")
                .GetDouble();
            answers.Add((await page.EvaluateAsync<double>("() => window.answered"), work * 1000));
        }

        return answers;
    }

    [GeneratedRegex("data:[a-z0-9/+.-]+;base64,[A-Za-z0-9+/=]+")]
    private static partial Regex Data();

    [GeneratedRegex("<script type=\"application/json\".*?</script>", RegexOptions.Singleline)]
    private static partial Regex Search();

    [GeneratedRegex("<style>.*?</style>|<script(?! type).*?</script>", RegexOptions.Singleline)]
    private static partial Regex Machinery();

    [GeneratedRegex(
        "<section class=\"furniture (?:index|map)\".*?</section>",
        RegexOptions.Singleline
    )]
    private static partial Regex Furniture();
}
