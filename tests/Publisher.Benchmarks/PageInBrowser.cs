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

        var times = AnsweredAfter(browser, path).GetAwaiter().GetResult();
        table.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"first key answered after {times[0]:0} ms at best, {times[times.Count / 2]:0} ms in the median of {Runs} runs"
            )
        );
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

    private static async Task<List<double>> AnsweredAfter(string browser, string path)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = browser, Args = ["--no-sandbox"] }
        );
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            await using var context = await chromium.NewContextAsync();
            await context.AddInitScriptAsync(Observe);
            var page = await context.NewPageAsync();
            await page.GotoAsync(
                new Uri(path).AbsoluteUri,
                new() { WaitUntil = WaitUntilState.DOMContentLoaded }
            );
            await page.Keyboard.PressAsync("/");
            await page.WaitForFunctionAsync("() => window.answered > 0");
            times.Add(await page.EvaluateAsync<double>("() => window.answered"));
        }

        times.Sort();
        return times;
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
